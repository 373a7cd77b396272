import { expect, test } from 'vitest'
import { asList, type JsonObject } from '@openboat/model'
import { createContextLoader } from './context-loader.ts'
import { sampleCopy } from './credential.fixture.ts'
import { findDataLoss } from './find-data-loss.ts'
import { generateKey } from './generate-key.ts'
import { linkDocument } from './linked-document.ts'
import { publicKeyOf } from './public-key.ts'
import { signDataIntegrity } from './sign-data-integrity.ts'
import { createSigner } from './create-signer.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'

const privateKey = await generateKey('ed25519')
const key = publicKeyOf(privateKey)
const contexts = createContextLoader()

async function signed(document: JsonObject = sampleCopy()): Promise<JsonObject> {
  return await signDataIntegrity(document, {
    suite: 'eddsa-rdfc-2022',
    signer: createSigner(privateKey),
    verificationMethod: 'did:key:z6Mk#z6Mk',
    created: '2026-03-02T00:00:00Z',
  })
}

function proofsOf({ proof }: JsonObject): JsonObject[] {
  return [proof].flat() as JsonObject[]
}

/** The answers for each proof, read once for all of them and read anew for each. */
async function bothWays(document: JsonObject) {
  const linked = await linkDocument(document, { contexts })
  const options = { key, contexts }
  const [once, anew] = [[], []] as [unknown[], unknown[]]
  for (const proof of proofsOf(document)) {
    once.push(await verifyDataIntegrity(document, proof, { ...options, linked }))
    anew.push(await verifyDataIntegrity(document, proof, options))
  }
  return { once, anew, losses: linked.losses }
}

/** An older proof of a set, and one that builds on it. */
async function chained(): Promise<JsonObject> {
  const first = await signed()
  const [proof] = proofsOf(first)
  const badge = { ...first, proof: { ...proof, id: 'urn:proof:1' } }
  const second = await signed(badge)
  const [one, two] = proofsOf(second)
  return { ...second, proof: [one, { ...two, previousProof: 'urn:proof:1' }] } as JsonObject
}

test.each<[string, () => Promise<JsonObject>, readonly boolean[]]>([
  ['a badge', signed, [true]],
  ['a badge that was changed', async () => ({ ...(await signed()), name: 'Other' }), [false]],
  ['two proofs', async () => await signed(await signed()), [true, true]],
  ['an undefined term', async () => ({ ...(await signed()), nobody: 1 }), [false]],
  ['an unusual context', async () => await signed(unusual()), [true]],
  ['a chain with a forged end', chained, [false, false]],
])('%s: the same answers, whether read once or anew', async (_what, write, expected) => {
  const document = await write()
  const { once, anew, losses } = await bothWays(document)
  expect(once).toEqual(anew)
  expect(once).toMatchObject(expected.map((ok) => ({ ok })))
  expect(losses).toEqual(await findDataLoss(document, { contexts }))
})

test('what only a proof loses is found', async () => {
  const document = await signed()
  const lossy = { ...document, proof: { ...proofsOf(document)[0], mood: 'good' } }
  const { losses } = await linkDocument(lossy, { contexts })
  expect(losses).toMatchObject([{ code: 'undefined_term', path: '/proof/mood' }])
})

test('what was read of another document, or with other contexts, is not believed', async () => {
  const original = await signed()
  const linked = await linkDocument(original, { contexts })
  const forged = { ...original, name: 'Other' }
  const [proof = {}] = proofsOf(forged)
  const ofForged = await verifyDataIntegrity(forged, proof, { key, contexts, linked })
  expect(ofForged).toMatchObject({ ok: false, problem: 'signature_invalid' })
  const copied = { ...linked, document: forged }
  const ofCopy = await verifyDataIntegrity(forged, proof, { key, contexts, linked: copied })
  expect(ofCopy).toMatchObject({ ok: false, problem: 'signature_invalid' })

  const others = async () => ({ '@context': { '@vocab': 'https://example.org/#' } })
  const options = { key, contexts: others, linked }
  const elsewhere = await verifyDataIntegrity(original, proof, options)
  expect(elsewhere).toMatchObject({ ok: false })
})

test('more than is looked at is said, not read', async () => {
  const { losses } = await linkDocument(sampleCopy(), { contexts, limits: { maxValues: 5 } })
  expect(losses).toMatchObject([{ code: 'limit_exceeded' }])
})

/** Compiled contexts leave it to the complete processor. */
function unusual(): JsonObject {
  const sample = sampleCopy()
  const context = { '@version': 1.1, mood: { '@id': 'urn:mood', '@container': '@language' } }
  return { ...sample, '@context': [...asList(sample['@context']), context], mood: { fr: 'bien' } }
}
