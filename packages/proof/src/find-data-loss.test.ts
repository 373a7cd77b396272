import { describe, expect, test } from 'vitest'
import { OB_3, VC_1, VC_2, type JsonObject } from '@openboat/model'
import { createContextLoader } from './context-loader.ts'
import { legacySampleCopy, sampleCopy } from './credential.fixture.ts'
import type { DataLoss } from './data-loss.ts'
import { findDataLoss } from './find-data-loss.ts'
import { generateKey } from './generate-key.ts'
import { signDataIntegrity } from './sign-data-integrity.ts'
import { createSigner } from './create-signer.ts'

const contexts = createContextLoader()
const created = '2026-03-02T00:00:00Z'
const verificationMethod = 'did:key:z6Mk#z6Mk'

async function lossesOf(document: JsonObject): Promise<Omit<DataLoss, 'message'>[]> {
  const losses = await findDataLoss(document, { contexts })
  return losses.map(({ code, term, path }) => ({ code, term, path }))
}

test.each(['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const)(
  'a badge signed with %s loses nothing, its proof included',
  async (suite) => {
    const document = suite === 'eddsa-rdfc-2022' ? sampleCopy() : legacySampleCopy()
    const signer = createSigner(await generateKey('ed25519'))
    const signed = await signDataIntegrity(document, { suite, signer, verificationMethod, created })
    expect(await lossesOf(signed)).toEqual([])
  },
)

const proof = {
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  proofPurpose: 'assertionMethod',
  proofValue: 'z1',
  verificationMethod,
}

/** One fault each, and all that is to be found because of it. */
const faults: readonly [string, (copy: JsonObject) => JsonObject, Omit<DataLoss, 'message'>[]][] = [
  [
    'an undefined term in the subject',
    (copy) => inside(copy, 'credentialSubject', { nickname: 'Léa' }),
    [{ code: 'undefined_term', term: 'nickname', path: '/credentialSubject/nickname' }],
  ],
  [
    'a term that only another type defines',
    (copy) => ({ ...copy, caption: 'Une roue' }),
    [{ code: 'undefined_term', term: 'caption', path: '/caption' }],
  ],
  [
    'a type left out, so that its terms mean nothing, though they do elsewhere',
    (copy) => ({ ...copy, image: { id: 'https://example.org/a.png', caption: 'a' } }),
    [{ code: 'undefined_term', term: 'caption', path: '/image/caption' }],
  ],
  [
    'an undefined type beside a known one',
    (copy) => ({ ...copy, type: ['VerifiableCredential', 'OpenBadgeCredential', 'Trophy'] }),
    [{ code: 'undefined_type', term: 'Trophy', path: '/type/2' }],
  ],
  [
    'an undefined term in one proof of two',
    (copy) => ({ ...copy, proof: [proof, { ...proof, mood: 'good' }] }),
    [{ code: 'undefined_term', term: 'mood', path: '/proof/1/mood' }],
  ],
  [
    'a proof of an undefined type',
    (copy) => ({ ...copy, proof: { ...proof, type: 'HandwrittenProof' } }),
    [
      { code: 'undefined_term', term: 'cryptosuite', path: '/proof/cryptosuite' },
      { code: 'undefined_term', term: 'proofPurpose', path: '/proof/proofPurpose' },
      { code: 'undefined_term', term: 'proofValue', path: '/proof/proofValue' },
      { code: 'undefined_type', term: 'HandwrittenProof', path: '/proof/type' },
      { code: 'undefined_term', term: 'verificationMethod', path: '/proof/verificationMethod' },
    ],
  ],
  [
    'a relative id',
    (copy) => ({ ...copy, id: 'badge/1' }),
    [{ code: 'relative_iri', term: 'badge/1', path: '/id' }],
  ],
  [
    'a relative IRI as a value',
    (copy) => ({ ...copy, image: 'velo.png' }),
    [{ code: 'relative_iri', term: 'velo.png', path: '/image' }],
  ],
  [
    'a name that JavaScript objects treat apart',
    (copy) => JSON.parse(`${JSON.stringify(copy).slice(0, -1)},"__proto__":{"x":1}}`) as JsonObject,
    [{ code: 'undefined_term', term: '__proto__', path: '/__proto__' }],
  ],
  [
    'a key with the characters of a pointer',
    (copy) => ({ ...copy, 'a/b~c': 1 }),
    [{ code: 'undefined_term', term: 'a/b~c', path: '/a~1b~0c' }],
  ],
  [
    'text where only a node can stand',
    (copy) => ({ ...copy, proof: 'signed, sealed, delivered' }),
    [{ code: 'dropped_value', term: 'proof', path: '/proof' }],
  ],
  [
    'a language that is none',
    (copy) => ({ ...copy, name: { '@value': 'x', '@language': 'not a language' } }),
    [{ code: 'dropped_value', term: '@language', path: '/name/@language' }],
  ],
  [
    'a type that is no text',
    (copy) => inside(copy, 'issuer', { type: 7 }),
    [
      { code: 'undefined_term', term: 'email', path: '/issuer/email' },
      { code: 'invalid_document', term: '', path: '/issuer/type' },
    ],
  ],
  [
    'an unknown context, deep inside',
    (copy) => inside(copy, 'issuer', { '@context': 'https://example.org/x.json' }),
    [{ code: 'context_unavailable', term: '', path: '/issuer/@context' }],
  ],
  [
    'contexts that contradict each other',
    (copy) => ({ ...copy, '@context': [VC_1, VC_2, OB_3] }),
    [{ code: 'context_invalid', term: expect.any(String) as string, path: '/@context' }],
  ],
]

describe('one fault, and everything found because of it', () => {
  test.each(faults)('%s', async (_what, change, expected) => {
    expect(await lossesOf(change(sampleCopy()))).toEqual(expected)
  })
})

test('several faults are all found, each in its place', async () => {
  const document = inside(
    inside({ ...sampleCopy(), one: 1 }, 'credentialSubject', { two: 2 }),
    'issuer',
    { three: 3 },
  )
  const paths = (await lossesOf(document)).map(({ path }) => path)
  expect(paths.toSorted()).toEqual(['/credentialSubject/two', '/issuer/three', '/one'])
})

test('the same relative id in two places is found twice', async () => {
  const document = inside(inside(sampleCopy(), 'credentialSubject', { id: 'x' }), 'issuer', {
    id: 'x',
  })
  expect(await lossesOf(document)).toEqual([
    { code: 'relative_iri', term: 'x', path: '/credentialSubject/id' },
    { code: 'relative_iri', term: 'x', path: '/issuer/id' },
  ])
})

test('a document made of losses takes bounded work', async () => {
  const image = Array.from({ length: 2_000 }, (_, index) => `relative-${index}`)
  const losses = await lossesOf({ ...sampleCopy(), image })
  expect(losses).toHaveLength(200)
  expect(losses[7]).toEqual({ code: 'relative_iri', term: 'relative-7', path: '/image/7' })
})

test('messages are for people', async () => {
  const [loss] = await findDataLoss({ ...sampleCopy(), nobody: 1 }, { contexts })
  expect(loss?.message).toBe('no context defines the term "nobody" here, so it is not signed')
})

test('nesting is limited before anything recurses', async () => {
  const document = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`) as JsonObject
  const [loss] = await lossesOf(document)
  expect(loss?.code).toBe('limit_exceeded')
})

function inside(document: JsonObject, name: string, members: JsonObject): JsonObject {
  return { ...document, [name]: { ...(document[name] as JsonObject), ...members } }
}
