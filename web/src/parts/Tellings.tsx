import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Tellings } from "../../../src/http/types.ts";

/** What the findings of a page tell of together with others, by their ids. */
export const TellingsContext = createContext<Tellings>({});

/** Links to the utterances, or the occurrence, that a finding tells of together with other reports; nothing where it stands alone. */
export function AlsoTold({ id }: { readonly id: string }) {
  const tellings = useContext(TellingsContext)[id] ?? [];
  return (
    <>
      {tellings.map((one, at) => (
        <span key={one.id}>
          {" · "}
          <a href={`/${one.kind}s/${one.id}`}>
            {one.outlets > 1 ? `told by ${one.outlets} outlets` : "told again"}
            {tellings.length > 1 ? ` (sentence ${at + 1})` : ""}
          </a>
        </span>
      ))}
    </>
  );
}
