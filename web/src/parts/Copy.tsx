import { useState } from "preact/hooks";

/** Puts words into the clipboard, and says so on the button itself. */
export function Copy({ words, label }: { readonly words: string; readonly label: string }) {
  const [said, setSaid] = useState("");
  return (
    <button
      type="button"
      class="copy"
      onClick={() =>
        void navigator.clipboard.writeText(words).then(
          () => setSaid("Copied"),
          () => setSaid("This browser does not let the page copy"),
        )
      }
      onBlur={() => setSaid("")}
    >
      <span aria-live="polite">{said || label}</span>
    </button>
  );
}
