import ipaddr from "ipaddr.js";

/**
 * Whether an address is one of the public internet. Loopback, private, link-local (cloud metadata among them),
 * multicast, reserved and mapped addresses are not: a page must not make us read the machine's own network.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.kind() === "ipv6" && (parsed as ipaddr.IPv6).isIPv4MappedAddress()) return false;
  return parsed.range() === "unicast";
}
