import { canonicalizeJson, type JsonObject } from '@openboat/model'
import { createSigner } from '@openboat/proof'
import { base58, base64 } from '@scure/base'
import { expect, it } from 'vitest'
import { badge, issuer, methodOf } from '../badge.fixture.ts'
import { explain } from '../explain.ts'
import type { Finding } from '../finding.ts'
import { issuerKey } from '../keys.fixture.ts'
import { verifyIn } from '../world.fixture.ts'

// Proofs as some issuers make them: they carry the name of a suite and are something else. The key is
// the issuer's and the signatures are good ones, over what such an issuer took for the canonical form.

const suite2020 = 'https://w3id.org/security/suites/ed25519-2020/v1'
const rdfc = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }
const ed25519 = { type: 'Ed25519Signature2020' }
const filtered = (document: JsonObject): string =>
  JSON.stringify(document, Object.keys(document).toSorted())
const multibase = (bytes: Uint8Array): string => `z${base58.encode(bytes)}`

interface Mislabelled {
  readonly label: JsonObject
  readonly contexts?: readonly string[]
  readonly form: (document: JsonObject) => string
  readonly encode: (signature: Uint8Array) => string
  readonly member?: string
}

async function made({ label, contexts = [], form, encode, member }: Mislabelled) {
  const [unsigned, usual] = [badge(), badge()['@context'] as string[]]
  const document = { ...unsigned, '@context': [...usual, ...contexts] }
  const signature = await createSigner(issuerKey).sign(new TextEncoder().encode(form(document)))
  const proof = {
    ...label,
    created: '2026-03-02T00:00:00Z',
    verificationMethod: methodOf(issuer),
    proofPurpose: 'assertionMethod',
    [member ?? 'proofValue']: encode(signature),
  }
  return { ...document, proof }
}

it.each<[string, Mislabelled, string]>([
  [
    'filtered JSON under the name of eddsa-rdfc-2022',
    { label: rdfc, form: filtered, encode: multibase },
    'filtered_json_signed /proof',
  ],
  [
    'filtered JSON in base64 under a Data Integrity proof without a cryptosuite',
    { label: { type: 'DataIntegrityProof' }, form: filtered, encode: base64.encode },
    'malformed_proof /proof/cryptosuite',
  ],
  [
    'sorted JSON in base64 under the name of Ed25519Signature2020',
    { label: ed25519, contexts: [suite2020], form: canonicalizeJson, encode: base64.encode },
    'malformed_proof /proof',
  ],
  [
    'sorted JSON in base58btc under the name of Ed25519Signature2020',
    { label: ed25519, contexts: [suite2020], form: canonicalizeJson, encode: multibase },
    'sorted_json_signed /proof',
  ],
  [
    'Ed25519Signature2020 in a document whose contexts do not define it',
    { label: ed25519, form: canonicalizeJson, encode: multibase },
    'data_loss /proof/created',
  ],
  [
    'a signature in a member that the suite does not have',
    { label: rdfc, form: canonicalizeJson, encode: multibase, member: 'signatureValue' },
    'malformed_proof /proof',
  ],
  [
    'sorted JSON without proof options under the name of eddsa-jcs-2022',
    {
      label: { ...rdfc, cryptosuite: 'eddsa-jcs-2022' },
      form: canonicalizeJson,
      encode: multibase,
    },
    'sorted_json_signed /proof',
  ],
])('%s is rejected', async (_, mislabelled, expected) => {
  const report = await verifyIn({}, await made(mislabelled))
  expect(report.verdict).toBe('rejected')
  const finding = report.findings.find(({ check }) => check === 'proof.satisfied') as Finding
  expect(finding.outcome).toBe('failed')
  expect(`${String(finding.details?.['code'])} ${finding.path}`).toBe(expected)
  expect(explain(finding, 'en').title).not.toBe('The signature is not valid')
})

it('one that was tampered with as well is just a bad one', async () => {
  const input = await made({ label: rdfc, form: canonicalizeJson, encode: multibase })
  const report = await verifyIn({}, { ...input, name: 'Autre chose' })
  const finding = report.findings.find(({ check }) => check === 'proof.satisfied')
  expect(finding?.details?.['code']).toBe('signature_invalid')
})
