import type { JsonObject } from '@openboat/model'
import type { DidMethod } from './did-method.ts'
import type { DocumentAnswer } from './lookup.ts'
import { readMultikey } from './public-key.ts'

/**
 * The DID is its own key: nothing is fetched.
 *
 * @see did:key Method 0.9 section 3.1
 */
export const didKey: DidMethod = {
  name: 'key',
  resolve: resolveDidKey,
}

/** The only verification method that a did:key has for assertions. */
export function didKeyMethodId(did: string): string {
  return `${did}#${multikeyOf(did)}`
}

function multikeyOf(did: string): string {
  return did.slice('did:key:'.length)
}

async function resolveDidKey(did: string): Promise<DocumentAnswer> {
  const answer = await readMultikey(multikeyOf(did))
  if (!answer.ok) return answer
  const id = didKeyMethodId(did)
  const document: JsonObject = {
    id: did,
    verificationMethod: [
      { id, type: 'Multikey', controller: did, publicKeyMultibase: multikeyOf(did) },
    ],
    assertionMethod: [id],
    authentication: [id],
  }
  return { ok: true, document }
}
