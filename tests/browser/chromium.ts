import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The system's Chromium or Chrome; undefined where there is none. */
export const browserPath = (): string | undefined => PLACES.find((path) => path !== undefined && existsSync(path));

/** Whether the tests that need a browser run here. Where they must run, a missing browser is a failure. */
export function hasBrowser(): boolean {
  if (browserPath() !== undefined) return true;
  if (process.env.DRAGOMAN_REQUIRE_BROWSER === "1")
    throw new Error("no Chromium here, and the browser tests are required");
  console.log("browser tests skipped: no Chromium or Chrome found (CHROME_PATH names one)");
  return false;
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath() as string,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // It would ask for its maker's update service all the same: no name but this machine's is looked up.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
