import type { JsonObject } from '@openboat/model'
import { createSigner, didKeyOf, publicKeyOf, signDataIntegrity } from '@openboat/proof'
import { deriveProof, ecdsaSd2023 } from '@openboat/proof/ecdsa-sd-2023'
import { expect, it } from 'vitest'
import { badge, methodOf } from '../badge.fixture.ts'
import { p256Key } from '../keys.fixture.ts'
import { verifyIn } from '../world.fixture.ts'

const issuer = didKeyOf(publicKeyOf(p256Key))

async function shownBadge(reveal: readonly string[]): Promise<JsonObject> {
  const own = badge({ issuer: { id: issuer, type: ['Profile'], name: 'École de la Rive' } })
  const base = await signDataIntegrity(own, {
    suite: ecdsaSd2023({ mandatory: ['/issuer', '/validFrom', '/name'] }),
    signer: createSigner(p256Key),
    verificationMethod: methodOf(issuer),
    created: '2026-03-01T09:00:00Z',
  })
  return reveal.length === 0 ? base : deriveProof(base, { reveal })
}

const codeOf = async (input: JsonObject) => {
  const { verdict, findings } = await verifyIn({}, input)
  const proof = findings.find(({ check }) => check === 'proof.satisfied')
  return [verdict, proof?.details?.['code'] ?? proof?.outcome]
}

it('a badge of which only a part is shown is verified', async () => {
  expect(await codeOf(await shownBadge(['/credentialSubject']))).toEqual(['verified', 'passed'])
})

it('what was added to the part is not covered', async () => {
  const shown = await shownBadge(['/credentialSubject'])
  const changed = { ...shown, description: 'Mention très bien' }
  expect(await codeOf(changed)).toEqual(['rejected', 'signature_invalid'])
})

it('the issuer’s base proof is for the holder alone', async () => {
  expect(await codeOf(await shownBadge([]))).toEqual(['rejected', 'malformed_proof'])
})
