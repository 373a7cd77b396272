import { stringsOf, type JsonObject, type JsonValue } from '@openboat/model'
import { base58 } from '@scure/base'
import { failure } from './lookup.ts'
import { privateKeyPublished, publishesPrivateKey } from './published-private-key.ts'
import { fromBytes, readJwk, readMultikey, type PublicKeyAnswer } from './public-key.ts'

/** The forms in which a verification method may hold its key. */
const keyForms: readonly (readonly [
  member: string,
  read: (value: JsonValue | undefined) => Promise<PublicKeyAnswer>,
])[] = [
  ['publicKeyJwk', readJwk],
  ['publicKeyMultibase', readMultikey],
  ['publicKeyBase58', readBase58],
  ['publicKeyPem', readPem],
]

export function isVerificationMethod(document: JsonObject): boolean {
  return keyForms.some(([member]) => document[member] !== undefined)
}

/**
 * The key of a verification method. Its `type` is not asked which form to expect: the same key is
 * called Multikey, MultiKey, Ed25519VerificationKey2020 or DataIntegrityProof. Where the name fixes
 * the curve, the key must be on it.
 *
 * @see Controlled Identifiers 1.0 #verification-methods
 */
export async function readVerificationMethod(method: JsonObject): Promise<PublicKeyAnswer> {
  const form = keyForms.find(([member]) => method[member] !== undefined)
  if (form === undefined) return failure('malformed', 'the verification method holds no key')
  if (publishesPrivateKey(method)) return privateKeyPublished()
  const [member, read] = form
  const answer = await read(method[member])
  const isEd25519 = stringsOf(method['type']).some((type) => ED25519_TYPE.test(type))
  if (answer.ok && isEd25519 && answer.key.crv !== 'Ed25519') {
    return failure(
      'malformed',
      'the type of the verification method says Ed25519, its key is another',
    )
  }
  return answer
}

const ED25519_TYPE = /^Ed25519VerificationKey20\d\d$/

/** Ed25519VerificationKey2018: the bytes, without a prefix that says of which curve. */
async function readBase58(text: JsonValue | undefined): Promise<PublicKeyAnswer> {
  const bytes = typeof text === 'string' ? decode(text) : undefined
  return bytes === undefined
    ? failure('malformed', 'publicKeyBase58 is not base58 text')
    : await fromBytes('Ed25519', bytes)
}

async function readPem(): Promise<PublicKeyAnswer> {
  return failure('unsupported_method', 'the key is given as PEM, which findPemKey reads')
}

/** Base58 costs the square of its length, and 32 bytes take at most 44 characters. */
const MAX_CHARACTERS = 44

function decode(text: string): Uint8Array | undefined {
  try {
    return text.length > MAX_CHARACTERS ? undefined : base58.decode(text)
  } catch {
    return undefined
  }
}
