import { describeHashedVector } from './hashed-vector.ts'

// VC Data Integrity EdDSA Cryptosuites 1.0, test vectors: Ed25519Signature2020.

describeHashedVector({
  folder: 'w3c-vc-di-eddsa/Ed25519Signature2020',
  suffix: 'EdSig',
  suite: 'Ed25519Signature2020',
  hash: 'sha256',
})
