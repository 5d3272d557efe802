import { Copy } from "./Copy.tsx";

/** A command to copy. */
export function Command({ line }: { readonly line: string }) {
  return (
    <div class="command">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled by keyboard too */}
      <pre tabIndex={0}>
        <code>{line}</code>
      </pre>
      <Copy words={line} label="Copy" />
    </div>
  );
}
