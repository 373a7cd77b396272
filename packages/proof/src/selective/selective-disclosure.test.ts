import { beforeAll, describe, expect, test } from 'vitest'
import { asList, type JsonObject, type PrivateJwk } from '@openboat/model'
import { createContextLoader } from '../context-loader.ts'
import { sampleCopy } from '../credential.fixture.ts'
import { generateKey } from '../generate-key.ts'
import { publicKeyOf } from '../public-key.ts'
import { signDataIntegrity } from '../sign-data-integrity.ts'
import { createSigner } from '../create-signer.ts'
import { verifyDataIntegrity } from '../verify-data-integrity.ts'
import { deriveProof } from './derive-proof.ts'
import { readBaseProof, readDerivedProof } from './disclosure-proof-value.ts'
import { ecdsaSd2023 } from './ecdsa-sd-2023.ts'

const contexts = createContextLoader()

let key: PrivateJwk
let base: JsonObject
beforeAll(async () => {
  key = await generateKey('p256')
  base = await sign(sampleCopy())
})

const sign = (document: JsonObject, mandatory?: readonly string[]) =>
  signDataIntegrity(document, {
    suite: ecdsaSd2023(mandatory === undefined ? {} : { mandatory }),
    signer: createSigner(key),
    verificationMethod: 'did:example:school#key-1',
    created: '2026-03-02T00:00:00Z',
  })

const proofOf = (document: JsonObject) => asList(document.proof)[0] as JsonObject

async function answerTo(document: JsonObject) {
  const options = { key: publicKeyOf(key), contexts, suites: [ecdsaSd2023()] }
  const answer = await verifyDataIntegrity(document, proofOf(document), options)
  return answer.ok ? 'ok' : answer.problem
}

describe('what is shown', () => {
  test('is what is mandatory, what is revealed, and their types', async () => {
    const shown = await deriveProof(base, { reveal: ['/credentialSubject/achievement/name'] })
    expect(shown).toEqual({
      '@context': base['@context'],
      id: base['id'],
      type: base['type'],
      issuer: base['issuer'],
      validFrom: base['validFrom'],
      credentialSubject: {
        type: ['AchievementSubject'],
        achievement: {
          id: 'urn:uuid:8a1f7d2e-6f3b-4f5e-8f0b-1c2d3e4f5a6b',
          type: ['Achievement'],
          name: 'Mécanique vélo',
        },
      },
      proof: { ...proofOf(base), proofValue: expect.stringMatching(/^u2V0B/) as string },
    })
    expect(await answerTo(shown)).toBe('ok')
  })

  test.each([
    [['']],
    [['/credentialSubject']],
    [['/evidence/0/narrative', '/credentialSubject/creditsEarned']],
    [['/credentialSubject/achievement/resultDescription/0/allowedValue']],
    [[]],
  ])('%j verifies', async (reveal) => {
    expect(await answerTo(await deriveProof(base, { reveal }))).toBe('ok')
  })

  test('what is not shown is not in the proof either', async () => {
    const shown = await deriveProof(base, { reveal: [] })
    const all = readBaseProof(proofOf(base).proofValue)
    const some = readDerivedProof(proofOf(shown).proofValue)
    expect(all.signatures.length).toBeGreaterThan(20)
    expect(some.signatures).toEqual([])
    expect(JSON.stringify(shown)).not.toContain('lea@example.org')
  })

  test('another key, label or moment is used for each proof', async () => {
    const again = readBaseProof(proofOf(await sign(sampleCopy())).proofValue)
    const once = readBaseProof(proofOf(base).proofValue)
    expect(again.hmacKey).not.toEqual(once.hmacKey)
    expect(again.publicKey).not.toEqual(once.publicKey)
  })
})

describe('nobody is deceived by', () => {
  const derived = () => deriveProof(base, { reveal: ['/credentialSubject', '/evidence'] })

  test('a base proof, which is not for verifiers', async () => {
    expect(await answerTo(base)).toBe('malformed_proof')
  })

  test('a changed, an added or a dropped statement, mandatory or not', async () => {
    const shown = await derived()
    const { validFrom: _, ...withoutDate } = shown
    const { evidence: __, ...withoutEvidence } = shown
    for (const changed of [
      { ...shown, validFrom: '2026-03-01T09:00:01Z' },
      { ...shown, evidence: [{ type: ['Evidence'], narrative: 'Rien', audience: 'Jury' }] },
      { ...shown, name: 'Savoir réparer un vélo' },
      { ...shown, description: 'Autre' },
      withoutDate,
      withoutEvidence,
    ]) {
      expect(await answerTo(changed)).toMatch(/^(signature_invalid|malformed_proof)$/)
    }
  })

  test('proof options of another proof', async () => {
    const shown = await derived()
    const proof = { ...proofOf(shown), created: '2026-03-02T00:00:01Z' }
    expect(await answerTo({ ...shown, proof })).toBe('signature_invalid')
  })

  test.each<[string, (proofValue: string) => unknown]>([
    ['another base', (value) => `z${value.slice(1)}`],
    ['a character that base64url lacks', (value) => `${value.slice(0, -1)}*`],
    ['a cut', (value) => value.slice(0, -8)],
    ['more behind it', (value) => `${value}AAAA`],
    ['a number', () => 7],
    ['nothing', () => undefined],
    ['the wrong shape', () => 'u2V0BAA'],
    ['a length without end', () => 'u2V0Bn0A'],
    ['a list of two thousand million items', () => 'u2V0Bmn____8'],
  ])('a proofValue with %s', async (_what, change) => {
    const shown = await derived()
    const proof = { ...proofOf(shown) }
    const changed = change(String(proof.proofValue))
    const { proofValue: _, ...options } = proof
    const document = {
      ...shown,
      proof: changed === undefined ? options : { ...options, proofValue: changed as string },
    }
    expect(await answerTo(document)).toBe('malformed_proof')
  })
})

describe('wrong arguments', () => {
  test('pointers to nothing, or that are none', async () => {
    for (const pointer of ['/nickname', 'issuer', '/evidence/7', '/evidence/01', '/type/length']) {
      await expect(deriveProof(base, { reveal: [pointer] })).rejects.toMatchObject({
        code: 'bad_argument',
      })
      await expect(sign(sampleCopy(), [pointer])).rejects.toMatchObject({ code: 'bad_argument' })
    }
  })

  test('part of an ordered list, which is not what the issuer said', async () => {
    const reveal = ['/credentialSubject/achievement/resultDescription/0/allowedValue/1']
    await expect(deriveProof(base, { reveal })).rejects.toMatchObject({ code: 'bad_argument' })
  })

  test('nothing at all', async () => {
    const free = await sign(sampleCopy(), [])
    await expect(deriveProof(free, { reveal: [] })).rejects.toMatchObject({ code: 'bad_argument' })
  })

  test('a document without a base proof, or of another one', async () => {
    await expect(deriveProof(sampleCopy(), { reveal: [''] })).rejects.toMatchObject({
      code: 'malformed_proof',
    })
    const other = { ...sampleCopy(), evidence: [], proof: proofOf(base) }
    await expect(deriveProof(other, { reveal: [] })).rejects.toMatchObject({
      code: 'malformed_proof',
    })
  })

  test('several base proofs, of which none is named', async () => {
    const twice = await signDataIntegrity(base, {
      suite: ecdsaSd2023(),
      signer: createSigner(key),
      verificationMethod: 'did:example:school#key-1',
      created: '2026-03-02T00:00:00Z',
      id: 'urn:x:second',
    })
    await expect(deriveProof(twice, { reveal: [] })).rejects.toMatchObject({ code: 'bad_argument' })
    const shown = await deriveProof(twice, { reveal: [], proofId: 'urn:x:second' })
    expect(await answerTo(shown)).toBe('ok')
  })

  test('a key on another curve', async () => {
    const signer = createSigner(await generateKey('p384'))
    const attempt = signDataIntegrity(sampleCopy(), {
      suite: ecdsaSd2023(),
      signer,
      verificationMethod: 'did:example:school#key-1',
      created: '2026-03-02T00:00:00Z',
    })
    await expect(attempt).rejects.toMatchObject({ code: 'key_mismatch' })
  })
})

test('text that looks like a blank node stays text', async () => {
  const document = { ...sampleCopy(), name: '_:c14n0 <urn:bnid:n1> "x" _:c14n1 .' }
  const shown = await deriveProof(await sign(document), { reveal: ['/name', '/evidence'] })
  expect(await answerTo(shown)).toBe('ok')
  expect(await answerTo({ ...shown, name: '_:c14n1 <urn:bnid:n1> "x" _:c14n0 .' })).toBe(
    'signature_invalid',
  )
})

test('nodes that are alike are shown in any number', async () => {
  const evidence = Array.from({ length: 4 }, () => ({ type: ['Evidence'], narrative: 'Carnet' }))
  const signed = await sign({ ...sampleCopy(), evidence })
  for (const reveal of [['/evidence/2'], ['/evidence/0', '/evidence/3'], ['/evidence']]) {
    expect(await answerTo(await deriveProof(signed, { reveal }))).toBe('ok')
  }
})
