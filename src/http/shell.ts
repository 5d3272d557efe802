import { readFileSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { DragomanError } from "../contract/index.ts";

const FOLDER = fileURLToPath(new URL("../web/", import.meta.url));
const KINDS: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/** The built web app: one HTML page and its script and style. */
export interface Shell {
  /** The page with a document's data in it, so that the first paint waits for no second request. */
  page(data: unknown, title: string, token?: string): string;
  /** A file under /assets/, or null. */
  asset(path: string): { readonly body: string; readonly type: string } | null;
}

/**
 * Reads the built app once.
 *
 * @param folder dist/web where not given
 * @throws DragomanError `web` where the app has not been built
 */
export function openShell(folder: string = FOLDER): Shell {
  let html: string;
  try {
    html = readFileSync(join(folder, "index.html"), "utf8");
  } catch (cause) {
    throw new DragomanError("web", "the web app is not built; run `npm run build` in Dragoman's folder", { cause });
  }
  const assets = new Map<string, { body: string; type: string } | null>();
  return {
    // The data stand in a script element that no browser runs (its type is no script's); "<" is written as an escape,
    // so that no word of a page can end the element.
    // The token of this start is read by our own pages alone: no other site may read an answer of this server.
    page: (data, title, token = "") =>
      html
        .replace("<title>Dragoman</title>", () => `<title>${escaped(title)}</title>`)
        .replace(
          "</head>",
          () =>
            `<meta name="dragoman-token" content="${escaped(token)}"><script type="application/json" id="data">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script></head>`,
        ),
    asset: (path) => {
      let known = assets.get(path);
      if (known === undefined) {
        known = readAsset(folder, path);
        if (assets.size < 100) assets.set(path, known);
      }
      return known;
    },
  };
}

function readAsset(folder: string, path: string): { body: string; type: string } | null {
  const whole = normalize(join(folder, "assets", path));
  const type = KINDS[extname(whole)];
  if (type === undefined || !whole.startsWith(join(folder, "assets") + sep)) return null;
  try {
    return { body: readFileSync(whole, "utf8"), type };
  } catch {
    return null;
  }
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
