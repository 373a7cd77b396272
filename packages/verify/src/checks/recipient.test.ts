import { hashIdentity, type JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { badge, endorsement, other, signed, signedByOther, subject } from '../badge.fixture.ts'
import { goodBadge } from '../good-reports.fixture.ts'
import { linesBut, linesOf, verifyIn } from '../world.fixture.ts'

const matches = linesBut(goodBadge, { 'recipient.matches': 'passed' })
const differs = linesBut(goodBadge, { verdict: 'rejected', 'recipient.matches': 'failed' })
const unmatched = linesBut(differs, { 'recipient.matches': 'failed plain_text' })

function identifier(identityHash: string, changes: JsonObject = {}): JsonObject {
  const identityType = 'emailAddress'
  return {
    credentialSubject: subject({
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash, identityType, ...changes },
      ],
    }),
  }
}

async function linesFor(changes: JsonObject, recipient: string | string[]): Promise<string[]> {
  return linesOf(await verifyIn({}, await signed(badge(changes)), { recipient }))
}

describe('a recipient in plain text', () => {
  it.each(['lea@example.org', 'mailto:lea@example.org', ' LEA@example.org '])(
    '%s',
    async (claimed) => {
      expect(await linesFor({}, claimed)).toEqual(matches)
    },
  )

  it.each([
    'noe@example.org',
    'lea@example.org.example',
    'xmailto:lea@example.org',
    '+33123456789',
  ])('not %j', async (claimed) => {
    expect(await linesFor({}, claimed)).toEqual(differs)
  })

  it.each(['lea', '', '1850578006048', 'Léa Martin', 'example.org'])(
    'not %j, which may be a name or a number of somebody',
    async (claimed) => {
      expect(await linesFor({}, claimed)).toEqual(unmatched)
      const { findings } = await verifyIn({}, await signed(badge()), { recipient: claimed })
      const finding = findings.find(({ check }) => check === 'recipient.matches')
      expect(finding?.message).toContain('compared as it is')
      if (claimed !== '') expect(finding?.message).not.toContain(claimed)
    },
  )

  it('a user name or a number, where the badge has one', async () => {
    const byName = identifier('lea', { identityType: 'userName' })
    expect(await linesFor(byName, 'lea')).toEqual(matches)
    const byNumber = identifier('1850578006048', { identityType: 'nationalIdentityNumber' })
    expect(await linesFor(byNumber, '1850578006048')).toEqual(matches)
    expect(await linesFor(byNumber, 'lea')).toEqual(unmatched)
  })

  it('any of several claims will do', async () => {
    expect(await linesFor({}, ['noe@example.org', 'lea@example.org'])).toEqual(matches)
    expect(await linesFor({}, ['noe@example.org', 'ada@example.org'])).toEqual(differs)
    expect(await linesFor({}, [])).toEqual(differs)
    expect(await linesFor({}, ['noe', 'ada@example.org'])).toEqual(differs)
    expect(await linesFor({}, ['noe', 'ada'])).toEqual(unmatched)
  })
})

describe('a hashed recipient', () => {
  const salted = identifier(hashIdentity('lea@example.org', { algorithm: 'sha256', salt: 'sel' }), {
    hashed: true,
    salt: 'sel',
  })

  it('is found by the address alone', async () => {
    expect(await linesFor(salted, 'lea@example.org')).toEqual(matches)
    expect(await linesFor(salted, 'noe@example.org')).toEqual(differs)
  })

  it('is not found by its hash', async () => {
    const hash = hashIdentity('lea@example.org', { algorithm: 'sha256', salt: 'sel' })
    expect(await linesFor(salted, hash)).toEqual(unmatched)
  })
})

describe('a recipient by id', () => {
  const changes = { credentialSubject: { ...subject({ id: other }), identifier: [] } }
  const { identifier: _, ...credentialSubject } = changes.credentialSubject

  it('is the claimed DID or is not', async () => {
    expect(await linesFor({ credentialSubject }, other)).toEqual(matches)
    expect(await linesFor({ credentialSubject }, `${other}#key`)).toEqual(differs)
  })

  it('may be an address as a URL', async () => {
    const byMail = { credentialSubject: { ...credentialSubject, id: 'mailto:lea@example.org' } }
    expect(await linesFor(byMail, 'lea@example.org')).toEqual(matches)
    expect(await linesFor(byMail, 'mailto:lea@example.org')).toEqual(matches)
    expect(await linesFor(byMail, 'noe@example.org')).toEqual(differs)
  })
})

it('a badge that names nobody belongs to nobody', async () => {
  const { identifier: _, ...credentialSubject } = subject()
  expect(await linesFor({ credentialSubject }, 'lea@example.org')).toEqual(
    linesBut(differs, {
      'model.subject-identified': 'warning missing',
      'recipient.matches': 'failed no_recipient',
    }),
  )
})

it('an endorsement has no recipient, whatever is claimed', async () => {
  const input = await signedByOther(endorsement('urn:uuid:1'))
  for (const recipient of ['lea', 'lea@example.org', 'urn:uuid:1']) {
    const report = await verifyIn({}, input, { recipient })
    expect(report.verdict).toBe('rejected')
    expect(linesOf(report)).toContain('recipient.matches failed endorsement')
  }
})
