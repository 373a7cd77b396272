import { isJsonObject, type JsonValue, type PublicJwk } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { checkPublicKey } from './check-key.ts'
import { publicKeyFromMultikey } from './key-from-multikey.ts'
import { ProofError } from './proof-error.ts'

/**
 * The key inside a `did:key` or `did:jwk`, with or without a fragment.
 *
 * @see did:key method, section 3.1; did:jwk method specification
 * @throws {ProofError} `unsupported_key` for another DID method, or when no usable key is in it
 * @example const key = publicKeyFromDid(issuerId)
 */
export function publicKeyFromDid(did: string): PublicJwk {
  const [, method, content = ''] =
    /^did:(key|jwk):([A-Za-z0-9_-]{1,4000})(?:#.*)?$/s.exec(did) ?? []
  if (method === 'key') return publicKeyFromMultikey(content)
  if (method === 'jwk') return publicKeyFromJwk(parse(content))
  throw unsupported('expected a did:key or a did:jwk, which hold their key themselves')
}

function parse(content: string): JsonValue {
  try {
    const bytes = base64urlnopad.decode(content)
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonValue
  } catch {
    // No cause: somebody may have put a private key there.
    throw unsupported('the did:jwk does not hold JSON in base64url')
  }
}

/** Only public members come out, whatever was in it. */
function publicKeyFromJwk(value: JsonValue): PublicJwk {
  if (!isJsonObject(value)) throw unsupported('the did:jwk does not hold a JWK')
  return checkPublicKey(value as unknown as PublicJwk)
}

function unsupported(message: string): ProofError {
  return new ProofError('unsupported_key', { message })
}
