import { expect, it } from 'vitest'
import { badge, jwtOf, signed } from '../badge.fixture.ts'
import { goodBadge, goodJwt } from '../good-reports.fixture.ts'
import { at, linesBut, linesOf, verifyIn } from '../world.fixture.ts'

const after = (seconds: number): string =>
  new Date(at.getTime() + seconds * 1000).toISOString().replace('.000', '')
const remarked = { 'proof.satisfied': ['passed', 'warning signed_later'] }

it('a proof that was created later is verified, and that is said', async () => {
  const input = await signed(badge(), { created: after(61) })
  const report = await verifyIn({}, input)
  expect(linesOf(report)).toEqual(linesBut(goodBadge, remarked))
  const remark = report.findings.find(({ details }) => details?.['code'] === 'signed_later')
  expect(remark).toMatchObject({ path: '/proof/created', details: { signed: after(61) } })
})

it('so is a JWT that was issued later', async () => {
  const iat = at.getTime() / 1000 + 61
  const input = await jwtOf(badge(), { claims: { iat } })
  expect(linesOf(await verifyIn({}, input))).toEqual(linesBut(goodJwt, remarked))
  expect(linesOf(await verifyIn({}, input, { clockSkewSeconds: 61 }))).toEqual(goodJwt)
})

it('clocks may differ a little', async () => {
  const input = await signed(badge(), { created: after(60) })
  expect(linesOf(await verifyIn({}, input))).toEqual(goodBadge)
  expect(linesOf(await verifyIn({}, input, { clockSkewSeconds: 0 }))).toEqual(
    linesBut(goodBadge, remarked),
  )
})

it('of a proof that does not hold nothing more is said', async () => {
  const input = { ...(await signed(badge(), { created: after(61) })), name: 'Autre' }
  expect(linesOf(await verifyIn({}, input))).toEqual(
    linesBut(goodBadge, { verdict: 'rejected', 'proof.satisfied': 'failed signature_invalid' }),
  )
})

it.each([undefined, '2027', null, 1e300])('iat %j is no moment that has a remark', async (iat) => {
  const claims = iat === undefined ? {} : { iat }
  const lines = linesOf(await verifyIn({}, await jwtOf(badge(), { claims })))
  expect(lines.join()).not.toContain('signed_later')
})
