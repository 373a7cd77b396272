import { linesBut } from './world.fixture.ts'

// What `linesOf` says about badges in which nothing is wrong.

/** An Open Badge 3.0 with an embedded proof. */
export const goodBadge: readonly string[] = [
  'verified',
  'model.context passed',
  'model.type passed',
  'model.id passed',
  'model.issuer passed',
  'model.subject-identified passed',
  'model.achievement passed',
  'model.dates passed',
  'model.nested-types passed',
  'model.properties passed',
  'model.serialization passed',
  'model.references passed',
  'json-ld.lossless passed',
  'proof.satisfied passed',
  'status.not-revoked skipped',
  'period.started passed',
  'period.not-ended skipped',
  'recipient.matches skipped',
]

/** The same as a VC-JWT. */
export const goodJwt: readonly string[] = linesBut(goodBadge, { 'model.jwt-claims': 'passed' })

/** An endorsement, or a learner record without anything in it. */
export const goodEndorsement: readonly string[] = linesBut(goodBadge, {
  'model.achievement': [],
  'model.references': [],
})

const goodAssertion = [
  'verified',
  'model.context passed',
  'model.type passed',
  'model.id passed',
  'model.issuer passed',
  'model.subject-identified passed',
  'model.achievement passed',
  'model.dates passed',
  'model.nested-types passed',
  'model.properties passed',
]
const goodLinks = [
  'linked.fetched passed',
  'linked.id passed',
  'linked.conforms passed',
  'linked.fetched passed',
  'linked.id passed',
  'linked.conforms passed',
]
const goodAward = ['period.started passed', 'period.not-ended skipped', 'recipient.matches skipped']

/** A hosted Open Badge 2.0, given as a copy. */
export const goodHosted: readonly string[] = [
  ...goodAssertion,
  'hosted.fetched passed',
  'hosted.id passed',
  'hosted.matches passed',
  'status.not-revoked passed',
  ...goodLinks,
  'hosted.in-scope passed',
  ...goodAward,
]

/** A signed Open Badge 2.0. */
export const goodSigned: readonly string[] = [
  ...goodAssertion,
  ...goodLinks,
  'proof.satisfied passed',
  'status.not-revoked passed',
  ...goodAward,
]
