import { ed25519Use, type Cryptosuite } from './cryptosuite.ts'
import { overHashes } from './over-hashes.ts'
import { rdfc } from './rdfc.ts'

/** The draft name of `eddsa-rdfc-2022`, with the same steps; early OB 3.0 badges carry it. */
export const eddsa2022: Cryptosuite = {
  name: 'eddsa-2022',
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-2022',
  needsCreated: false,
  keys: { Ed25519: ed25519Use },
  verify: overHashes(rdfc).verify,
}
