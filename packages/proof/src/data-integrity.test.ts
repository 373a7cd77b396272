import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { asList, stringsOf, type JsonObject, type PrivateJwk } from '@openboat/model'
import { createContextLoader } from './context-loader.ts'
import { legacySampleCopy, sampleCopy } from './credential.fixture.ts'
import { didKeyOf } from './did-key.ts'
import { generateKey } from './generate-key.ts'
import { publicKeyOf } from './public-key.ts'
import {
  signDataIntegrity,
  type SignDataIntegrityOptions,
  type SigningSuite,
} from './sign-data-integrity.ts'
import type { KeyType } from './signature-method.ts'
import { createSigner } from './create-signer.ts'
import { isSupportedProof } from './suites/cryptosuites.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'

const contexts = createContextLoader()
const created = '2026-03-02T00:00:00Z'

type Options = Omit<SignDataIntegrityOptions, 'suite'>

async function identity(type: KeyType): Promise<{ key: PrivateJwk; options: Options }> {
  const made = await generateKey(type)
  const did = didKeyOf(made)
  const verificationMethod = `${did}#${did.slice('did:key:'.length)}`
  return { key: made, options: { signer: createSigner(made), verificationMethod, created } }
}

const proofOf = (document: JsonObject, index = 0) => asList(document.proof)[index] as JsonObject
const sampleFor = (suite: string) =>
  suite === 'Ed25519Signature2020' ? legacySampleCopy() : sampleCopy()

describe.each<readonly [SigningSuite, KeyType]>([
  ['eddsa-rdfc-2022', 'ed25519'],
  ['eddsa-jcs-2022', 'ed25519'],
  ['ecdsa-rdfc-2019', 'p256'],
  ['ecdsa-rdfc-2019', 'p384'],
  ['ecdsa-jcs-2019', 'p256'],
  ['ecdsa-jcs-2019', 'p384'],
  ['Ed25519Signature2020', 'ed25519'],
])('%s with a key of type %s', (suite, keyType) => {
  const overJson = suite.includes('-jcs-')
  let key: PrivateJwk
  let options: Options
  let signed: JsonObject
  const verify = (document: JsonObject, proof = proofOf(document)) =>
    verifyDataIntegrity(document, proof, { key: publicKeyOf(key), contexts })
  beforeAll(async () => {
    ;({ key, options } = await identity(keyType))
    signed = await signDataIntegrity(sampleFor(suite), { ...options, suite })
  })
  const withProof = (members: JsonObject) => ({
    ...signed,
    proof: { ...proofOf(signed), ...members },
  })

  test('what is signed verifies, with its proofs or without', async () => {
    expect(await verify(signed)).toEqual({ ok: true, algorithm: suite })
    expect(await verify(sampleFor(suite), proofOf(signed))).toMatchObject({ ok: true })
    expect(isSupportedProof(proofOf(signed))).toBe(true)
  })

  test('the document given stays as it was', async () => {
    const before = sampleFor(suite)
    const after = await signDataIntegrity(before, { ...options, suite })
    expect(before).toEqual(sampleFor(suite))
    expect({ ...after, proof: undefined }).toEqual({ ...before, proof: undefined })
  })

  test('a changed character of the signature is seen, wherever it is', async () => {
    const [proofValue = ''] = stringsOf(proofOf(signed).proofValue)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (at, by) => {
        const changed = withOtherCharacter(proofValue, at, by)
        const answer = await verify(withProof({ proofValue: changed }))
        expect(answer).toMatchObject({
          ok: false,
          problem: expect.stringMatching(/^(signature_invalid|malformed_proof)$/) as string,
        })
      }),
      { numRuns: 25 },
    )
  })

  test('a changed character anywhere in the document is seen', async () => {
    const text = JSON.stringify(sampleFor(suite))
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('x', '7', 'é'),
        async (at, other) => {
          const changed = parsed(text.slice(0, at) + other + text.slice(at + 1))
          fc.pre(changed !== undefined && JSON.stringify(changed) !== text)
          expect((await verify(changed ?? {}, proofOf(signed))).ok).toBe(false)
        },
      ),
      { numRuns: 40 },
    )
  })

  test.each<[string, JsonObject, string, string]>([
    ['another time', { created: '2026-03-02T00:00:01Z' }, 'signature_invalid', '/proof'],
    ['another key id', { verificationMethod: 'did:key:z#z' }, 'signature_invalid', '/proof'],
    ['a claim more', { domain: 'example.org' }, 'signature_invalid', '/proof'],
    ['another purpose', { proofPurpose: 'authentication' }, 'wrong_purpose', '/proof/proofPurpose'],
    ['purposes', { proofPurpose: ['assertionMethod'] }, 'wrong_purpose', '/proof/proofPurpose'],
    ['a time that is none', { created: 'today' }, 'malformed_proof', '/proof/created'],
    [
      'a time without zone',
      { created: '2026-03-02T00:00:00' },
      'malformed_proof',
      '/proof/created',
    ],
    ['an end that is no time', { expires: 7 }, 'malformed_proof', '/proof/expires'],
    ['no key id', { verificationMethod: {} }, 'malformed_proof', '/proof/verificationMethod'],
    ['another base', { proofValue: 'uAAAA' }, 'malformed_proof', '/proof'],
    ['a long signature', { proofValue: `z${'1'.repeat(100_000)}` }, 'malformed_proof', '/proof'],
    ['63 bytes', { proofValue: `z${'1'.repeat(63)}` }, 'malformed_proof', '/proof'],
    ['no base58', { proofValue: `z${'0'.repeat(64)}` }, 'malformed_proof', '/proof'],
    ['a number', { proofValue: 7 }, 'malformed_proof', '/proof'],
    ['another type', { type: 'RsaSignature2018' }, 'unsupported_suite', '/proof'],
    ['a predecessor that is not there', { previousProof: 'urn:x' }, 'broken_chain', '/proof'],
    ['a predecessor that is no id', { previousProof: [7] }, 'malformed_proof', '/proof'],
  ])('a proof with %s', async (_what, members, problem, path) => {
    expect(await verify(withProof(members))).toMatchObject({ ok: false, problem, path })
  })

  test('another key of this kind, and keys of other kinds', async () => {
    const verifyWith = async (type: KeyType) =>
      await verifyDataIntegrity(signed, proofOf(signed), {
        key: publicKeyOf(await generateKey(type)),
        contexts,
      })
    expect(await verifyWith(keyType)).toMatchObject({ problem: 'signature_invalid' })
    for (const type of [keyType === 'ed25519' ? 'p256' : 'ed25519', 'rsa'] as const) {
      expect(await verifyWith(type)).toMatchObject({ problem: 'key_mismatch' })
    }
  })

  if (!overJson) {
    test('what no context defines is a loss, and names its place', async () => {
      expect(await verify({ ...signed, nickname: 'Léa' })).toMatchObject({
        ok: false,
        problem: 'data_loss',
        path: '/nickname',
        details: { losses: [{ code: 'undefined_term', term: 'nickname', path: '/nickname' }] },
      })
      const inProof = await verify(withProof({ mood: 'good' }))
      expect(inProof).toMatchObject({ problem: 'data_loss', path: '/proof/mood' })
      const far = { ...signed, '@context': ['https://example.org/x.json'] }
      expect(await verify(far)).toMatchObject({ problem: 'context_unavailable' })
      const lossy = { ...sampleFor(suite), nickname: 'Léa' }
      await expect(signDataIntegrity(lossy, { ...options, suite })).rejects.toMatchObject({
        code: 'data_loss',
        path: '/nickname',
      })
    })
  }

  if (overJson) {
    test('over JSON every member is signed, contexts too', async () => {
      for (const changed of [{ ...signed, nickname: 'Léa' }, withProof({ mood: 'good' })]) {
        expect(await verify(changed)).toMatchObject({ problem: 'signature_invalid' })
      }
      const known = asList(signed['@context'])
      expect(await verify({ ...signed, '@context': [...known, 'urn:x'] })).toMatchObject({
        ok: true,
      })
      expect(await verify({ ...signed, '@context': ['urn:x', ...known] })).toMatchObject({
        problem: 'malformed_proof',
        path: '/@context',
      })
      const number = { ...sampleFor(suite), name: Number.NaN as never }
      await expect(signDataIntegrity(number, { ...options, suite })).rejects.toMatchObject({
        code: 'data_loss',
      })
    })
  }

  test('proofs of a set are independent of each other', async () => {
    const twice = await signDataIntegrity(signed, { ...options, suite })
    expect(asList(twice.proof)).toHaveLength(2)
    for (const index of [0, 1]) {
      expect(await verify(twice, proofOf(twice, index))).toMatchObject({ ok: true })
    }
    const broken = { ...twice, proof: [{ ...proofOf(twice), created: 'x' }, proofOf(twice, 1)] }
    expect(await verify(broken, proofOf(broken, 1))).toMatchObject({ ok: true })
    expect(await verify(broken)).toMatchObject({ ok: false, path: '/proof/0/created' })
  })

  test.each<[string, Partial<SignDataIntegrityOptions>, string]>([
    ['a suite that is only verified', { suite: 'eddsa-2022' as never }, 'bad_argument'],
    ['a time without zone', { created: '2026-03-02' }, 'bad_argument'],
    ['no verificationMethod', { verificationMethod: '' }, 'bad_argument'],
    ['an empty challenge', { challenge: '' }, 'bad_argument'],
    ['no domain in a list', { domain: [] }, 'bad_argument'],
    ['an empty domain', { domain: ['school.example', ''] }, 'bad_argument'],
  ])('nothing is signed with %s', async (_what, change, code) => {
    const attempt = signDataIntegrity(sampleFor(suite), { ...options, suite, ...change })
    await expect(attempt).rejects.toMatchObject({ code })
  })

  test('nothing is signed with the wrong kind of key', async () => {
    const signer = createSigner(await generateKey(keyType === 'ed25519' ? 'p256' : 'ed25519'))
    await expect(
      signDataIntegrity(sampleFor(suite), { ...options, suite, signer }),
    ).rejects.toMatchObject({ code: 'key_mismatch' })
  })
})

describe('with an Ed25519 key', () => {
  let key: PrivateJwk
  let options: Options
  beforeAll(async () => void ({ key, options } = await identity('ed25519')))
  const verify = (document: JsonObject, proof = proofOf(document)) =>
    verifyDataIntegrity(document, proof, { key: publicKeyOf(key), contexts })

  test('Ed25519Signature2020 needs `created` and its context', async () => {
    const suite = 'Ed25519Signature2020'
    await expect(signDataIntegrity(sampleCopy(), { ...options, suite })).rejects.toMatchObject({
      code: 'data_loss',
      path: expect.stringMatching(/^\/proof\//) as string,
    })
    const signed = await signDataIntegrity(legacySampleCopy(), { ...options, suite })
    const proof = { ...proofOf(signed) }
    delete proof.created
    expect(await verify({ ...signed, proof }, proof)).toMatchObject({
      problem: 'malformed_proof',
      path: '/proof/created',
    })
  })

  test('eddsa-2022 is the same signature under its draft name', async () => {
    const { signer } = options
    const renamed = await signDataIntegrity(sampleCopy(), {
      ...options,
      suite: 'eddsa-rdfc-2022',
      signer,
    })
    const proof = { ...proofOf(renamed), cryptosuite: 'eddsa-2022' }
    // The name is signed too, so a renamed proof does not hold.
    expect(await verify(renamed, proof)).toMatchObject({ problem: 'signature_invalid' })
    expect(isSupportedProof(proof)).toBe(true)
  })

  test('a context that changed between signing and verifying: the older revision still verifies', async () => {
    const older = createContextLoader({ revision: 1 })
    const signed = await signDataIntegrity(sampleCopy(), {
      ...options,
      suite: 'eddsa-rdfc-2022',
      contexts: older,
    })
    expect(await verify(signed)).toMatchObject({ ok: true })
    const proof = proofOf(signed)
    const extended = { ...signed, jti: 'urn:uuid:1' }
    expect(await verify(extended)).toMatchObject({ problem: 'signature_invalid' })
    const answer = await verifyDataIntegrity(extended, proof, {
      key: publicKeyOf(key),
      contexts: older,
    })
    expect(answer).toMatchObject({ problem: 'data_loss', path: '/jti' })
  })

  test('each context is asked for once a proof', async () => {
    const asked: string[] = []
    const counting = createContextLoader({ onUse: ({ url }) => asked.push(url) })
    const signed = await signDataIntegrity(sampleCopy(), { ...options, suite: 'eddsa-rdfc-2022' })
    await verifyDataIntegrity(signed, proofOf(signed), {
      key: publicKeyOf(key),
      contexts: counting,
    })
    expect(asked).toEqual(sampleCopy()['@context'])
  })
})

test('proofs of other kinds are not supported', () => {
  for (const proof of [
    {},
    { type: 'DataIntegrityProof' },
    { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023' },
    { type: ['DataIntegrityProof'], cryptosuite: 'eddsa-rdfc-2022' },
    { type: 'toString', cryptosuite: 'constructor' },
  ]) {
    expect(isSupportedProof(proof)).toBe(false)
  }
})

function parsed(text: string): JsonObject | undefined {
  try {
    return JSON.parse(text) as JsonObject
  } catch {
    return undefined
  }
}

/** Another base58 character at one place, chosen by numbers. */
function withOtherCharacter(text: string, at: number, by: number): string {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
  const index = 1 + (at % (text.length - 1))
  const shift = 1 + (by % (alphabet.length - 1))
  const position = (alphabet.indexOf(text[index] ?? '') + shift) % alphabet.length
  return text.slice(0, index) + (alphabet[position] ?? '') + text.slice(index + 1)
}
