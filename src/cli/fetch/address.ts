import ipaddr from "ipaddr.js";

/** The only addresses of IPv6 that are given out to machines of the public internet. */
const GIVEN_OUT = ipaddr.parseCIDR("2000::/3") as [ipaddr.IPv6, number];

/**
 * Whether an address is one of the public internet. Loopback, private, link-local (cloud metadata among them),
 * multicast and reserved addresses are not: a page must not make us read the machine's own network. Nor is any address
 * of IPv6 that carries one of IPv4 inside, whichever that is: compatible (::127.0.0.1), mapped, translated (NAT64) and
 * tunnelled (6to4, Teredo, ISATAP) ones lead to wherever the network at hand turns them into.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return !(parsed instanceof ipaddr.IPv6) || (parsed.match(GIVEN_OUT) && !isIsatap(parsed));
}

/** A tunnel within a site: its address of IPv4 stands at the end, behind 0:5efe or 200:5efe. */
const isIsatap = ({ parts }: ipaddr.IPv6): boolean => parts[5] === 0x5efe && ((parts[4] as number) & ~0x200) === 0;
