import { describeHashedVector } from './hashed-vector.ts'

// VC Data Integrity EdDSA Cryptosuites 1.0, test vectors: eddsa-rdfc-2022, and the enhanced example.

for (const folder of ['eddsa-rdfc-2022', 'eddsa-rdfc-2022/employ']) {
  describeHashedVector({
    folder: `w3c-vc-di-eddsa/${folder}`,
    suffix: 'DataInt',
    suite: 'eddsa-rdfc-2022',
    hash: 'sha256',
  })
}
