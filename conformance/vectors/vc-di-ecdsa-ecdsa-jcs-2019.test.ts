import { describeHashedVector } from './hashed-vector.ts'

// VC Data Integrity ECDSA Cryptosuites 1.0, test vectors: ecdsa-jcs-2019 with both curves.

const suite = 'ecdsa-jcs-2019'

const p256 = 'w3c-vc-di-ecdsa/ecdsa-jcs-2019-p256'
describeHashedVector({ folder: p256, suffix: 'JCSECDSAP256', suite, hash: 'sha256' })

const p384 = 'w3c-vc-di-ecdsa/ecdsa-jcs-2019-p384'
describeHashedVector({ folder: p384, suffix: 'JCSECDSAP384', suite, hash: 'sha384' })
