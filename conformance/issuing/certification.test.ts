import { bake, unbake } from '@openboat/bakery'
import { checkCredential, parseCompactJws, parseCredential, type JsonObject } from '@openboat/model'
import { createContextLoader, findDataLoss } from '@openboat/proof'
import { beforeAll, describe, expect, test } from 'vitest'
import { faultsIn, hostedSchool, pixel, recipient, type HostedSchool } from './hosted-school.ts'

// The issuer's part of the certification tables of Open Badges 2.0 and 3.0, a test for each line.

let school: HostedSchool

beforeAll(async () => {
  school = await hostedSchool()
})

describe('Open Badges 3.0, issuer', () => {
  test('issues a valid badge to conformance@imsglobal.org', async () => {
    const { forms } = await school.issuer.issue({ achievement: 'welding-1', recipient })
    const report = await school.verify(forms['data-integrity'] ?? '', recipient)
    expect(faultsIn(report)).toEqual([])
    expect(report.verdict).toBe('verified')
  })

  test('the recipient is found by the e-mail address, and nobody else is', async () => {
    const { forms } = await school.issuer.issue({ achievement: 'welding-1', recipient })
    const text = forms['data-integrity'] ?? ''
    expect(text).not.toContain(recipient.email)
    const other = await school.verify(text, { email: 'somebody@imsglobal.org' })
    expect(other.verdict).toBe('rejected')
  })

  test('proof: VC-JWT with RS256, key by kid, claims that repeat the credential', async () => {
    const { forms, url } = await school.issuer.issue({
      achievement: 'welding-1',
      recipient,
      forms: ['jwt'],
    })
    const jws = parseCompactJws(forms.jwt ?? '')
    expect(Object.keys(jws?.header ?? {}).toSorted()).toEqual(['alg', 'kid', 'typ'])
    expect(jws?.header).toMatchObject({ alg: 'RS256', typ: 'JWT' })
    expect(jws?.payload).toMatchObject({ iss: school.issuer.id, jti: url })
    expect(jws?.payload['nbf']).toBe(Date.parse(String(jws?.payload['validFrom'])) / 1000)
    expect(faultsIn(await school.verify(forms.jwt ?? ''))).toEqual([])
  })

  test('proof: Data Integrity with eddsa-rdfc-2022, key of the issuer', async () => {
    const { forms } = await school.issuer.issue({ achievement: 'welding-1', recipient })
    const credential = JSON.parse(forms['data-integrity'] ?? '') as JsonObject
    const { proof } = credential as { proof: JsonObject }
    expect(proof).toMatchObject({
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      proofPurpose: 'assertionMethod',
    })
    const controller = await school.json(school.issuer.id)
    expect(controller['assertionMethod']).toContain(proof['verificationMethod'])
  })

  test('passes JSON-LD in safe mode, and the strict data model', async () => {
    const { forms } = await school.issuer.issue({ achievement: 'welding-1', recipient })
    const credential = JSON.parse(forms['data-integrity'] ?? '') as JsonObject
    expect(await findDataLoss(credential, { contexts: createContextLoader() })).toEqual([])
    const parsed = parseCredential(credential)
    const findings = parsed.ok ? checkCredential(parsed.credential, { profile: 'strict' }) : []
    expect(parsed.ok).toBe(true)
    expect(findings.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  })

  test('every URL in a badge that verification asks for answers', async () => {
    const { forms } = await school.issuer.issue({ achievement: 'welding-1', recipient })
    const credential = JSON.parse(forms['data-integrity'] ?? '') as {
      issuer: { id: string }
      credentialSubject: { achievement: { id: string; criteria: { id: string } } }
      credentialStatus: { statusListCredential: string }
    }
    const { achievement } = credential.credentialSubject
    const documents = [
      credential.issuer.id,
      achievement.id,
      credential.credentialStatus.statusListCredential,
    ]
    for (const url of documents) {
      const document = await school.json(url)
      expect(document['id']).toBe(url)
    }
    expect((await school.fetch(achievement.criteria.id, 'text/html')).status).toBe(200)
  })

  test('revocation: the badge is rejected as revoked, whoever holds which form', async () => {
    const badge = await school.issuer.issue({
      achievement: 'welding-1',
      recipient,
      forms: ['data-integrity', 'jwt'],
    })
    await school.issuer.revoke(badge.id)
    for (const text of Object.values(badge.forms)) {
      const report = await school.verify(text)
      expect(report.verdict).toBe('rejected')
      expect(faultsIn(report)).toEqual([expect.stringContaining('status.')])
    }
  })

  test('refresh: a renewed badge takes the place of the old one', async () => {
    const own = await hostedSchool()
    const badge = await own.issuer.issue({
      achievement: 'welding-1',
      recipient,
      validUntil: '2026-07-02T00:00:00Z',
    })
    own.pass(3 * 24 * 3600)
    const expired = await own.verify(badge.forms['data-integrity'] ?? '')
    expect(expired.verdict).toBe('rejected')
    await own.issuer.renew(badge.id, { validUntil: '2027-07-01T00:00:00Z' })
    const renewed = await own.verify(badge.forms['data-integrity'] ?? '')
    expect(faultsIn(renewed)).toEqual([])
    expect(renewed.badge?.period.validUntil).toBe('2027-07-01T00:00:00Z')
  })

  test('endorsement: of the badge, the achievement and the issuer', async () => {
    const { issuer } = school
    const badge = await issuer.issue({ achievement: 'welding-1', recipient })
    const targets = [{ badge: badge.id }, { achievement: 'welding-1' }, issuer.id]
    const endorsed = [
      badge.url,
      issuer.urls.achievement({ id: 'welding-1', version: 1 }),
      issuer.id,
    ]
    for (const [at, target] of targets.entries()) {
      const endorsement = await issuer.endorse({ target, comment: 'We hire for it.' })
      const text = endorsement.forms['data-integrity'] ?? ''
      expect(JSON.parse(text)).toMatchObject({ credentialSubject: { id: endorsed[at] } })
      const report = await school.verify(text)
      expect(faultsIn(report)).toEqual([])
      await issuer.revoke(endorsement.id)
      expect((await school.verify(text)).verdict).toBe('rejected')
    }
    const first = await issuer.endorse({ target: issuer.id, comment: 'Good.' })
    const second = await issuer.endorse({ target: { badge: first.id }, comment: 'True.' })
    expect(faultsIn(await school.verify(second.forms['data-integrity'] ?? ''))).toEqual([])
  })
})

describe('Open Badges 2.0, issuer', () => {
  test.each(['ob2-hosted', 'ob2-signed'] as const)(
    'issues a valid baked badge to conformance@imsglobal.org: %s',
    async (form) => {
      const { forms } = await school.issuer.issue({
        achievement: 'welding-1',
        recipient,
        forms: [form],
      })
      const image = bake(pixel, forms[form] ?? '', { tag: 'openbadges' })
      const report = await school.verify(
        (await unbake(image)).credentials[0]?.text ?? '',
        recipient,
      )
      expect(faultsIn(report)).toEqual([])
      expect(report.verdict).toBe('verified')
    },
  )

  test('a revoked badge is gone, or on the list of its issuer', async () => {
    const badge = await school.issuer.issue({
      achievement: 'welding-1',
      recipient,
      forms: ['ob2-hosted', 'ob2-signed'],
    })
    await school.issuer.revoke(badge.id, { reason: 'Wrong person' })
    const hosted = await school.fetch(school.issuer.urls.openBadge2.assertion(badge.id))
    expect(hosted.status).toBe(410)
    for (const text of Object.values(badge.forms)) {
      expect((await school.verify(text)).verdict).toBe('rejected')
    }
  })
})
