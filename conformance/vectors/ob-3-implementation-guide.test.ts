import { createHash } from 'node:crypto'
import type { JsonObject } from '@openboat/model'
import {
  canonicalize,
  createContextLoader,
  createSigner,
  multikeyOf,
  signDataIntegrity,
  verifyDataIntegrity,
} from '@openboat/proof'
import { base58 } from '@scure/base'
import { describe, expect, test } from 'vitest'
import { fixturesExist, whyMissing } from '../third-party-cases.ts'
import { jsonOf } from './vector-files.ts'

// Open Badges 3.0 Implementation Guide, "Linked Data Proof Test Vector": the published key pair,
// hashes and signature. The sentences of its badge are read from a third-party case with the same.

const secretKey = '6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4'
const publicKey = '4bdeafde2ea8beefadd8c699b5c7e0704cf51154d52e17b20b71337ca04cc5a5'
const multikey = 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi'
const issuer = 'https://example.edu/issuers/565049'
const proofOptions = {
  type: 'DataIntegrityProof',
  created: '2010-01-01T19:23:24Z',
  verificationMethod: `${issuer}#${multikey}`,
  cryptosuite: 'eddsa-rdfc-2022',
  proofPurpose: 'assertionMethod',
}

/** The guide has been published for two data models; the signature in it is the older one's. */
const editions = {
  'VCDM 1.1': {
    context: [
      'https://www.w3.org/2018/credentials/v1',
      'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld',
      'https://w3id.org/security/data-integrity/v1',
    ],
    start: 'issuanceDate',
    documentHash: 'd994aebd5e53f4af4495dbe9e1155410bae683811107c26acf83671075c163b3',
    proofHash: '3cf3c265b6c8ebb29b4d5ea310b87d2f31c79b633eff8af561d2e8c97a85c8cb',
  },
  'VCDM 2.0': {
    context: [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    start: 'validFrom',
    documentHash: '87f65a76d40146205e3b3e06cb0fbd153f97f9ce70372390f52566bb7f9e0773',
    proofHash: 'd34009cea0dbc1ca941e09dc01c8c9d3e3ce3c5b853f67ee44698dcea10f5d19',
  },
} as const

type Edition = (typeof editions)[keyof typeof editions]

const key = {
  kty: 'OKP',
  crv: 'Ed25519',
  x: base64url(publicKey),
  d: base64url(secretKey),
} as const

function base64url(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64url')
}

const contexts = createContextLoader()
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function badge({ context, start }: Edition): JsonObject {
  const file = 'dcc-vc-test-fixtures/verifiableCredentials/v2/dataIntegrityProof/didKey'
  const same = jsonOf(file, 'legacyRegistry-noStatus-noExpiry-basicOBv3.json')
  const subject = same['credentialSubject'] as JsonObject & { achievement: JsonObject }
  const { criteria, description } = subject.achievement
  return {
    '@context': [...context],
    id: 'http://example.com/credentials/3527',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: {
      id: issuer,
      type: ['Profile'],
      url: 'https://www.imsglobal.org',
      name: 'Example Corp',
    },
    [start]: '2010-01-01T00:00:00Z',
    name: 'Teamwork Badge',
    credentialSubject: {
      id: 'did:example:ebfeb1f712ebc6f1c276e12ec21',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://example.com/achievements/21st-century-skills/teamwork',
        type: ['Achievement'],
        criteria: { narrative: (criteria as JsonObject)['narrative'] ?? '' },
        description: description ?? '',
        name: 'Teamwork',
      },
    },
  }
}

describe('the test vector of the implementation guide', () => {
  test('the key is the Multikey of its verification method', () => {
    expect(multikeyOf(key)).toBe(multikey)
  })

  test.each(Object.entries(editions))('%s: canonical proof options', async (_, edition) => {
    const canonical = await canonicalize({ ...proofOptions, '@context': [...edition.context] })
    expect(sha256(canonical)).toBe(edition.proofHash)
  })

  for (const [name, edition] of Object.entries(editions)) {
    test(`${name}: canonical document, and what is signed of it`, async ({ skip }) => {
      skip(!fixturesExist, whyMissing)
      expect(sha256(await canonicalize(badge(edition)))).toBe(edition.documentHash)
      const { asked, signed } = await sign(edition)
      expect(asked).toEqual([edition.proofHash + edition.documentHash])
      const proof = signed['proof'] as JsonObject
      expect(await verifyDataIntegrity(signed, proof, { key, contexts })).toMatchObject({
        ok: true,
      })
    })
  }

  test('the published signature, in both forms', async ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    const { signed } = await sign(editions['VCDM 1.1'])
    const proofValue =
      'zUSD5bjo6mYV1n9i9E6ZwUiHuj4JyZDjCDfDqoJcPi9XJrc9LYstik9mdBvutdwBdquWXjWrwJDVGJrAarvRs8uD'
    expect(signed['proof']).toEqual({ ...proofOptions, proofValue })
    expect(Buffer.from(base58.decode(proofValue.slice(1))).toString('hex')).toBe(
      '17a898a91832fa58bd66433e18dc8256522bcf84382994c395c23c26cba71ff8060a2587390e5ed20c4decec45c0c0c9eec1f7d2d1ce91e1ffc992983a74a300',
    )
  })
})

async function sign(edition: Edition): Promise<{ asked: string[]; signed: JsonObject }> {
  const asked: string[] = []
  const signer = createSigner(key)
  const recording = {
    ...signer,
    sign: (bytes: Uint8Array) => {
      asked.push(Buffer.from(bytes).toString('hex'))
      return signer.sign(bytes)
    },
  }
  const { created, verificationMethod } = proofOptions
  const signing = { suite: 'eddsa-rdfc-2022', signer: recording, created } as const
  return {
    asked,
    signed: await signDataIntegrity(badge(edition), { ...signing, verificationMethod }),
  }
}
