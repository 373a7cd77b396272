import { describeHashedVector } from './hashed-vector.ts'

// VC Data Integrity ECDSA Cryptosuites 1.0, test vectors: ecdsa-rdfc-2019 with both curves, and the
// enhanced examples. With P-384, SHA-384 also tells blank nodes apart.

const suite = 'ecdsa-rdfc-2019'

for (const example of ['', '/employ']) {
  const p256 = `w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p256${example}`
  describeHashedVector({ folder: p256, suffix: 'ECDSAP256', suite, hash: 'sha256' })
  const p384 = `w3c-vc-di-ecdsa/ecdsa-rdfc-2019-p384${example}`
  describeHashedVector({ folder: p384, suffix: 'ECDSAP384', suite, hash: 'sha384' })
}
