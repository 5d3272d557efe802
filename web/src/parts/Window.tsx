import { navigate } from "../router.ts";
import { withDays } from "../words/pairs.ts";

/** Days of publication that a page keeps to; a year or a month will do. */
export function Window({ url }: { readonly url: URL }) {
  const [from, until] = [url.searchParams.get("from") ?? "", url.searchParams.get("until") ?? ""];
  return (
    <form
      class="question period"
      aria-label="Days of publication"
      key={url.search}
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        navigate(withDays(url.href, String(given.get("from")), String(given.get("until"))));
      }}
    >
      <label>
        <span>From</span>
        <input name="from" value={from} placeholder="2024-03 or a day" />
      </label>
      <label>
        <span>Until</span>
        <input name="until" value={until} placeholder="2024-11" />
      </label>
      <button type="submit">Show</button>
      {from || until ? <a href={withDays(url.href, "", "")}>all days</a> : null}
    </form>
  );
}
