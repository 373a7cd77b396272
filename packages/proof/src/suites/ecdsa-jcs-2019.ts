import { ecdsaUses, type Cryptosuite } from './cryptosuite.ts'
import { jcs } from './jcs.ts'
import { overHashes } from './over-hashes.ts'

/** @see VC Data Integrity ECDSA Cryptosuites 1.0 #ecdsa-jcs-2019 */
export const ecdsaJcs2019: Cryptosuite = {
  name: 'ecdsa-jcs-2019',
  type: 'DataIntegrityProof',
  cryptosuite: 'ecdsa-jcs-2019',
  needsCreated: false,
  keys: ecdsaUses,
  ...overHashes(jcs),
}
