import { render } from "preact";
import { App } from "./App.tsx";
import { firstDocument } from "./router.ts";
import "./style/base.css";
import "./style/lists.css";
import "./style/actor.css";
import "./style/pairs.css";
import "./style/report.css";
import "./style/rooms.css";
import "./style/deciding.css";
import "./style/print.css";

const root = document.getElementById("app");
if (root) render(<App first={firstDocument()} />, root);
