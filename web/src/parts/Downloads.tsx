import { downloadsOf } from "../words/downloads.ts";

/** Exactly what this address asks for, in every format. */
export function Downloads({ kind, url }: { readonly kind: "statements" | "events" | "reports"; readonly url: URL }) {
  return (
    <span class="downloads">
      Download all:{" "}
      {downloadsOf(kind, url.searchParams).map(({ name, href }, at) => (
        <span key={name}>
          {at === 0 ? "" : " · "}
          <a href={href} download>
            {name}
          </a>
        </span>
      ))}
    </span>
  );
}
