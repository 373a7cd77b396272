// Keys in every form they travel in. A sub-entry of its own: reading a compressed point takes a
// library that signing and verifying do without.
export { generateKey } from './generate-key.ts'
export type { KeyType } from './signature-method.ts'
export { publicKeyOf } from './public-key.ts'
export { thumbprintOf } from './thumbprint.ts'

// Multikey.
export { multikeyOf } from './did-key.ts'
export {
  privateKeyFromMultikey,
  publicKeyFromMultikey,
  secretMultikeyOf,
} from './key-from-multikey.ts'

// PEM.
export { publicKeyFromPem, publicPemOf } from './pem.ts'
export { privateKeyFromPem, privatePemOf } from './private-pem.ts'

// DIDs that contain their key.
export { didKeyOf } from './did-key.ts'
export { didJwkOf } from './did-jwk.ts'
export { publicKeyFromDid } from './key-from-did.ts'

export { ProofError, type ProofErrorCode } from './proof-error.ts'
