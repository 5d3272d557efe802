/** An address that holds nothing, with the way on. */
export function MissingPage({ message }: { readonly message: string }) {
  return (
    <section class="empty">
      <h1>Nothing here</h1>
      <p>{message}</p>
      <p>
        <a href="/reports">All reports</a> · <a href="/search">Search</a>
      </p>
    </section>
  );
}
