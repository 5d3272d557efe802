import { useEffect } from "preact/hooks";
import type { Document, Tellings } from "../../src/http/types.ts";
import { MissingPage } from "./pages/MissingPage.tsx";
import { Keys } from "./parts/Keys.tsx";
import { later } from "./parts/Later.tsx";
import { Masthead } from "./parts/Masthead.tsx";
import { TellingsContext } from "./parts/Tellings.tsx";
import { pageOf, useRouter } from "./router.ts";

const RecordPage = later(async () => (await import("./pages/RecordPage.tsx")).RecordPage);
const ReportsPage = later(async () => (await import("./pages/ReportsPage.tsx")).ReportsPage);
const SearchPage = later(async () => (await import("./pages/SearchPage.tsx")).SearchPage);
const ReportPage = later(async () => {
  // A finding that is open from the start is drawn with its buttons: what came later would move the notes below it.
  const opened = location.hash.startsWith("#f-") ? import("./deciding/Deciding.tsx") : null;
  const [{ ReportPage }] = await Promise.all([import("./pages/ReportPage.tsx"), opened]);
  return ReportPage;
});
const ActorPage = later(async () => (await import("./pages/ActorPage.tsx")).ActorPage);
const ActorsPage = later(async () => (await import("./pages/ActorsPage.tsx")).ActorsPage);
const PairPage = later(async () => (await import("./pages/PairPage.tsx")).PairPage);
const AddPage = later(async () => (await import("./pages/AddPage.tsx")).AddPage);
const VerifyPage = later(async () => (await import("./pages/VerifyPage.tsx")).VerifyPage);
const SearchesPage = later(async () => (await import("./pages/SearchesPage.tsx")).SearchesPage);
const FindingPage = later(async () => (await import("./pages/FindingPage.tsx")).FindingPage);
const ReviewPage = later(async () => (await import("./pages/ReviewPage.tsx")).ReviewPage);
const CodingPage = later(async () => (await import("./pages/CodingPage.tsx")).CodingPage);
const NetworkPage = later(async () => (await import("./pages/NetworkPage.tsx")).NetworkPage);
const UtterancePage = later(async () => (await import("./pages/UtterancePage.tsx")).UtterancePage);
const OccurrencePage = later(async () => (await import("./pages/OccurrencePage.tsx")).OccurrencePage);
const MapPage = later(async () => (await import("./pages/MapPage.tsx")).MapPage);

/** The reading room: a masthead and the page that the address asks for. */
export function App({ first }: { readonly first: Document }) {
  const { document: shown, loading, address, failed } = useRouter(first);
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
      <main id="main" tabIndex={-1} class={`page page-${shown.page}`} aria-busy={loading}>
        {failed !== null && shown.page !== "missing" ? (
          <p class="wrong" role="alert">
            {failed} What stands here is as it was before.
          </p>
        ) : null}
        <TellingsContext.Provider value={tellingsIn(shown)}>
          <Page shown={shown} address={address} />
        </TellingsContext.Provider>
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
    case "add":
      return <AddPage open={shown.open} />;
    case "verify":
      return <VerifyPage open={shown.open} />;
    case "searches":
      return <SearchesPage document={shown} />;
    case "finding":
      return <FindingPage key={shown.id} document={shown} />;
    case "network":
      return <NetworkPage document={shown} address={address} />;
    case "map":
      return <MapPage document={shown} address={address} />;
    case "utterance":
      return <UtterancePage document={shown} />;
    case "occurrence":
      return <OccurrencePage document={shown} />;
    case "review":
      return <ReviewPage key={pageOf(address)} document={shown} address={address} />;
    case "coding":
      return <CodingPage key={address} document={shown} />;
    case "missing":
      return <MissingPage message={shown.message} />;
  }
}

function tellingsIn(shown: Document): Tellings {
  if (shown.page === "search" || shown.page === "report") return shown.tellings;
  return shown.page === "finding" ? { [shown.id]: shown.tellings } : {};
}

function titleOf(shown: Document): string {
  if (shown.page === "report") return `${shown.reading.title ?? "Untitled report"} · Dragoman`;
  if (shown.page === "actor") return `${shown.actor.name} · Dragoman`;
  if (shown.page === "actors") return "Actors · Dragoman";
  if (shown.page === "pair") {
    const { one, other } = shown.question;
    return `${shown.pair?.sides.map(({ name }) => name).join(" and ") ?? `${one} and ${other}`} · Dragoman`;
  }
  if (shown.page === "finding") return `Finding · ${shown.reading.title ?? "Untitled report"} · Dragoman`;
  return TITLES[shown.page] ?? "Dragoman";
}

const TITLES: Readonly<Partial<Record<Document["page"], string>>> = {
  reports: "Reports · Dragoman",
  search: "Search · Dragoman",
  add: "Add · Dragoman",
  verify: "Verify · Dragoman",
  searches: "Searches · Dragoman",
  network: "Network · Dragoman",
  map: "Map · Dragoman",
  utterance: "One utterance · Dragoman",
  occurrence: "One event · Dragoman",
  review: "Review · Dragoman",
  coding: "Second coding · Dragoman",
  missing: "Not found · Dragoman",
};
