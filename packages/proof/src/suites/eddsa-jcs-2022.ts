import { ed25519Use, type Cryptosuite } from './cryptosuite.ts'
import { jcs } from './jcs.ts'
import { overHashes } from './over-hashes.ts'

/** @see VC Data Integrity EdDSA Cryptosuites 1.0 #eddsa-jcs-2022 */
export const eddsaJcs2022: Cryptosuite = {
  name: 'eddsa-jcs-2022',
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  needsCreated: false,
  keys: { Ed25519: ed25519Use },
  ...overHashes(jcs),
}
