import { expect, test } from 'vitest'
import type { JsonObject } from '@openboat/model'
import { createContextLoader } from './context-loader.ts'
import { sampleCopy } from './credential.fixture.ts'
import { generateKey } from './generate-key.ts'
import { findInexactNumber } from './inexact-number.ts'
import { publicKeyOf } from './public-key.ts'
import { signDataIntegrity } from './sign-data-integrity.ts'
import { createSigner } from './create-signer.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'

const privateKey = await generateKey('ed25519')
const contexts = createContextLoader()
const options = {
  signer: createSigner(privateKey),
  verificationMethod: 'did:key:z6Mk#z6Mk',
  created: '2026-03-02T00:00:00Z',
} as const

test.each([0, -0, 1, -1.5, 1e-6, 1.5e-7, 2 ** 53 - 1, 0.1 + 0.2])('%d is exact', (p) => {
  expect(findInexactNumber({ p })).toBeUndefined()
})

test.each([1e-7, -4e-7, 2 ** 53, -(2 ** 53), 1e21, 1e300])('%d is not', (p) => {
  expect(findInexactNumber({ a: ['x', { 'b/c': p }] })).toBe('/a/1/b~1c')
})

test.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)(
  '%s: no badge with such a number is signed',
  async (suite) => {
    const document = withCredits(2 ** 53)
    await expect(signDataIntegrity(document, { ...options, suite })).rejects.toMatchObject({
      code: 'data_loss',
      path: '/credentialSubject/achievement/creditsAvailable',
    })
  },
)

test('the number was changed, and yet the signature holds: that is said', async () => {
  const signed = await signDataIntegrity(withCredits(0), { ...options, suite: 'eddsa-rdfc-2022' })
  const key = publicKeyOf(privateKey)
  const verify = async (document: JsonObject) =>
    await verifyDataIntegrity(document, document.proof as JsonObject, { key, contexts })
  expect(await verify(signed)).toEqual({ ok: true, algorithm: 'eddsa-rdfc-2022' })
  const changed = { ...withCredits(4e-7), proof: signed.proof ?? null }
  expect(await verify(changed)).toEqual({
    ok: true,
    algorithm: 'eddsa-rdfc-2022',
    warnings: ['inexact_number'],
  })
})

function withCredits(creditsAvailable: number): JsonObject {
  const sample = sampleCopy()
  const subject = sample.credentialSubject as JsonObject
  Object.assign(subject.achievement as JsonObject, { creditsAvailable })
  return sample
}
