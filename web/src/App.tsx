import { useEffect } from "preact/hooks";
import type { Document } from "../../src/http/types.ts";
import { ActorPage } from "./pages/ActorPage.tsx";
import { ActorsPage } from "./pages/ActorsPage.tsx";
import { MissingPage } from "./pages/MissingPage.tsx";
import { PairPage } from "./pages/PairPage.tsx";
import { RecordPage } from "./pages/RecordPage.tsx";
import { ReportPage } from "./pages/ReportPage.tsx";
import { ReportsPage } from "./pages/ReportsPage.tsx";
import { SearchPage } from "./pages/SearchPage.tsx";
import { Keys } from "./parts/Keys.tsx";
import { Masthead } from "./parts/Masthead.tsx";
import { useRouter } from "./router.ts";

/** The reading room: a masthead and the page that the address asks for. */
export function App({ first }: { readonly first: Document }) {
  const { document: shown, loading, address } = useRouter(first);
  const title = titleOf(shown);
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <Masthead address={address} query={shown.page === "search" ? (shown.question.text ?? "") : ""} />
      <main id="main" class={`page page-${shown.page}`} aria-busy={loading}>
        <Page shown={shown} address={address} />
      </main>
      <Keys />
      <output class="visually-hidden">{loading ? "Loading" : ""}</output>
    </>
  );
}

function Page({ shown, address }: { readonly shown: Document; readonly address: string }) {
  switch (shown.page) {
    case "record":
      return <RecordPage document={shown} />;
    case "reports":
      return <ReportsPage document={shown} address={address} />;
    case "search":
      return <SearchPage document={shown} address={address} />;
    case "report":
      return <ReportPage key={shown.id} document={shown} address={address} />;
    case "actor":
      return <ActorPage document={shown} />;
    case "actors":
      return <ActorsPage document={shown} address={address} />;
    case "pair":
      return <PairPage document={shown} address={address} />;
    case "missing":
      return <MissingPage message={shown.message} />;
  }
}

function titleOf(shown: Document): string {
  if (shown.page === "report") return `${shown.reading.title ?? "Untitled report"} · Dragoman`;
  if (shown.page === "actor") return `${shown.actor.name} · Dragoman`;
  if (shown.page === "actors") return "Actors · Dragoman";
  if (shown.page === "pair") {
    const { one, other } = shown.question;
    return `${shown.pair?.sides.map(({ name }) => name).join(" and ") ?? `${one} and ${other}`} · Dragoman`;
  }
  if (shown.page === "reports") return "Reports · Dragoman";
  if (shown.page === "search") return "Search · Dragoman";
  return shown.page === "missing" ? "Not found · Dragoman" : "Dragoman";
}
