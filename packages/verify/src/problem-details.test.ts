import { expect, it } from 'vitest'
import { badge, jwtOf, signed, signedByOther } from './badge.fixture.ts'
import { toProblemDetails } from './problem-details.ts'
import { entryFor, listUrl, shortList, signedListAbout } from './status.fixture.ts'
import { verifyIn } from './world.fixture.ts'

it('a verified badge has no problems', async () => {
  expect(toProblemDetails(await verifyIn({}, await signed(badge())))).toEqual([])
})

it('what failed comes before what is unknown, with what anyone needs to mend it', async () => {
  const report = await verifyIn(
    {},
    await signedByOther(badge({ credentialStatus: entryFor('revocation') })),
  )
  expect(toProblemDetails(report)).toEqual([
    {
      type: 'https://w3id.org/security#INVALID_CONTROLLED_IDENTIFIER_DOCUMENT',
      title: expect.stringMatching(/^[A-Z]/),
      detail: expect.stringContaining('The key belongs to'),
      pointer: '/proof',
      check: 'proof.satisfied',
      outcome: 'failed',
      code: 'controller_mismatch',
    },
    {
      type: 'https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR',
      title: expect.stringMatching(/^[A-Z]/),
      detail: expect.stringContaining(listUrl),
      pointer: '/credentialStatus',
      check: 'status.not-revoked',
      outcome: 'unknown',
      code: 'list_unreachable',
    },
  ])
})

it('in French', async () => {
  const report = await verifyIn({}, badge())
  expect(toProblemDetails(report, 'fr')[0]?.title).not.toBe(toProblemDetails(report)[0]?.title)
})

it.each([
  ['nothing at all', ' ', 'https://www.w3.org/TR/vc-data-model#PARSING_ERROR'],
  ['no proof', badge(), 'https://w3id.org/security#PROOF_VERIFICATION_ERROR'],
  [
    'a date that is none',
    await signed(badge({ validUntil: 'soon' })),
    'https://www.w3.org/TR/vc-data-model#MALFORMED_VALUE_ERROR',
  ],
  [
    'a word that nobody defined',
    await jwtOf(badge({ nickname: 'Numi' })),
    'https://w3id.org/security#DATA_LOSS_DETECTION_ERROR',
  ],
  [
    'an end in the past',
    await signed(badge({ validUntil: '2026-05-01T00:00:00Z' })),
    'urn:openboat:check:period.not-ended',
  ],
])('%s', async (_, input, type) => {
  const problems = toProblemDetails(await verifyIn({}, input))
  expect(problems.map((problem) => problem.type)).toContain(type)
})

it('a place beyond the list, and a revoked badge', async () => {
  const input = await signed(badge({ credentialStatus: entryFor('revocation') }))
  const report = await verifyIn({ [listUrl]: await shortList() }, input, { profile: 'strict' })
  expect(toProblemDetails(report).map(({ type }) => type)).toEqual([
    'https://www.w3.org/ns/credentials/status-list#RANGE_ERROR',
  ])
  const revoked = await verifyIn({ [listUrl]: await signedListAbout('revocation', true) }, input)
  expect(toProblemDetails(revoked).map(({ type }) => type)).toEqual([
    'urn:openboat:check:status.not-revoked:revoked',
  ])
})
