import { navigate } from "../router.ts";

const ROOMS = [
  ["/reports", "Reports"],
  ["/actors", "Actors"],
  ["/search", "Search"],
  ["/searches", "Saved"],
  ["/review", "Review"],
  ["/network", "Network"],
  ["/map", "Map"],
  ["/verify", "Verify"],
  ["/add", "Add"],
] as const;

/** Name of the house, its rooms and the search box. */
export function Masthead({ address, query }: { readonly address: string; readonly query: string }) {
  const path = address.split(/[?#]/)[0];
  const current = (room: string): "page" | undefined => (path === room ? "page" : undefined);
  return (
    <header class="masthead">
      <a class="wordmark" href="/" aria-current={current("/")}>
        Dragoman
      </a>
      <nav aria-label="Rooms">
        {ROOMS.map(([room, name]) => (
          <a key={room} href={room} aria-current={current(room)}>
            {name}
          </a>
        ))}
      </nav>
      {path === "/" || path === "/search" || path === "/review" ? null : <SearchBox query={query} />}
    </header>
  );
}

/** The search box: free text; the other parts of a question stand on the search page. */
export function SearchBox({ query, large = false }: { readonly query: string; readonly large?: boolean }) {
  return (
    <search>
      <form
        class={large ? "searchbox large" : "searchbox"}
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          const words = new FormData(event.currentTarget).get("q") as string;
          navigate(words.trim() ? `/search?${new URLSearchParams({ q: words.trim() })}` : "/search");
        }}
      >
        <input
          type="search"
          name="q"
          value={query}
          placeholder={large ? "Search what was said, by whom, to whom …" : "Search what was said"}
          aria-label="Search what was said"
        />
      </form>
    </search>
  );
}
