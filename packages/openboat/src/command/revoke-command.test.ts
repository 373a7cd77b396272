import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, draft, LIST_URL, openWorkshop, put, putBundle } from './workshop.fixture.ts'

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
})

describe('boat revoke', () => {
  test('from issuing to the end: bake, verify, tamper, revoke', async () => {
    await done(terminal, 'bake', 'picture.png', '--credential', 'badge.json', '--out', 'badge.png')
    expect((await terminal.boat('verify', 'badge.png', '--replay', 'web.json')).code).toBe(0)

    const tampered = terminal.text('badge.json').replaceAll('Welding', 'Wedding')
    put(terminal, 'tampered.json', tampered)
    await done(
      terminal,
      'bake',
      'picture.png',
      '--credential',
      'tampered.json',
      '--out',
      'tampered.png',
    )
    expect((await terminal.boat('verify', 'tampered.png', '--replay', 'web.json')).code).toBe(1)

    const args = ['badge.png', '--list', 'status.json', '--key', 'issuer.jwk']
    await done(terminal, 'revoke', ...args, '--out', 'revoked.json')
    putBundle(terminal, 'after.json', { [LIST_URL]: terminal.text('revoked.json') })
    const { code, out } = await terminal.boat(
      'verify',
      'badge.png',
      '--replay',
      'after.json',
      '--json',
    )
    expect(code).toBe(1)
    const failed = JSON.parse(out).findings.filter(
      ({ outcome }: { outcome: string }) => outcome === 'failed',
    )
    expect(failed).toMatchObject([{ check: 'status.not-revoked' }])
  })

  test('the status that the help shows can be issued', async () => {
    const help = await done(terminal, 'revoke', '--help')
    const status = JSON.parse(`{${/"status": \{[^}]+\}/.exec(help)?.[0] ?? ''}}`)
    put(terminal, 'short.json', JSON.stringify({ ...draft, ...status }))
    const issued = await done(terminal, 'issue', '--key', 'issuer.jwk', '--draft', 'short.json')
    expect(JSON.parse(issued).credentialStatus).toEqual(draft.status)
  })

  test('a list signed by somebody else does not count', async () => {
    await done(terminal, 'keys', 'new', '--out', 'mallory.jwk')
    const { proof: _, ...list } = JSON.parse(terminal.text('status.json'))
    const did = await done(terminal, 'status-list', 'new', '--id', LIST_URL, '--key', 'mallory.jwk')
    const forged = { ...list, proof: JSON.parse(did).proof }
    putBundle(terminal, 'forged-list.json', { [LIST_URL]: JSON.stringify(forged) })
    const { code } = await terminal.boat('verify', 'badge.json', '--replay', 'forged-list.json')
    expect(code).toBe(1)
  })

  test('with a key that is not the one of the list, the error says which is wanted', async () => {
    await done(terminal, 'keys', 'new', '--out', 'stranger.jwk')
    const args = ['badge.json', '--list', 'status.json', '--key', 'stranger.jwk']
    const { code, out, err } = await terminal.boat('revoke', ...args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^boat: .*use the key that signed the list\.\n$/i)
  })

  test('a JWT list stays a JWT', async () => {
    const jwt = ['--format', 'jwt']
    await done(
      terminal,
      'status-list',
      'new',
      '--id',
      LIST_URL,
      '--key',
      'issuer.jwk',
      ...jwt,
      '--out',
      'list.jwt',
    )
    const args = ['badge.json', '--list', 'list.jwt', '--key', 'issuer.jwk']
    const revoked = await done(terminal, 'revoke', ...args)
    expect(revoked.split('.')).toHaveLength(3)
    putBundle(terminal, 'jwt-list.json', { [LIST_URL]: revoked.trimEnd() })
    expect((await terminal.boat('verify', 'badge.json', '--replay', 'jwt-list.json')).code).toBe(1)
  })

  test('an Open Badges 2.0 revocation list needs no key', async () => {
    const assertion = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'urn:uuid:1a3f8a52-9c1d-4a53-8c5c-55d8a4c0f9f0',
      recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
      badge: 'https://school.example/welding.json',
      verification: { type: 'SignedBadge', creator: 'https://school.example/key.json' },
      issuedOn: '2026-07-01T00:00:00Z',
    }
    const list = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'RevocationList',
      id: 'https://school.example/revocations.json',
      issuer: 'https://school.example/issuer.json',
      revokedAssertions: [],
    }
    put(terminal, 'assertion.json', JSON.stringify(assertion))
    put(terminal, 'revocations.json', JSON.stringify(list))
    const args = ['assertion.json', '--list', 'revocations.json', '--reason', 'Issued twice']
    expect(JSON.parse(await done(terminal, 'revoke', ...args))).toEqual({
      ...list,
      revokedAssertions: [{ id: assertion.id, revocationReason: 'Issued twice' }],
    })
  })

  test.each(['revoke', 'suspend'])('boat %s with a badge as list', async (command) => {
    const args = ['badge.json', '--list', 'badge.json', '--key', 'issuer.jwk']
    expect(await terminal.boat(command, ...args)).toEqual({
      code: 64,
      out: '',
      err: 'boat: badge.json is a badge, not a status list: --list is the list as it is published now.\n',
    })
  })

  test('a badge that was issued without a place is told so', async () => {
    const { status: _, ...simple } = draft
    put(terminal, 'simple.json', JSON.stringify(simple))
    const issue = ['issue', '--key', 'issuer.jwk', '--draft', 'simple.json', '--out', 'nost.json']
    await done(terminal, ...issue)
    const args = ['nost.json', '--list', 'status.json', '--key', 'issuer.jwk']
    expect(await terminal.boat('revoke', ...args)).toEqual({
      code: 1,
      out: '',
      err: 'boat: nost.json was issued without "status", so no list can revoke it: issue it again with a place in a list.\n',
    })
  })

  test.each([
    ['a badge with no place in the list', ['endorsement.json', '--key', 'issuer.jwk'], 1],
    ['what is no badge', ['draft.json', '--key', 'issuer.jwk'], 1],
    ['no key', ['badge.json'], 64],
    ['a badge that is not there', ['missing.json', '--key', 'issuer.jwk'], 64],
  ])('%s', async (_, args, code) => {
    const target = ['--target', 'https://school.example/welding', '--comment', 'Well taught.']
    await done(terminal, 'endorse', '--key', 'issuer.jwk', ...target, '--out', 'endorsement.json')
    const answer = await terminal.boat('revoke', ...args, '--list', 'status.json')
    expect({ code: answer.code, out: answer.out }).toEqual({ code, out: '' })
  })
})
