/**
 * Whether a text is an IPv4 or IPv6 address of the public internet: none of this machine, a private
 * or shared network, a link, a group, documentation or future use, and no IPv6 form that only wraps
 * an IPv4 address.
 *
 * @see IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890)
 * @example isPublicAddress('169.254.169.254') // false
 */
export function isPublicAddress(address: string): boolean {
  const parsed = parseAddress(address)
  if (parsed === undefined) return false
  if (parsed.bits === 32) return !SPECIAL_IPV4.some((block) => isInside(parsed, block))
  return isInside(parsed, GLOBAL_UNICAST) && !SPECIAL_IPV6.some((block) => isInside(parsed, block))
}

/** Whether a host, as `URL.hostname` gives it, is an address and not a name. */
export function isAddress(hostname: string): boolean {
  return hostname.startsWith('[') || IPV4.test(hostname)
}

const SPECIAL_IPV4 = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared by a carrier's customers
  '127.0.0.0/8', // this machine
  '169.254.0.0/16', // this link; clouds serve their secrets here
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // groups
  '240.0.0.0/4', // future use, broadcast
]

// Everything outside is unassigned or special: loopback, mapped IPv4, NAT64, unique local, link
// local, groups.
const GLOBAL_UNICAST = '2000::/3'

const SPECIAL_IPV6 = [
  '2001::/23', // protocol assignments, Teredo among them
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4: wraps an IPv4 address
  '3fff::/20', // documentation
]

interface Address {
  readonly value: bigint
  readonly bits: 32 | 128
}

const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/

/** The URL parser knows every notation (octal, hexadecimal, dotted tails) and leaves one. */
function parseAddress(text: string): Address | undefined {
  const [address = ''] = text.split('%')
  const host = address.includes(':') && !address.startsWith('[') ? `[${address}]` : address
  const url = `http://${host}/`
  if (!URL.canParse(url)) return undefined
  const { hostname } = new URL(url)
  if (IPV4.test(hostname)) return { value: join(hostname.split('.').map(Number), 8), bits: 32 }
  if (!hostname.startsWith('[')) return undefined
  return { value: join(groupsOf(hostname.slice(1, -1)), 16), bits: 128 }
}

function groupsOf(ipv6: string): number[] {
  const [head = [], tail] = ipv6.split('::').map(parseGroups)
  if (tail === undefined) return [...head]
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
}

function parseGroups(text: string): number[] {
  return text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
}

function join(parts: readonly number[], bits: number): bigint {
  return parts.reduce((value, part) => (value << BigInt(bits)) | BigInt(part), 0n)
}

function isInside(address: Address, block: string): boolean {
  const [start = '', length] = block.split('/')
  const prefix = parseAddress(start)
  if (prefix?.bits !== address.bits) return false
  const shift = BigInt(address.bits - Number(length))
  return prefix.value >> shift === address.value >> shift
}
