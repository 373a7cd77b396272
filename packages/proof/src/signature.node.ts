import type { KeyObject } from 'node:crypto'
import type { PrivateJwk, PublicJwk } from '@openboat/model'
import { privateMembers, publicMembers } from './jwk-members.ts'
import { nodeCrypto } from './node-crypto.node.ts'
import { rememberSome } from './remember-some.ts'
import { ProofError } from './proof-error.ts'
import type { KeyType, SignatureMethod, SignatureRuntime } from './signature-method.ts'

// node:crypto rather than WebCrypto: its calls are synchronous and faster, and the WebCrypto of
// Node 20 prints an ExperimentalWarning for Ed25519.

export const verifyBytes: SignatureRuntime['verifyBytes'] = async (method, key, bytes, signature) =>
  nodeCrypto().verify(digestOf(method), bytes, withOptions(importedKey(key), method), signature)

export const bytesSigner: SignatureRuntime['bytesSigner'] = (method, key) => {
  const imported = importPrivate(key)
  return async (bytes) =>
    new Uint8Array(nodeCrypto().sign(digestOf(method), bytes, withOptions(imported, method)))
}

export const generateJwk: SignatureRuntime['generateJwk'] = async (type) => {
  const { privateKey } = await generate(type)
  return privateMembers(privateKey.export({ format: 'jwk' }) as unknown as PrivateJwk)
}

function generate(type: KeyType): Promise<{ privateKey: KeyObject }> {
  const { generateKeyPair } = nodeCrypto()
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null, _: KeyObject, privateKey: KeyObject): void => {
      if (error === null) resolve({ privateKey })
      else reject(error)
    }
    if (type === 'rsa') generateKeyPair('rsa', { modulusLength: 2048 }, settle)
    else if (type === 'ed25519') generateKeyPair('ed25519', {}, settle)
    else generateKeyPair('ec', { namedCurve: type === 'p256' ? 'P-256' : 'P-384' }, settle)
  })
}

function digestOf(method: SignatureMethod): string | null {
  return method.scheme === 'Ed25519' ? null : method.digest.replace('-', '').toLowerCase()
}

/** A key alone is taken apart faster than one beside options. */
function withOptions(key: KeyObject, { scheme }: SignatureMethod) {
  if (scheme === 'ECDSA') return { key, dsaEncoding: 'ieee-p1363' } as const
  if (scheme !== 'RSA-PSS') return key
  const { constants } = nodeCrypto()
  return {
    key,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
  }
}

function importedKey(key: PublicJwk): KeyObject {
  const found = ofFrozen.get(key)
  if (found !== undefined) return found
  const made = knownPublic(key)
  if (Object.isFrozen(key)) ofFrozen.set(key, made)
  return made
}

/** Checked keys are frozen and the same each time: they need not even be compared. */
const ofFrozen = new WeakMap<PublicJwk, KeyObject>()

/** An issuer signs many badges, and importing a key takes a third as long as verifying with it. */
const knownPublic = rememberSome({
  limit: 256,
  nameOf: (key: PublicJwk) => JSON.stringify(publicMembers(key)),
  make: importPublic,
})

function importPublic(key: PublicJwk): KeyObject {
  try {
    return nodeCrypto().createPublicKey({ key: { ...publicMembers(key) }, format: 'jwk' })
  } catch (cause) {
    throw new ProofError('unsupported_key', {
      message: `node:crypto cannot read this ${key.kty} public key: check its JWK members`,
      cause,
    })
  }
}

function importPrivate(key: PrivateJwk): KeyObject {
  try {
    return nodeCrypto().createPrivateKey({ key: { ...privateMembers(key) }, format: 'jwk' })
  } catch {
    // No cause: Node quotes the offending member, which may be private.
    throw new ProofError('unsupported_key', {
      message: `node:crypto cannot read this ${key.kty} private key: check its JWK members`,
    })
  }
}
