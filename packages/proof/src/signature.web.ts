import type { PrivateJwk, PublicJwk } from '@openboat/model'
import { base64urlnopad } from '@scure/base'
import { privateMembers, publicMembers } from './jwk-members.ts'
import { ProofError } from './proof-error.ts'
import type { BytesSigner, KeyType, SignatureMethod, SignatureRuntime } from './signature-method.ts'

// WebCrypto, and @noble/ed25519 where WebCrypto has no Ed25519 (Chrome before 137, for instance).

export const verifyBytes: SignatureRuntime['verifyBytes'] = async (
  method,
  key,
  bytes,
  signature,
) => {
  const imported = await importKey(method, publicMembers(key), 'verify')
  if (imported === undefined) return await verifyWithNoble(key, bytes, signature)
  return await crypto.subtle.verify(paramsOf(method), imported, owned(signature), owned(bytes))
}

export const bytesSigner: SignatureRuntime['bytesSigner'] = (method, key) => {
  let imported: Promise<BytesSigner> | undefined
  return async (bytes) => {
    imported ??= importSigner(method, key)
    const signWithKey = await imported
    return await signWithKey(bytes)
  }
}

export const generateJwk: SignatureRuntime['generateJwk'] = async (type) => {
  try {
    const pair = await crypto.subtle.generateKey(generationOf(type), true, ['sign', 'verify'])
    if (!('privateKey' in pair)) throw new TypeError('expected a key pair')
    const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey)
    return privateMembers(jwk as unknown as PrivateJwk)
  } catch (cause) {
    if (type !== 'ed25519') throw cause
    return await generateWithNoble()
  }
}

async function importSigner(method: SignatureMethod, key: PrivateJwk): Promise<BytesSigner> {
  const imported = await importKey(method, privateMembers(key), 'sign')
  if (imported === undefined) return (bytes) => signWithNoble(key, bytes)
  return async (bytes) =>
    new Uint8Array(await crypto.subtle.sign(paramsOf(method), imported, owned(bytes)))
}

/** `undefined` when this runtime has no Ed25519. */
async function importKey(
  method: SignatureMethod,
  jwk: PublicJwk,
  usage: 'sign' | 'verify',
): Promise<CryptoKey | undefined> {
  const params =
    method.scheme === 'ECDSA'
      ? { name: 'ECDSA', namedCurve: jwk.crv ?? '' }
      : { name: method.scheme, ...('digest' in method ? { hash: method.digest } : {}) }
  try {
    return await crypto.subtle.importKey('jwk', { ...jwk }, params, false, [usage])
  } catch (cause) {
    if (method.scheme === 'Ed25519' && !isDataError(cause)) return undefined
    throw new ProofError('unsupported_key', {
      message: `WebCrypto cannot read this ${jwk.kty} key: check its JWK members`,
      ...(usage === 'verify' ? { cause } : {}),
    })
  }
}

/** The runtime knows the algorithm and refuses the key itself. */
function isDataError(error: unknown): boolean {
  return error instanceof Error && error.name === 'DataError'
}

function paramsOf(method: SignatureMethod) {
  if (method.scheme === 'ECDSA') return { name: 'ECDSA', hash: method.digest }
  if (method.scheme !== 'RSA-PSS') return { name: method.scheme }
  return { name: 'RSA-PSS', saltLength: Number(method.digest.slice(4)) / 8 }
}

function generationOf(type: KeyType): RsaHashedKeyGenParams | EcKeyGenParams | Algorithm {
  if (type === 'ed25519') return { name: 'Ed25519' }
  if (type !== 'rsa') return { name: 'ECDSA', namedCurve: type === 'p256' ? 'P-256' : 'P-384' }
  const publicExponent = new Uint8Array([1, 0, 1])
  return { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent, hash: 'SHA-256' }
}

async function verifyWithNoble(key: PublicJwk, bytes: Uint8Array, signature: Uint8Array) {
  if (signature.length !== 64) return false
  const { verifyAsync } = await import('@noble/ed25519')
  const publicKey = base64urlnopad.decode(key.x ?? '')
  // zip215: false is RFC 8032's own rule, which node:crypto and WebCrypto follow.
  return await verifyAsync(signature, bytes, publicKey, { zip215: false })
}

async function signWithNoble(key: PrivateJwk, bytes: Uint8Array): Promise<Uint8Array> {
  const { signAsync } = await import('@noble/ed25519')
  return await signAsync(bytes, base64urlnopad.decode(key.d))
}

async function generateWithNoble(): Promise<PrivateJwk> {
  const { keygenAsync } = await import('@noble/ed25519')
  const { secretKey, publicKey } = await keygenAsync()
  return {
    kty: 'OKP',
    crv: 'Ed25519',
    x: base64urlnopad.encode(publicKey),
    d: base64urlnopad.encode(secretKey),
  }
}

/** WebCrypto's types want a view over an ArrayBuffer, not over shared memory. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes)
}
