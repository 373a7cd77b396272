import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import {
  achievementId,
  badge,
  endorsement,
  issuer,
  jwtOf,
  methodOf,
  other,
  signed,
  signedByOther,
  subject,
} from './badge.fixture.ts'
import { goodBadge, goodEndorsement } from './good-reports.fixture.ts'
import { otherKey } from './keys.fixture.ts'
import { linesBut, linesOf, verifyIn } from './world.fixture.ts'

const badgeId = String(badge()['id'])
const bound = linesBut(goodEndorsement, { 'endorsement.bound': 'passed' })
const endorsed = linesBut(goodBadge, { 'endorsement.verified': 'passed' })
const remarked = linesBut(goodBadge, { 'endorsement.verified': 'warning' })

function jwtEndorsement(id: string): Promise<string> {
  return jwtOf(endorsement(id), { key: otherKey, header: { kid: methodOf(other) } })
}

describe('a verified endorsement', () => {
  it('of the badge', async () => {
    const endorsing = [await signedByOther(endorsement(badgeId))]
    const report = await verifyIn({}, await signed(badge({ endorsement: endorsing })))
    expect(linesOf(report)).toEqual(endorsed)
    expect(report.endorsements.map(linesOf)).toEqual([bound])
    expect(report.findings.at(-1)?.path).toBe('')
    expect(report.endorsements[0]?.badge).toMatchObject({
      issuer: { id: other },
      endorses: { id: badgeId, comment: 'Un badge exigeant.' },
    })
  })

  it('of the achievement, and of the issuer', async () => {
    const input = await signed(
      badge({
        issuer: {
          id: issuer,
          type: ['Profile'],
          name: 'École de la Rive',
          endorsement: [await signedByOther(endorsement(issuer))],
        },
        credentialSubject: subject(
          {},
          { endorsement: [await signedByOther(endorsement(achievementId))] },
        ),
      }),
    )
    const report = await verifyIn({}, input)
    expect(linesOf(report)).toEqual(
      linesBut(goodBadge, { 'endorsement.verified': ['passed', 'passed'] }),
    )
    expect(report.findings.slice(-2).map(({ path }) => path)).toEqual([
      '/issuer',
      '/credentialSubject/achievement',
    ])
  })

  it('as a JWT', async () => {
    const report = await verifyIn(
      {},
      await signed(badge({ endorsementJwt: [await jwtEndorsement(badgeId)] })),
    )
    expect(linesOf(report)).toEqual(endorsed)
    expect(report.endorsements.map(linesOf)).toEqual([
      linesBut(bound, { 'model.jwt-claims': 'passed' }),
    ])
  })
})

describe('an endorsement that does not count is a warning, and never changes the verdict', () => {
  async function reportFor(document: JsonObject) {
    return await verifyIn({}, await signed(badge({ endorsement: [document] })))
  }

  it('forged', async () => {
    const report = await reportFor({
      ...(await signedByOther(endorsement(badgeId))),
      name: 'Éloge',
    })
    expect(linesOf(report)).toEqual(remarked)
    expect(report.endorsements.map(linesOf)).toEqual([
      linesBut(bound, { verdict: 'rejected', 'proof.satisfied': 'failed signature_invalid' }),
    ])
  })

  it('of something else: somebody took it from another badge', async () => {
    const report = await reportFor(await signedByOther(endorsement('urn:uuid:0')))
    expect(linesOf(report)).toEqual(remarked)
    expect(report.endorsements.map(linesOf)).toEqual([
      linesBut(bound, { verdict: 'rejected', 'endorsement.bound': 'failed' }),
    ])
  })

  it('whose signer cannot be found', async () => {
    const web = 'did:web:reseau.example'
    const changes = { issuer: { id: web, type: ['Profile'], name: 'Réseau' } }
    const report = await reportFor(
      await signed(endorsement(badgeId, changes), { verificationMethod: `${web}#k` }),
    )
    expect(linesOf(report)).toEqual(remarked)
    expect(report.endorsements[0]?.verdict).toBe('undetermined')
  })

  it('that is a badge', async () => {
    const report = await reportFor(await signed(badge()))
    expect(linesOf(report)).toEqual(
      linesBut(goodBadge, { verdict: report.verdict, 'endorsement.verified': 'warning' }),
    )
    expect(linesOf(report.endorsements[0] ?? report)).toEqual(
      linesBut(goodBadge, { verdict: 'rejected', 'endorsement.bound': 'failed' }),
    )
  })

  it('that is a badge about the badge', async () => {
    const report = await reportFor(
      await signed(badge({ credentialSubject: { ...subject(), id: badgeId } })),
    )
    const last = report.endorsements[0]?.findings.at(-1)
    expect(last).toMatchObject({ check: 'endorsement.bound', outcome: 'failed', path: '' })
  })

  it('of nothing, on what has no id', async () => {
    const nothing = { type: ['EndorsementSubject'], endorsementComment: 'Un badge exigeant.' }
    const endorsing = await signedByOther(endorsement('', { credentialSubject: nothing }))
    const { id: _, ...nameless } = badge({ endorsement: [endorsing] })
    const { endorsements } = await verifyIn({}, nameless)
    expect(endorsements.flatMap(linesOf)).toContain('endorsement.bound failed')
  })

  it('is named with its endorser, its place and its verdict', async () => {
    const report = await reportFor(await signedByOther(endorsement('urn:uuid:0')))
    const last = report.findings.at(-1)
    expect(last).toMatchObject({ path: '', details: { verdict: 'rejected' } })
    expect(last?.message).toContain(other)
  })

  it('that is neither a credential nor a text', async () => {
    const { endorsements, findings } = await verifyIn({}, badge({ endorsement: [7], name: null }))
    expect(endorsements.map(linesOf)).toEqual([['rejected', 'endorsement.verified failed']])
    expect(findings.at(-1)?.details).toEqual({ verdict: 'rejected' })
  })

  it('forged, as a JWT', async () => {
    const forged = `${(await jwtEndorsement(badgeId)).slice(0, -4)}AAAA`
    const report = await verifyIn({}, await signed(badge({ endorsementJwt: [forged] })))
    expect(linesOf(report)).toEqual(remarked)
  })
})

describe('an endorsement elsewhere', () => {
  const verdicts = async (address: string): Promise<string[]> => {
    const linked = JSON.stringify(await signedByOther(endorsement(badgeId)))
    const world = { 'https://a.example/e': linked, 'http://a.example/e': linked }
    const { endorsements } = await verifyIn(world, badge({ endorsement: [address] }))
    return endorsements.map(({ verdict }) => verdict)
  }

  it.each([
    ['https://a.example/e', 'verified'],
    ['http://a.example/e', 'verified'],
    ['https://a.example/gone', 'undetermined'],
    ['see https://a.example/gone', 'rejected'],
  ])('%s is %s', async (address, verdict) => {
    expect(await verdicts(address)).toEqual([verdict])
  })
})

it('the holder of the badge is not the holder of its endorsements', async () => {
  const input = await signed(badge({ endorsement: [await signedByOther(endorsement(badgeId))] }))
  const report = await verifyIn({}, input, { recipient: 'lea@example.org' })
  expect(linesOf(report)).toEqual(linesBut(endorsed, { 'recipient.matches': 'passed' }))
})
