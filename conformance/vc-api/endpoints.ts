import type { KeyType, SigningSuite } from '@openboat/proof'

/** One issuer and one verifier of the server: for a suite, and for a kind of key where it matters. */
export interface Endpoint {
  /** First part of its paths. */
  readonly name: string
  readonly suite: SigningSuite | 'ecdsa-sd-2023'
  readonly keyType: KeyType
  /** By which the W3C suites find whom they test. */
  readonly tags: readonly string[]
  /** Whether its verifier takes proofs of other cryptosuites, too. */
  readonly verifiesAll?: true
  /** Whether what it issues can be revoked. */
  readonly hasStatus?: true
}

export const endpoints: readonly Endpoint[] = [
  {
    name: 'vc-data-model-2.0',
    suite: 'eddsa-rdfc-2022',
    keyType: 'ed25519',
    tags: ['vc2.0'],
    verifiesAll: true,
  },
  {
    name: 'bitstring-status-list',
    suite: 'eddsa-rdfc-2022',
    keyType: 'ed25519',
    tags: ['BitstringStatusList'],
    verifiesAll: true,
    hasStatus: true,
  },
  ...suite('eddsa-rdfc-2022', ['ed25519']),
  ...suite('eddsa-jcs-2022', ['ed25519']),
  ...suite('ecdsa-rdfc-2019', ['p256', 'p384']),
  ...suite('ecdsa-jcs-2019', ['p256', 'p384']),
  ...suite('ecdsa-sd-2023', ['p256']),
]

function suite(name: Endpoint['suite'], keyTypes: readonly KeyType[]): Endpoint[] {
  return keyTypes.map((keyType) => ({
    name: keyTypes.length === 1 ? name : `${name}-${keyType}`,
    suite: name,
    keyType,
    tags: [name],
  }))
}
