import { createHash } from 'node:crypto'
import { canonicalizeJson, type JsonObject } from '@openboat/model'
import {
  canonicalize,
  signDataIntegrity,
  verifyDataIntegrity,
  type SigningSuite,
} from '@openboat/proof'
import { describe, expect, test } from 'vitest'
import { fixturesExist, whyMissing } from '../third-party-cases.ts'
import {
  contexts,
  hexBytes,
  jsonOf,
  keyOfProof,
  member,
  recordingSigner,
  textOf,
} from './vector-files.ts'

export interface HashedVector {
  /** The published folder. */
  readonly folder: string
  /** What its files are called behind `canonDoc`, `docHash` and so on. */
  readonly suffix: string
  readonly suite: SigningSuite
  readonly hash: 'sha256' | 'sha384'
}

/** Every intermediate value of a suite that signs the hashes of document and proof options. */
export function describeHashedVector(vector: HashedVector): void {
  describe(vector.folder, () => {
    testCanonicalForms(vector)
    testSignature(vector)
  })
}

function testCanonicalForms(vector: HashedVector): void {
  const { folder, suffix, suite, hash } = vector
  const canonicalOf = (document: JsonObject) =>
    suite.includes('-jcs-')
      ? canonicalizeJson(document)
      : canonicalize(document, { contexts, hash })
  const digest = (text: string) => createHash(hash).update(text).digest('hex')

  test('canonical document and its hash', async ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    const canonical = await canonicalOf(signedOf(vector).document)
    expect(canonical).toBe(published(vector, 'canonDoc'))
    expect(digest(canonical)).toBe(published(vector, 'docHash'))
  })

  test('canonical proof options and their hash', async ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    const canonical = await canonicalOf(jsonOf(folder, `proofConfig${suffix}.json`))
    expect(canonical).toBe(published(vector, 'proofCanon'))
    expect(digest(canonical)).toBe(published(vector, 'proofHash'))
  })
}

function testSignature(vector: HashedVector): void {
  const { suite } = vector

  test('combined hash, signature in both forms, and the secured document', async ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    const { signed, document, proof } = signedOf(vector)
    const signer = recordingSigner(keyOfProof(proof), hexBytes(published(vector, 'sigHex')))
    const made = await signDataIntegrity(document, {
      suite,
      signer,
      verificationMethod: member(proof, 'verificationMethod'),
      created: member(proof, 'created'),
      contexts,
    })
    expect(signer.asked).toEqual([published(vector, 'combinedHash')])
    expect(made['proof']).toMatchObject({ proofValue: published(vector, 'sigBTC58') })
    expect(made).toEqual(signed)
  })

  test('verifies, and no longer once a letter has changed', async ({ skip }) => {
    skip(!fixturesExist, whyMissing)
    const { signed, proof } = signedOf(vector)
    const options = { key: keyOfProof(proof), contexts }
    const answer = await verifyDataIntegrity(signed, proof, options)
    expect(answer).toEqual({ ok: true, algorithm: suite })
    const changed = { ...signed, validFrom: '2023-01-01T00:00:01Z' }
    const refused = await verifyDataIntegrity(changed, proof, options)
    expect(refused).toMatchObject({ ok: false, problem: 'signature_invalid' })
  })
}

function published({ folder, suffix }: HashedVector, name: string): string {
  return textOf(folder, `${name}${suffix}.txt`)
}

function signedOf({ folder, suffix }: HashedVector) {
  const signed = jsonOf(folder, `signed${suffix}.json`) as JsonObject & { proof: JsonObject }
  const { proof, ...document } = signed
  return { signed, proof, document }
}
