/** An address of the web, whole and without its fragment; null for any other. */
export function webAddress(link: string | null | undefined, base: string | null): string | null {
  if (!link || link.length > 2000) return null;
  try {
    const url = base === null ? new URL(link.trim()) : new URL(link.trim(), base);
    if (url.protocol !== "http:" && url.protocol !== "https:") return null;
    if (url.username !== "" || url.password !== "") return null;
    url.hash = "";
    return url.href;
  } catch {
    return null;
  }
}
