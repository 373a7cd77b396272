import { beforeAll, describe, expect, test } from 'vitest'
import { base58, base64 } from '@scure/base'
import type { JsonObject, PrivateJwk } from '@openboat/model'
import { createContextLoader } from './context-loader.ts'
import { legacySampleCopy, sampleCopy } from './credential.fixture.ts'
import { generateKey } from './generate-key.ts'
import { publicKeyOf } from './public-key.ts'
import { createSigner } from './create-signer.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'

// Proofs as some issuers make them: they carry the name of a suite and are something else. The
// signatures here are good ones, over what such an issuer took for the canonical form.

let key: PrivateJwk
beforeAll(async () => void (key = await generateKey('ed25519')))

const contexts = createContextLoader()
const dataIntegrity = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }
const ed25519 = { type: 'Ed25519Signature2020' }

/** Members sorted at every level, which is canonical for JSON but not for linked data. */
const sortedJson = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : member,
  )

/** The names of the outermost members, taken for an order, are a filter at every level. */
const filteredJson = (value: object): string => JSON.stringify(value, Object.keys(value).toSorted())

const multibase = (bytes: Uint8Array) => `z${base58.encode(bytes)}`

interface Mislabelled {
  readonly label: JsonObject
  readonly sample?: () => JsonObject
  readonly canonical: (document: JsonObject) => string
  readonly encode: (signature: Uint8Array) => string
  readonly member?: string
}

async function made({ label, sample = sampleCopy, canonical, encode, member }: Mislabelled) {
  const document = sample()
  const signature = await createSigner(key).sign(new TextEncoder().encode(canonical(document)))
  const proof = {
    ...label,
    created: '2026-03-02T00:00:00Z',
    verificationMethod: 'https://school.example/keys#1',
    proofPurpose: 'assertionMethod',
    [member ?? 'proofValue']: encode(signature),
  }
  return { ...document, proof }
}

async function problemOf(document: JsonObject & { readonly proof: JsonObject }) {
  const options = { key: publicKeyOf(key), contexts }
  const answer = await verifyDataIntegrity(document, document.proof, options)
  return answer.ok ? 'ok' : `${answer.problem} ${answer.path}`
}

test('a filter that is taken for an order does not sign the recipient', () => {
  const [ada, eve] = ['ada@example.org', 'eve@example.org'].map((identity) =>
    filteredJson({ type: 'Assertion', recipient: { type: 'email', identity } }),
  )
  expect(ada).toBe(eve)
})

describe('is refused, and why', () => {
  test.each<[string, Mislabelled, string]>([
    [
      'filtered JSON under the name of eddsa-rdfc-2022',
      { label: dataIntegrity, canonical: filteredJson, encode: multibase },
      'filtered_json_signed /proof',
    ],
    [
      'filtered JSON in base64 under a Data Integrity proof without a cryptosuite',
      { label: { type: 'DataIntegrityProof' }, canonical: filteredJson, encode: base64.encode },
      'malformed_proof /proof/cryptosuite',
    ],
    [
      'sorted JSON in base64 under the name of Ed25519Signature2020',
      { label: ed25519, sample: legacySampleCopy, canonical: sortedJson, encode: base64.encode },
      'malformed_proof /proof',
    ],
    [
      'sorted JSON in base58btc under the name of Ed25519Signature2020',
      { label: ed25519, sample: legacySampleCopy, canonical: sortedJson, encode: multibase },
      'sorted_json_signed /proof',
    ],
    [
      'Ed25519Signature2020 in a document whose contexts do not define it',
      { label: ed25519, canonical: sortedJson, encode: multibase },
      'data_loss /proof',
    ],
    [
      'a signature in a member that the suite does not have',
      { label: dataIntegrity, canonical: sortedJson, encode: multibase, member: 'signatureValue' },
      'malformed_proof /proof',
    ],
    [
      'sorted JSON without proof options under the name of eddsa-jcs-2022',
      {
        label: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022' },
        canonical: sortedJson,
        encode: multibase,
      },
      'sorted_json_signed /proof',
    ],
    [
      'the name of the specification for that of a suite',
      {
        label: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdf-2022' },
        canonical: sortedJson,
        encode: multibase,
      },
      'unsupported_suite /proof',
    ],
  ])('%s', async (_what, mislabelled, problem) => {
    const found = await problemOf(await made(mislabelled))
    expect(found.startsWith(problem), found).toBe(true)
  })
})
