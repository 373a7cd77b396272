import { isJsonObject, type JsonObject } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import type { DidMethod } from './did-method.ts'
import { failure, type DocumentAnswer } from './lookup.ts'
import { readJwk } from './public-key.ts'

/**
 * The DID is a JWK in base64url: nothing is fetched. Its key is `#0`.
 *
 * @see did:jwk Method specification
 */
export const didJwk: DidMethod = {
  name: 'jwk',
  resolve: resolveDidJwk,
}

async function resolveDidJwk(did: string): Promise<DocumentAnswer> {
  const jwk = parse(did.slice('did:jwk:'.length))
  if (!isJsonObject(jwk)) return failure('malformed', 'the did:jwk does not hold a JSON object')
  const answer = await readJwk(jwk)
  if (!answer.ok) return answer
  const id = `${did}#0`
  const document: JsonObject = {
    id: did,
    verificationMethod: [
      { id, type: 'JsonWebKey2020', controller: did, publicKeyJwk: { ...answer.key } },
    ],
    // A key that is only for encryption proves nothing.
    ...(answer.key.use === 'enc' ? {} : { assertionMethod: [id], authentication: [id] }),
  }
  return { ok: true, document }
}

/** A JWK of 8192 bits of RSA takes 1,500. */
const MAX_CHARACTERS = 10_000

function parse(text: string): unknown {
  if (text.length > MAX_CHARACTERS) return undefined
  try {
    const bytes = base64urlnopad.decode(text)
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
