import { describeHashedVector } from './hashed-vector.ts'

// VC Data Integrity EdDSA Cryptosuites 1.0, test vectors: eddsa-jcs-2022.

describeHashedVector({
  folder: 'w3c-vc-di-eddsa/eddsa-jcs-2022',
  suffix: 'JCS',
  suite: 'eddsa-jcs-2022',
  hash: 'sha256',
})
