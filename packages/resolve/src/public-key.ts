import { isJsonObject, parseMultikey, type JsonValue, type PublicJwk } from '@openboat/model'
import { ed25519Key, p256Key, p384Key } from './elliptic-keys.ts'
import type { KeyFailure } from './key-answer.ts'
import type { JwkMembers, KeyType } from './key-type.ts'
import { failure } from './lookup.ts'
import { privateKeyPublished, publishesPrivateKey } from './published-private-key.ts'
import { rsaKey } from './rsa-key.ts'

export type PublicKeyAnswer = { readonly ok: true; readonly key: PublicJwk } | KeyFailure

/** Every type of key. To add one, write its file and list it here. */
const keyTypes: readonly KeyType[] = [ed25519Key, p256Key, p384Key, rsaKey]

/**
 * A JWK found somewhere, as a public key: its point must lie on its curve, and it must not hold more
 * than the public half.
 */
export async function readJwk(jwk: JsonValue | undefined): Promise<PublicKeyAnswer> {
  if (!isJsonObject(jwk)) return failure('malformed', 'the JWK is not an object')
  if (publishesPrivateKey(jwk)) return privateKeyPublished()
  const { kty, crv } = jwk
  const type = keyTypes.find((candidate) => candidate.kty === kty && candidate.crv === crvOf(jwk))
  if (type === undefined) return unsupported(`a JWK of type ${nameOf(kty)} ${nameOf(crv)}`.trim())
  const members = await type.readMembers(textsOf(jwk, ['x', 'y', 'n', 'e']))
  return members === undefined
    ? failure('malformed', `the JWK is not a valid ${type.crv ?? type.kty} key`)
    : keyOf(type, members, textsOf(jwk, ['kid', 'alg', 'use']))
}

/** The public key in a Multikey text such as `z6Mk…`. */
export async function readMultikey(text: JsonValue | undefined): Promise<PublicKeyAnswer> {
  if (typeof text !== 'string') return failure('malformed', 'publicKeyMultibase is not a text')
  const multikey = parseMultikey(text)
  if (multikey === undefined && isOtherMultikey(text)) return unsupported('this type of Multikey')
  if (multikey === undefined) return failure('malformed', 'the text is not a Multikey')
  if (multikey.kind === 'secret') return privateKeyPublished()
  return await fromBytes(multikey.type, multikey.bytes)
}

/** The public key of a curve from its bytes, as a Multikey holds them. */
export async function fromBytes(curve: string, bytes: Uint8Array): Promise<PublicKeyAnswer> {
  const type = keyTypes.find(({ crv }) => crv === curve)
  const members = await type?.fromBytes?.(bytes)
  return type === undefined || members === undefined
    ? failure('malformed', `the bytes are not a valid ${curve} key`)
    : keyOf(type, members, {})
}

function keyOf(
  { kty, crv }: KeyType,
  members: JwkMembers,
  names: Partial<Record<'kid' | 'alg' | 'use', string>>,
): PublicKeyAnswer {
  return { ok: true, key: { kty, ...(crv === undefined ? {} : { crv }), ...members, ...names } }
}

function crvOf({ kty, crv }: { [key: string]: JsonValue }): JsonValue | undefined {
  return kty === 'RSA' ? undefined : crv
}

function textsOf<Name extends string>(
  jwk: { [key: string]: JsonValue },
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = jwk[name]
    if (typeof value === 'string') texts[name] = value
  }
  return texts
}

/** Base58btc that does not begin as one of our types does: X25519, secp256k1, P-521, … */
function isOtherMultikey(text: string): boolean {
  return /^z[1-9A-HJ-NP-Za-km-z]+$/.test(text) && !/^z(?:6Mk|Dna|82L)/.test(text)
}

function nameOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value.slice(0, 40) : ''
}

function unsupported(type: string): KeyFailure {
  return failure('unsupported_method', `${type} is not supported`)
}
