import { ed25519Use, type Cryptosuite } from './cryptosuite.ts'
import { overHashes } from './over-hashes.ts'
import { rdfc } from './rdfc.ts'

/** @see VC Data Integrity EdDSA Cryptosuites 1.0 #ed25519signature2020 */
export const ed25519Signature2020: Cryptosuite = {
  name: 'Ed25519Signature2020',
  type: 'Ed25519Signature2020',
  needsCreated: true,
  keys: { Ed25519: ed25519Use },
  ...overHashes(rdfc),
}
