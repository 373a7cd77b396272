import { isJsonObject, parseCredential } from '@openboat/model'
import type { Fetched } from './fetched.ts'

/**
 * For how long a document says itself that it may be kept, in milliseconds: the `ttl` of a status
 * list; `undefined` for any other document. For `cacheSource`, so that nobody is told of a badge from a
 * list that its issuer would have had asked for again.
 *
 * @see Bitstring Status List 1.0 #bitstringstatuslistcredential
 * @example
 * const source = cacheSource(networkSource({ fetch }), { now: () => new Date(), lifetime: statedLifetime })
 */
export function statedLifetime({ body }: Fetched): number | undefined {
  const text = new TextDecoder().decode(body)
  // Most documents are no lists, and parsing each twice would be felt.
  const mayBeList = text.includes('"BitstringStatusList') || text.startsWith('ey')
  const parsed = mayBeList ? parseCredential(text) : undefined
  if (parsed?.ok !== true || parsed.credential.kind !== 'status-list') return undefined
  const subject = parsed.credential.document['credentialSubject']
  const ttl = isJsonObject(subject) ? subject['ttl'] : undefined
  return typeof ttl === 'number' && ttl >= 0 ? ttl : undefined
}
