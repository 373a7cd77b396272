import type { JsonObject } from '@openboat/model'
import { publicKeyOf } from '@openboat/proof'
import { expect, it } from 'vitest'
import { badge, jwtOf, signed, subject } from '../badge.fixture.ts'
import { explain } from '../explain.ts'
import type { Finding } from '../finding.ts'
import { goodBadge, goodJwt, goodSigned } from '../good-reports.fixture.ts'
import { weakRsaKey } from '../keys.fixture.ts'
import {
  keyDocument,
  keyUrl,
  signedAssertion,
  signedWorld,
} from '../open-badge-2/assertion.fixture.ts'
import type { VerificationReport } from '../report.ts'
import { linesBut, linesOf, verifyIn } from '../world.fixture.ts'

const web = 'https://issuer.example/profile'
const jwks = 'https://issuer.example/.well-known/jwks.json'
const weak = { 'proof.satisfied': ['passed', 'warning weak_key'] }

const remarkIn = ({ findings }: VerificationReport): Finding | undefined =>
  findings.find(({ check, outcome }) => check === 'proof.satisfied' && outcome === 'warning')

it('a JWT under a short RSA key is verified, with a warning that has words of its own', async () => {
  const document = badge({ issuer: { id: web, type: ['Profile'], name: 'École de la Rive' } })
  const input = await jwtOf(document, { key: weakRsaKey, header: { kid: 'k1' } })
  const keys = [{ ...publicKeyOf(weakRsaKey), kid: 'k1' }]
  const report = await verifyIn({ [jwks]: { keys } }, input)
  expect(linesOf(report)).toEqual(linesBut(goodJwt, weak))
  const remark = remarkIn(report)
  expect(remark?.details).toEqual({
    suite: 'VC-JWT',
    alg: 'RS256',
    algorithm: 'RS256',
    verificationMethod: 'k1',
    code: 'weak_key',
  })
  if (remark === undefined) throw new Error('There is no remark')
  expect(explain(remark, 'en').title).toBe('The key that signed is short for today')
})

it('so is a signed assertion of Open Badges 2.0', async () => {
  const world = await signedWorld({ [keyUrl]: await keyDocument({}, weakRsaKey) })
  const report = await verifyIn(world, await signedAssertion({}, weakRsaKey))
  expect(linesOf(report)).toEqual(linesBut(goodSigned, weak))
})

it('a number that the signature does not pin down is named by its place', async () => {
  const withCredits = (creditsAvailable: number): JsonObject =>
    badge({ credentialSubject: subject({}, { creditsAvailable }) })
  const { proof } = await signed(withCredits(0))
  const report = await verifyIn({}, { ...withCredits(4e-7), proof: proof ?? null })
  expect(linesOf(report)).toEqual(
    linesBut(goodBadge, { 'proof.satisfied': ['passed', 'warning inexact_number'] }),
  )
  expect(remarkIn(report)).toMatchObject({
    path: '/credentialSubject/achievement/creditsAvailable',
    message:
      'The signature does not pin down the number at /credentialSubject/achievement/creditsAvailable',
  })
})
