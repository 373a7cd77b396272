import { beforeAll, describe, expect, test } from 'vitest'
import { asList, type JsonObject, type PrivateJwk } from '@openboat/model'
import type { ExpectedProof } from './check-proof-members.ts'
import { createContextLoader } from './context-loader.ts'
import { sampleCopy } from './credential.fixture.ts'
import { generateKey } from './generate-key.ts'
import { publicKeyOf } from './public-key.ts'
import { signDataIntegrity, type SignDataIntegrityOptions } from './sign-data-integrity.ts'
import { createSigner } from './create-signer.ts'
import type { Signer } from './signer.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'

const contexts = createContextLoader()

let key: PrivateJwk
let signer: Signer
beforeAll(async () => {
  key = await generateKey('ed25519')
  signer = createSigner(key)
})

const sign = (document: JsonObject, members: Partial<SignDataIntegrityOptions> = {}) =>
  signDataIntegrity(document, {
    suite: 'eddsa-rdfc-2022',
    signer,
    verificationMethod: 'did:example:school#key-1',
    created: '2026-03-02T00:00:00Z',
    ...members,
  })

const proofOf = (document: JsonObject, index = 0) => asList(document.proof)[index] as JsonObject

/** `ok`, or the problem and where it is. */
async function answerTo(document: JsonObject, expected: ExpectedProof = {}, index = 0) {
  const proof = proofOf(document, index)
  const options = { key: publicKeyOf(key), contexts, ...expected }
  const answer = await verifyDataIntegrity(document, proof, options)
  return answer.ok ? 'ok' : `${answer.problem} ${answer.path}`
}

test('expires counts from the moment asked about', async () => {
  const signed = await sign(sampleCopy(), { expires: '2026-04-01T00:00:00Z' })
  expect(await answerTo(signed)).toBe('ok')
  expect(await answerTo(signed, { at: new Date('2026-04-01T00:00:00Z') })).toBe('ok')
  const late = { at: new Date('2026-04-01T00:00:00.001Z') }
  expect(await answerTo(signed, late)).toBe('proof_expired /proof/expires')
  await expect(sign(sampleCopy(), { expires: 'soon' })).rejects.toMatchObject({
    code: 'bad_argument',
  })
})

describe('domain and challenge', () => {
  test.each<[ExpectedProof, string]>([
    [{}, 'ok'],
    [{ domain: ['b.example', 'a.example'], challenge: '7' }, 'ok'],
    [{ domain: 'a.example' }, 'domain_mismatch /proof/domain'],
    [{ domain: ['a.example', 'b.example', 'c.example'] }, 'domain_mismatch /proof/domain'],
    [{ challenge: '8' }, 'challenge_mismatch /proof/challenge'],
  ])('expected %j of a proof for two domains: %s', async (expected, answer) => {
    const domain = ['a.example', 'b.example']
    expect(await answerTo(await sign(sampleCopy(), { domain, challenge: '7' }), expected)).toBe(
      answer,
    )
  })

  test.each<[ExpectedProof, string]>([
    [{ domain: ['a.example'] }, 'domain_mismatch /proof/domain'],
    [{ challenge: '' }, 'challenge_mismatch /proof/challenge'],
  ])('expected %j of a proof that names none: %s', async (expected, answer) => {
    expect(await answerTo(await sign(sampleCopy()), expected)).toBe(answer)
  })

  test('neither can be added afterwards', async () => {
    const signed = await sign(sampleCopy())
    const claimed = { ...signed, proof: { ...proofOf(signed), challenge: '7' } }
    expect(await answerTo(claimed, { challenge: '7' })).toBe('signature_invalid /proof')
  })
})

describe('a chain of proofs', () => {
  const ids = [
    'urn:uuid:1f0c3c1e-0000-4000-8000-000000000001',
    'urn:uuid:1f0c3c1e-0000-4000-8000-000000000002',
  ] as const
  let chain: JsonObject

  beforeAll(async () => {
    const set = await sign(await sign(sampleCopy(), { id: ids[0] }), { id: ids[1] })
    chain = await sign(await sign(set, { previousProof: ids[0] }), { previousProof: ids })
  })

  const answers = (document: JsonObject) =>
    Promise.all(asList(document.proof).map((_, index) => answerTo(document, {}, index)))
  const withProofs = (change: (proofs: JsonObject[]) => JsonObject[]) => ({
    ...chain,
    proof: change(structuredClone(asList(chain.proof)) as JsonObject[]),
  })

  test('each has an answer of its own', async () => {
    expect(await answers(chain)).toEqual(['ok', 'ok', 'ok', 'ok'])
  })

  test('a changed proof breaks itself and those that confirm it', async () => {
    const changed = withProofs(([first, ...others]) => [
      { ...first, created: '2026-03-02T00:00:01Z' },
      ...others,
    ])
    expect(await answers(changed)).toEqual([
      'signature_invalid /proof/0',
      'ok',
      'signature_invalid /proof/2',
      'signature_invalid /proof/3',
    ])
  })

  test('a proof that was taken away is missed by those that confirm it', async () => {
    const answersWithout = await answers(withProofs((proofs) => proofs.slice(1)))
    expect(answersWithout).toEqual(['ok', 'broken_chain /proof/1', 'broken_chain /proof/2'])
  })

  test('proofs in a circle, of any length, and one before itself', async () => {
    const circle = withProofs(([first, second, ...others]) => [
      { ...first, previousProof: ids[1] },
      { ...second, previousProof: [ids[0]] },
      ...others,
    ])
    const [first, second] = await answers(circle)
    expect([first, second]).toEqual(['broken_chain /proof/0', 'broken_chain /proof/1'])
    const alone = withProofs(([only]) => [{ ...only, previousProof: ids[0] }])
    expect(await answers(alone)).toEqual(['broken_chain /proof/0'])
  })

  test('nothing is chained to what is not there', async () => {
    await expect(sign(sampleCopy(), { previousProof: ids[0] })).rejects.toMatchObject({
      code: 'broken_chain',
    })
  })

  test('a long way back is walked once', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      id: `urn:x:${index}`,
      previousProof: `urn:x:${index + 1}`,
    }))
    const proof = { ...proofOf(chain), previousProof: 'urn:x:0' }
    const document = { ...chain, proof: [proof, ...many] }
    expect(await answerTo(document)).toMatch(/^(limit_exceeded|data_loss|signature_invalid)/)
  })
})
