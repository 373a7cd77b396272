import type { JsonObject } from '@openboat/model'
import { describe, expect, test } from 'vitest'
import { createContextLoader } from '../context-loader.ts'
import { legacySampleCopy, sampleCopy } from '../credential.fixture.ts'
import { generateKey } from '../generate-key.ts'
import { publicKeyOf } from '../public-key.ts'
import { signDataIntegrity, type SigningSuite } from '../sign-data-integrity.ts'
import { createSigner } from '../create-signer.ts'
import { verifyDataIntegrity } from '../verify-data-integrity.ts'
import { isSupportedProof, suiteOf } from './cryptosuites.ts'

const contexts = createContextLoader()
const keys = {
  eddsa: await generateKey('ed25519'),
  ecdsa: await generateKey('p256'),
  Ed255: await generateKey('ed25519'),
}
const keyFor = (suite: string) => keys[suite.slice(0, 5) as keyof typeof keys]

async function proofBy(suite: SigningSuite): Promise<JsonObject> {
  const document = suite === 'Ed25519Signature2020' ? legacySampleCopy() : sampleCopy()
  const { proof } = await signDataIntegrity(document, {
    suite,
    signer: createSigner(keyFor(suite)),
    verificationMethod: 'https://school.example/keys#1',
    created: '2026-03-02T00:00:00Z',
  })
  return proof as JsonObject
}

describe.each<SigningSuite>([
  'eddsa-rdfc-2022',
  'eddsa-jcs-2022',
  'ecdsa-rdfc-2019',
  'ecdsa-jcs-2019',
])('%s', (suite) => {
  test('is named as the specification names it', async () => {
    const proof = await proofBy(suite)
    expect(proof).toMatchObject({ type: 'DataIntegrityProof', cryptosuite: suite })
    expect(suiteOf(proof)?.name).toBe(suite)
  })

  test('without the time of its making a proof is another, and none that is malformed', async () => {
    const { created: _, ...proof } = await proofBy(suite)
    const options = { key: publicKeyOf(keyFor(suite)), contexts }
    expect(await verifyDataIntegrity(sampleCopy(), proof, options)).toMatchObject({
      ok: false,
      problem: 'signature_invalid',
    })
  })
})

test.each<[JsonObject, string | undefined]>([
  [{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-2022' }, 'eddsa-2022'],
  [{ type: 'DataIntegrityProof', cryptosuite: 'ecdsa-jcs-2019' }, 'ecdsa-jcs-2019'],
  [{ type: 'Ed25519Signature2020' }, 'Ed25519Signature2020'],
  [{ type: 'Ed25519Signature2018', cryptosuite: 'ignored' }, 'Ed25519Signature2018'],
  [{ type: 'DataIntegrityProof' }, undefined],
  [{ type: 'DataIntegrityProof', cryptosuite: 'bbs-2023' }, undefined],
  [{ type: 'Ed25519Signature2016' }, undefined],
  [{ cryptosuite: 'eddsa-rdfc-2022' }, undefined],
])('%j is of the suite %s', (proof, name) => {
  expect(suiteOf(proof)?.name).toBe(name)
  expect(isSupportedProof(proof)).toBe(name !== undefined)
})

describe('proofs over JSON', () => {
  const signed = async (document: JsonObject) =>
    signDataIntegrity(document, {
      suite: 'eddsa-jcs-2022',
      signer: createSigner(keys.eddsa),
      verificationMethod: 'https://school.example/keys#1',
      created: '2026-03-02T00:00:00Z',
    })

  test('repeat the context of the document, if it has one', async () => {
    const { '@context': context, ...plain } = sampleCopy()
    expect((await signed(sampleCopy()))['proof']).toMatchObject({ '@context': context })
    const document = await signed(plain)
    expect(document['proof']).not.toHaveProperty('@context')
    const proof = document['proof'] as JsonObject
    const options = { key: publicKeyOf(keys.eddsa), contexts }
    expect(await verifyDataIntegrity(document, proof, options)).toMatchObject({ ok: true })
  })

  test('have limits of nesting as others have', async () => {
    const proof = (await signed(sampleCopy()))['proof'] as JsonObject
    const options = { key: publicKeyOf(keys.eddsa), contexts, limits: { maxDepth: 1 } }
    const answer = await verifyDataIntegrity(sampleCopy(), proof, options)
    expect(answer).toMatchObject({ ok: false, problem: 'limit_exceeded' })
  })
})
