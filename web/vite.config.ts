import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** Builds the web app into dist/web; `dragoman serve` hands it out from there. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [preact()],
  build: { outDir: "../dist/web", emptyOutDir: true, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
