import { useEffect, useState } from "preact/hooks";
import type { Document } from "../../src/http/types.ts";

/** What the app shows: the address and what it holds; `failed` says why the last wish could not be met. */
export interface Place {
  readonly address: string;
  readonly document: Document;
  readonly loading: boolean;
  readonly failed: string | null;
}

/** The data that came with the page. */
export function firstDocument(): Document {
  const text = document.getElementById("data")?.textContent;
  return text ? (JSON.parse(text) as Document) : { page: "missing", message: "This page came without its data." };
}

/** The address of a page as JSON. */
export function jsonAddress(address: string): string {
  const url = new URL(address, location.origin);
  return `${url.pathname === "/" ? "/index" : url.pathname}.json${url.search}`;
}

let go: (address: string, push: boolean) => void = () => undefined;

/** Shows another page without a reload; Back returns. */
export function navigate(address: string): void {
  go(address, true);
}

/** Asks for this page anew: something in the record has changed. */
export function reload(): void {
  again();
}

let again: () => void = () => undefined;

/** Follows links of the app, Back and Forward; gives the place to show. */
export function useRouter(first: Document): Place {
  const [place, setPlace] = useState<Place>({ address: here(), document: first, loading: false, failed: null });
  useEffect(() => {
    let wanted = 0;
    let shown = pageOf(here());
    go = (address, push) => {
      if (push) history.pushState(null, "", address);
      if (pageOf(address) === shown) {
        setPlace((before) => ({ ...before, address }));
        return;
      }
      wanted += 1;
      const mine = wanted;
      const anew = shown === "";
      setPlace((before) => ({ ...before, loading: true, failed: null }));
      void fetchDocument(address).then((result) => {
        if (mine !== wanted) return;
        shown = pageOf(address);
        // What is read stays where it cannot be fetched anew: only what was not here yet has no page.
        if (typeof result === "string" && anew) setPlace((before) => ({ ...before, loading: false, failed: result }));
        else if (typeof result === "string")
          setPlace({ address, document: { page: "missing", message: result }, loading: false, failed: result });
        else setPlace({ address, document: result, loading: false, failed: null });
        if (push) {
          window.scrollTo(0, 0);
          // A keyboard and a screen reader go on from the page, not from a link that is not there any more.
          if (document.activeElement === null || document.activeElement === document.body)
            document.getElementById("main")?.focus({ preventScroll: true });
        }
      });
    };
    again = () => {
      shown = "";
      go(here(), false);
    };
    const onPop = (): void => go(here(), false);
    const onClick = (event: MouseEvent): void => {
      const link = (event.target as Element | null)?.closest("a");
      if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
        return;
      const url = new URL(link.href, location.origin);
      if (
        url.origin !== location.origin ||
        link.target ||
        link.hasAttribute("download") ||
        /\.(?:json|csv)$/.test(url.pathname)
      )
        return;
      event.preventDefault();
      go(url.pathname + url.search + url.hash, true);
    };
    window.addEventListener("popstate", onPop);
    document.addEventListener("click", onClick);
    return () => {
      window.removeEventListener("popstate", onPop);
      document.removeEventListener("click", onClick);
    };
  }, []);
  return place;
}

const here = (): string => location.pathname + location.search + location.hash;
/** An address without the place on its page. */
export const pageOf = (address: string): string => address.split("#")[0] as string;

async function fetchDocument(address: string): Promise<Document | string> {
  try {
    const response = await fetch(jsonAddress(pageOf(address)));
    const body = (await response.json()) as Document | { error: { message: string } };
    // A search that was wrongly asked is a page with its error; anything else wrong has no page.
    return "page" in body ? body : body.error.message;
  } catch {
    return "The server that was started with `dragoman serve` does not answer any more. Start it again and reload.";
  }
}
