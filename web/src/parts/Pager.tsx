/** Older and newer rows of a long list; the place in it stands in the address. */
export function Pager({
  address,
  total,
  shown,
  offset,
  size,
}: {
  readonly address: string;
  readonly total: number;
  readonly shown: number;
  readonly offset: number;
  readonly size: number;
}) {
  if (total <= shown && offset === 0) return null;
  const at = (value: number): string => {
    const url = new URL(address, location.origin);
    if (value > 0) url.searchParams.set("offset", String(value));
    else url.searchParams.delete("offset");
    return url.pathname + url.search;
  };
  return (
    <nav class="pager" aria-label="More">
      {offset > 0 ? <a href={at(Math.max(0, offset - size))}>Before</a> : <span />}
      <span class="quiet">
        {offset + 1}–{offset + shown} of {total}
      </span>
      {offset + shown < total ? <a href={at(offset + size)}>After</a> : <span />}
    </nav>
  );
}
