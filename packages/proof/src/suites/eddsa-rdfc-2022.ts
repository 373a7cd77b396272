import { ed25519Use, type Cryptosuite } from './cryptosuite.ts'
import { overHashes } from './over-hashes.ts'
import { rdfc } from './rdfc.ts'

/** @see VC Data Integrity EdDSA Cryptosuites 1.0 #eddsa-rdfc-2022 */
export const eddsaRdfc2022: Cryptosuite = {
  name: 'eddsa-rdfc-2022',
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  needsCreated: false,
  keys: { Ed25519: ed25519Use },
  ...overHashes(rdfc),
}
