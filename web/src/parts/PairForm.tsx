import { navigate } from "../router.ts";
import { pairAddress } from "../words/pairs.ts";

/** Asks for two: states by name, anybody else by name or id. */
export function PairForm() {
  return (
    <form
      class="pair-form"
      aria-label="Two actors"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        const [one, other] = [String(given.get("one")).trim(), String(given.get("other")).trim()];
        if (one !== "" && other !== "") navigate(pairAddress(one, other));
      }}
    >
      <label>
        <span>What have</span>
        <input name="one" placeholder="a state or a name" required />
      </label>
      <label>
        <span>and</span>
        <input name="other" placeholder="a state or a name" required />
      </label>
      <button type="submit">said and done to each other?</button>
    </form>
  );
}
