import { isIP } from 'node:net';

const NETWORK_GROUPS = 4;

/** What limits count as one host: an IPv4 address, or the /64 network of an IPv6 address, of which whoever has one has 2⁶⁴ addresses. */
export function hostKey(ip: string | undefined): string {
  const address = ip?.replace(/^::ffff:(?=\d+\.)/i, '') ?? 'unknown';
  if (isIP(address) !== 6) return address;
  const [before = [], after] = address
    .replace(/%.*$/, '')
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array.from({ length: after ? Math.max(0, 8 - before.length - after.length) : 0 }, () => '0');
  const groups = [...before, ...zeros, ...(after ?? [])].slice(0, NETWORK_GROUPS);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
