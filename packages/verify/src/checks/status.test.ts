import type { JsonObject } from '@openboat/model'
import { encodeBitstring } from '@openboat/status'
import { describe, expect, it } from 'vitest'
import { badge, other, signed, signedByOther } from '../badge.fixture.ts'
import { goodBadge } from '../good-reports.fixture.ts'
import {
  entryFor,
  listAbout,
  listUrl,
  shortList,
  signedListAbout,
  withSubject,
} from '../status.fixture.ts'
import { linesBut, linesOf, verifyIn, type World } from '../world.fixture.ts'

async function linesFor(
  credentialStatus: JsonObject | JsonObject[],
  world: World,
  options = {},
): Promise<string[]> {
  const contexts = badge()['@context'] as string[]
  const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json'
  const input = await signed(badge({ '@context': [...contexts, extensions], credentialStatus }))
  return linesOf(await verifyIn(world, input, options))
}

async function revocation(list: JsonObject | string | number): Promise<string[]> {
  return await linesFor(entryFor('revocation'), { [listUrl]: list })
}

function revocationSays(verdict: string, finding: string): string[] {
  return linesBut(goodBadge, { verdict, 'status.not-revoked': finding })
}

describe('a Bitstring Status List', () => {
  it('that does not name the badge', async () => {
    expect(await revocation(await signedListAbout('revocation', false))).toEqual(
      revocationSays('verified', 'passed'),
    )
  })

  it('that does: it is revoked', async () => {
    expect(await revocation(await signedListAbout('revocation', true))).toEqual(
      revocationSays('rejected', 'failed revoked'),
    )
  })

  it.each([
    ['suspension', 'status.not-suspended', 'failed suspended', 'rejected'],
    ['refresh', 'status.refresh', 'warning refresh', 'verified'],
    ['message', 'status.message', 'warning message', 'verified'],
  ])('about %s has a check of its own', async (purpose, check, set, verdict) => {
    const linesWhen = async (isSet: boolean): Promise<string[]> =>
      await linesFor(entryFor(purpose), { [listUrl]: await signedListAbout(purpose, isSet) })
    expect(await linesWhen(false)).toEqual(
      linesBut(goodBadge, { 'status.not-revoked': [], [check]: 'passed' }),
    )
    expect(await linesWhen(true)).toEqual(
      linesBut(goodBadge, { verdict, 'status.not-revoked': [], [check]: set }),
    )
  })

  it('about something that nobody described is no yes', async () => {
    const linesWhen = async (isSet: boolean): Promise<string[]> =>
      await linesFor(entryFor('audit'), { [listUrl]: await signedListAbout('audit', isSet) })
    expect(await linesWhen(false)).toEqual(revocationSays('verified', 'warning unknown_purpose'))
    expect(await linesWhen(true)).toEqual(revocationSays('undetermined', 'unknown unknown_purpose'))
  })

  it('with messages says which', async () => {
    const statusMessage = [
      { status: '0x0', message: 'en règle' },
      { status: '0x1', message: 'à compléter' },
      { status: '0x2', message: 'en recours' },
      { status: '0x3', message: 'clos' },
    ]
    const entry = entryFor('message', { statusSize: 2, statusListIndex: '47283', statusMessage })
    // Bit 94567 is the second one of entry 47283.
    const world = { [listUrl]: await signedListAbout('message', true) }
    const { findings } = await verifyIn(world, await signed(badge({ credentialStatus: entry })))
    expect(findings.find(({ check }) => check === 'status.message')).toMatchObject({
      outcome: 'warning',
      message: 'The issuer has a message about the credential: à compléter',
      details: { code: 'message', value: 1, message: 'à compléter' },
    })
  })

  it('as a VC-JWT would be read too, but not as a page', async () => {
    expect(await revocation('<!doctype html>')).toEqual(
      revocationSays('rejected', 'failed list_rejected'),
    )
  })
})

describe('a list that cannot be had leaves it open', () => {
  it('is longer than a list may be, unless the caller allows it', async () => {
    const encodedList = await encodeBitstring([], { length: 9_000_000 })
    const list = await signed(withSubject(await listAbout('revocation', false), { encodedList }))
    expect(await revocation(list)).toEqual(revocationSays('undetermined', 'unknown too_large'))
    const limits = { maxStatusListBytes: 2 * 1024 * 1024 }
    const allowed = await linesFor(entryFor('revocation'), { [listUrl]: list }, { limits })
    expect(allowed).toEqual(revocationSays('verified', 'passed'))
  })

  it('and says why', async () => {
    const said = async (list: number | JsonObject) => {
      const input = await signed(badge({ credentialStatus: entryFor('revocation') }))
      const { findings } = await verifyIn({ [listUrl]: list }, input)
      return findings.find(({ check }) => check === 'status.not-revoked')
    }
    expect(await said(404)).toMatchObject({
      path: '/credentialStatus',
      message: expect.stringContaining('(HTTP 404)'),
      details: { list: listUrl },
    })
    const tampered = { ...(await signedListAbout('revocation', false)), name: 'x' }
    const message = (await said(tampered))?.message
    expect(message).toBe(
      `The status list ${listUrl} is no valid credential: the eddsa-rdfc-2022 signature does not match document, proof and key`,
    )
    const webDocument = 'https://issuer.example/.well-known/did.json'
    const web = 'did:web:issuer.example'
    const unknown = { ...(await listAbout('revocation', false)), issuer: web }
    const ofNobody = await signed(unknown, { verificationMethod: `${web}#k` })
    expect((await said(ofNobody))?.message).toBe(
      `Who made the status list ${listUrl} is not known: ${webDocument} is not in the bundle`,
    )
  })

  it.each([404, 410, 500])('HTTP %s', async (status) => {
    expect(await revocation(status)).toEqual(
      revocationSays('undetermined', 'unknown list_unreachable'),
    )
  })

  it('nothing answers', async () => {
    expect(await linesFor(entryFor('revocation'), {})).toEqual(
      revocationSays('undetermined', 'unknown list_unreachable'),
    )
    expect(await linesFor(entryFor('suspension'), {})).toEqual(
      linesBut(goodBadge, {
        verdict: 'undetermined',
        'status.not-revoked': [],
        'status.not-suspended': 'unknown list_unreachable',
      }),
    )
  })

  it('it is revoked, or not, by itself, without end', async () => {
    const list = await listAbout('revocation', false)
    const input = await signed({ ...list, credentialStatus: entryFor('revocation') })
    expect(await revocation(input)).toEqual(
      revocationSays('undetermined', 'unknown list_undetermined'),
    )
  })

  it('its own signer cannot be found', async () => {
    const list = await listAbout('revocation', false)
    const web = 'did:web:issuer.example'
    const input = await signed({ ...list, issuer: web }, { verificationMethod: `${web}#k` })
    expect(await revocation(input)).toEqual(
      revocationSays('undetermined', 'unknown list_undetermined'),
    )
  })
})

describe('a list that is not valid itself fails the badge', () => {
  const lists: Record<string, () => Promise<JsonObject>> = {
    unsigned: () => listAbout('revocation', false),
    tampered: async () => {
      const [set, unset] = [
        await signedListAbout('revocation', true),
        await listAbout('revocation', false),
      ]
      return { ...set, credentialSubject: unset['credentialSubject'] ?? {} }
    },
    expired: async () =>
      await signed({
        ...(await listAbout('revocation', false)),
        validUntil: '2026-06-01T00:00:00Z',
      }),
    'signed by somebody else in the issuer’s name': async () =>
      await signedByOther(await listAbout('revocation', false)),
    'a badge': async () => await signed(badge()),
  }

  it.each(Object.entries(lists))('%s', async (name, list) => {
    const code = name === 'a badge' ? 'wrong_list_type' : 'list_rejected'
    const lines = await revocation(await list())
    expect(lines[0]).toBe('rejected')
    expect(lines).toContain(`status.not-revoked failed ${code}`)
  })

  it('about another purpose', async () => {
    expect(await revocation(await signedListAbout('suspension', false))).toEqual(
      revocationSays('rejected', 'failed purpose_mismatch'),
    )
  })

  it('without a place for the badge, and too short', async () => {
    expect(await revocation(await shortList())).toEqual(revocationSays('rejected', 'failed range'))
  })

  it('with bits that are none', async () => {
    const list = withSubject(await listAbout('revocation', false), { encodedList: 'uAAAA' })
    expect(await revocation(await signed(list))).toEqual(
      revocationSays('rejected', 'failed malformed_list'),
    )
  })
})

describe('a list that deviates and leaves no doubt', () => {
  it('too short', async () => {
    const world = { [listUrl]: await shortList() }
    const entry = entryFor('revocation', { statusListIndex: '7' })
    const but = { 'status.list': 'warning short_list', 'status.not-revoked': 'passed' }
    expect(await linesFor(entry, world)).toEqual(linesBut(goodBadge, but))
  })

  it('of another issuer', async () => {
    const list = { ...(await listAbout('revocation', false)), issuer: other }
    expect(await revocation(await signedByOther(list))).toEqual(
      linesBut(goodBadge, {
        'status.list': 'warning issuer_mismatch',
        'status.not-revoked': 'passed',
      }),
    )
  })

  it('under another name', async () => {
    const list = { ...(await listAbout('revocation', false)), id: `${listUrl}?v=2` }
    expect(await revocation(await signed(list))).toEqual(
      linesBut(goodBadge, { 'status.list': 'warning id_mismatch', 'status.not-revoked': 'passed' }),
    )
  })

  it('an index that is a number', async () => {
    const world = { [listUrl]: await signedListAbout('revocation', true) }
    expect(await linesFor(entryFor('revocation', { statusListIndex: 94567 }), world)).toEqual(
      linesBut(goodBadge, {
        verdict: 'rejected',
        'status.list': 'warning index_number',
        'status.not-revoked': 'failed revoked',
      }),
    )
  })

  it('fails where the profile is strict', async () => {
    const list = { ...(await listAbout('revocation', false)), id: `${listUrl}?v=2` }
    const world = { [listUrl]: await signed(list) }
    expect(await linesFor(entryFor('revocation'), world, { profile: 'strict' })).toEqual(
      linesBut(goodBadge, {
        verdict: 'rejected',
        'status.list': 'failed id_mismatch',
        'status.not-revoked': 'passed',
      }),
    )
  })
})

describe('a 1EdTechRevocationList', () => {
  const entry = { id: listUrl, type: '1EdTechRevocationList' }
  const badgeId = badge()['id'] ?? ''
  const issuer = badge()['issuer'] as JsonObject
  const list = (revokedCredential: JsonObject[]): World => ({
    [listUrl]: { id: listUrl, issuer: issuer['id'] ?? '', revokedCredential },
  })

  it('that does not name the badge', async () => {
    expect(await linesFor(entry, list([{ id: 'urn:uuid:0' }]))).toEqual(
      revocationSays('verified', 'passed'),
    )
  })

  it('that does', async () => {
    const revoked = { id: badgeId, revoked: true, revocationReason: 'Erreur' }
    expect(await linesFor(entry, list([revoked]))).toEqual(
      revocationSays('rejected', 'failed revoked'),
    )
  })

  it('that cannot be read', async () => {
    expect(await linesFor(entry, { [listUrl]: '<!doctype html>' })).toEqual(
      revocationSays('undetermined', 'unknown list_malformed'),
    )
    expect(await linesFor(entry, { [listUrl]: { id: listUrl } })).toEqual(
      revocationSays('undetermined', 'unknown malformed_list'),
    )
  })

  it('of its issuer, as an object, or of nobody', async () => {
    for (const changes of [
      { issuer: { id: issuer['id'] ?? '' } },
      {},
      { issuer: {} },
      { issuer: 7 },
    ]) {
      const world = { [listUrl]: { id: listUrl, ...changes, revokedCredential: [] } }
      expect(await linesFor(entry, world)).toEqual(revocationSays('verified', 'passed'))
    }
  })

  it('of another issuer, as an object', async () => {
    const world = { [listUrl]: { id: listUrl, issuer: { id: other }, revokedCredential: [] } }
    expect(await linesFor(entry, world)).toContain('status.list warning issuer_mismatch')
  })

  it('of another issuer', async () => {
    const world = { [listUrl]: { id: listUrl, issuer: other, revokedCredential: [] } }
    expect(await linesFor(entry, world)).toEqual(
      linesBut(goodBadge, {
        'status.list': 'warning issuer_mismatch',
        'status.not-revoked': 'passed',
      }),
    )
  })
})

describe('an entry', () => {
  it('of a type that is not known is no yes', async () => {
    const input = await signed(
      badge({
        '@context': [
          ...(badge()['@context'] as string[]),
          { StatusTree: 'https://issuer.example/#StatusTree' },
        ],
        credentialStatus: { id: listUrl, type: 'StatusTree' },
      }),
    )
    expect(linesOf(await verifyIn({}, input))).toEqual(
      revocationSays('undetermined', 'unknown unsupported_type'),
    )
  })

  it('that is not readable fails', async () => {
    expect(await linesFor(entryFor('revocation', { statusListIndex: '-1' }), {})).toEqual(
      revocationSays('rejected', 'failed malformed_entry'),
    )
  })

  it('each of several counts', async () => {
    const world = { [listUrl]: await signedListAbout('revocation', false) }
    const lines = await linesFor([entryFor('revocation'), entryFor('suspension')], world)
    expect(lines).toContain('status.not-revoked passed')
    expect(lines).toContain('status.not-suspended failed purpose_mismatch')
    expect(lines[0]).toBe('rejected')
  })
})
