import type { DidMethod } from './did-method.ts'
import { failure, type DocumentAnswer, type Lookup } from './lookup.ts'
import { isAddress } from './public-address.ts'

/**
 * The DID is a host, with a port and a path if need be, that serves the document.
 *
 * @see did:web Method specification section 2.5.2
 */
export const didWeb: DidMethod = {
  name: 'web',
  resolve: resolveDidWeb,
}

async function resolveDidWeb(did: string, lookup: Lookup): Promise<DocumentAnswer> {
  const url = didWebUrl(did)
  if (url === undefined) return failure('malformed', `${did} does not name a host and a path`)
  const answer = await lookup.json(url)
  if (!answer.ok || answer.document['id'] === did) return answer
  return failure('malformed', `the document at ${url} is not the one of ${did}`)
}

/**
 * Where the document of a did:web is, or `undefined` when the DID does not tell.
 *
 * @example didWebUrl('did:web:example.com%3A3000:user:alice') // 'https://example.com:3000/user/alice/did.json'
 */
export function didWebUrl(did: string): string | undefined {
  const [host = '', ...path] = did.slice('did:web:'.length).split(':')
  const authority = host.replace(/%3a/i, ':')
  if (!AUTHORITY.test(authority) || !path.every(isSegment)) return undefined
  const url = `https://${authority}/${path.length === 0 ? '.well-known' : path.join('/')}/did.json`
  // The method forbids addresses: nobody has a domain of which control could be shown.
  return URL.canParse(url) && !isAddress(new URL(url).hostname) ? url : undefined
}

const AUTHORITY = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?$/
const SEGMENT = /^(?:[A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-Fa-f]{2})+$/
/** A segment that a URL would take for a step up or for standing still. */
const DOTS = /^(?:\.|%2e){1,2}$/i

function isSegment(text: string): boolean {
  return SEGMENT.test(text) && !DOTS.test(text)
}
