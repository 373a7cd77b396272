import { ecdsaUses, type Cryptosuite } from './cryptosuite.ts'
import { overHashes } from './over-hashes.ts'
import { rdfc } from './rdfc.ts'

/** @see VC Data Integrity ECDSA Cryptosuites 1.0 #ecdsa-rdfc-2019 */
export const ecdsaRdfc2019: Cryptosuite = {
  name: 'ecdsa-rdfc-2019',
  type: 'DataIntegrityProof',
  cryptosuite: 'ecdsa-rdfc-2019',
  needsCreated: false,
  keys: ecdsaUses,
  ...overHashes(rdfc),
}
