import { isAddress, isPublicAddress } from './public-address.ts'

/**
 * Why a URL must not be asked, or `undefined` when it may: `https` to a public host, without user
 * name and password. Origins in `allowOrigins` may be anywhere, also on `http`.
 *
 * A name is judged by its spelling. What it resolves to is for the `fetch` to check, because only
 * the one who connects knows the address.
 */
export function refusalOf(url: string, allowOrigins: readonly string[]): string | undefined {
  if (!URL.canParse(url)) return 'it is not a URL'
  const { protocol, username, password, origin, hostname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return 'only https is fetched'
  if (username !== '' || password !== '') return 'it holds a user name or password'
  if (allowOrigins.includes(origin)) return undefined
  if (protocol !== 'https:') return 'only https is fetched'
  if (isAddress(hostname)) {
    return isPublicAddress(hostname) ? undefined : 'its address is not public'
  }
  return isLocalName(hostname) ? 'its host is a local name' : undefined
}

/** Suffixes that never are in the public name system. */
const LOCAL_SUFFIXES = [
  'localhost', // RFC 6761
  'local', // RFC 6762
  'home.arpa', // RFC 8375
  'internal', // reserved by ICANN in 2024 for private use
  'localdomain',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
]

function isLocalName(hostname: string): boolean {
  const name = hostname.replace(/\.+$/, '')
  if (!name.includes('.')) return true
  return LOCAL_SUFFIXES.some((suffix) => name.endsWith(`.${suffix}`))
}
