#!/usr/bin/env node
import { existsSync } from "node:fs";

// In a checkout the command builds itself when sources have changed; an installed package brings dist/ and no sources.
const builder = new URL("../scripts/build.js", import.meta.url);
if (existsSync(builder)) (await import(builder.href)).ensureBuilt();

const { main } = await import("../dist/cli/main.js");
process.exitCode = await main(process.argv.slice(2));
