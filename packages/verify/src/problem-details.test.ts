import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { badge, jwtOf, signed, signedByOther } from './badge.fixture.ts'
import { explain } from './explain.ts'
import { toProblemDetails } from './problem-details.ts'
import type { Finding } from './finding.ts'
import {
  entryFor,
  listAbout,
  listUrl,
  shortList,
  signedListAbout,
  withSubject,
} from './status.fixture.ts'
import { verifyIn, type World } from './world.fixture.ts'

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

describe.each([
  ['revocation', 'status.not-revoked', 'was revoked', 'revoked'],
  ['suspension', 'status.not-suspended', 'was suspended', 'suspended'],
  ['refresh', 'status.refresh', 'a newer version', 'newer version'],
  ['message', 'status.message', 'a message', 'message'],
])('a list for %s', (purpose, check, question, open) => {
  const problemsFor = async (answer: World[string], changes: JsonObject = {}) => {
    const input = await signed(badge({ credentialStatus: entryFor(purpose, changes) }))
    const report = await verifyIn({ [listUrl]: answer }, input)
    const finding = report.findings.find((found) => found.check === check)
    return { problems: toProblemDetails(report), finding }
  }
  const list = 'https://www.w3.org/ns/credentials/status-list#'

  it('that cannot be reached', async () => {
    const { problems, finding } = await problemsFor(404)
    expect(problems).toMatchObject([{ type: `${list}STATUS_RETRIEVAL_ERROR`, check }])
    expect(problems[0]?.detail).toMatch(new RegExp(`^Whether .*${question}.* is not known: `))
    for (const language of ['en', 'fr'] as const) {
      const { meaning } = explain(finding as Finding, language)
      expect(/revoked|révoqué/.test(meaning)).toBe(purpose === 'revocation')
    }
    expect(explain(finding as Finding, 'en').meaning).toContain(open)
  })

  it.each<[string, () => Promise<World[string]>, string]>([
    ['that is forged', () => signedByOther(badge()), 'STATUS_VERIFICATION_ERROR'],
    ['about something else', () => signedListAbout('other', false), 'STATUS_VERIFICATION_ERROR'],
    [
      'without a place for the badge',
      async () => await signed(await shortListAbout(purpose)),
      'RANGE_ERROR',
    ],
    [
      'that is damaged',
      async () => await signed(withSubject(await listAbout(purpose, false), { encodedList: 'u!' })),
      'MALFORMED_VALUE_ERROR',
    ],
  ])('%s', async (_, answer, type) => {
    const { problems } = await problemsFor(await answer())
    expect(problems).toMatchObject([{ type: `${list}${type}`, check }])
  })
})

async function shortListAbout(purpose: string): Promise<JsonObject> {
  const { proof: _, ...list } = await shortList()
  return withSubject(list, { statusPurpose: purpose })
}

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
