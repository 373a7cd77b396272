import { beforeAll, describe, expect, test } from 'vitest'
import { fakeTerminal, type FakeTerminal } from './terminal.fixture.ts'
import { put } from './workshop.fixture.ts'

const badgeClass = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: 'https://school.example/welding',
  type: 'BadgeClass',
  name: 'Welding',
  description: 'Joins plates of steel.',
  image: 'https://school.example/welding.png',
  criteria: 'https://school.example/criteria',
  issuer: 'https://school.example/issuer',
}
const issuer = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: 'https://school.example/issuer',
  type: 'Issuer',
  name: 'Shipyard School',
  url: 'https://school.example/',
  email: 'badges@school.example',
}
const assertion = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: 'https://school.example/assertions/1',
  type: 'Assertion',
  recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
  badge: 'https://school.example/welding',
  verification: { type: 'HostedBadge' },
  issuedOn: '2019-05-01T00:00:00Z',
}

let terminal: FakeTerminal

beforeAll(() => {
  terminal = fakeTerminal()
  put(terminal, 'assertion.json', JSON.stringify(assertion))
  put(terminal, 'class.json', JSON.stringify(badgeClass))
  put(terminal, 'issuer.json', JSON.stringify(issuer))
  put(terminal, 'key.json', '{"kty":"OKP"}')
})

describe('boat upgrade', () => {
  const linked = ['--badge-class', 'class.json', '--issuer', 'issuer.json']

  test('the new badge on standard output, what was left behind on standard error', async () => {
    const { code, out, err } = await terminal.boat('upgrade', 'assertion.json', ...linked)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ type: ['VerifiableCredential', 'OpenBadgeCredential'] })
    expect(err).toMatch(/^left behind: \/verification .+\n$/)
  })

  test('into a file, which conforms', async () => {
    await terminal.boat('upgrade', 'assertion.json', ...linked, '--out', 'new.json')
    expect((await terminal.boat('check', 'new.json')).code).toBe(0)
  })

  test('for the DID that will sign it', async () => {
    const did = 'did:web:school.example'
    const args = ['upgrade', 'assertion.json', ...linked, '--issuer-id', did]
    expect(JSON.parse((await terminal.boat(...args)).out)).toMatchObject({ issuer: { id: did } })
  })

  test('an earlier one in the shape of 2.0', async () => {
    const { id: _, '@context': __, type: ___, ...older } = assertion
    const early = { ...older, uid: '1', verify: { type: 'hosted', url: assertion.id } }
    put(terminal, 'early.json', JSON.stringify(early))
    const { code, out } = await terminal.boat('upgrade', 'early.json', '--to', '2.0')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ id: assertion.id, type: 'Assertion' })
  })

  test('a BadgeClass, and an issuer under a new id', async () => {
    const { out, err } = await terminal.boat('upgrade', 'class.json')
    expect(JSON.parse(out)).toMatchObject({ type: ['Achievement'], name: 'Welding' })
    expect(err).toMatch(/^left behind: \/issuer .+\n$/)
    const did = 'did:web:school.example'
    const profile = await terminal.boat('upgrade', 'issuer.json', '--issuer-id', did)
    expect(JSON.parse(profile.out)).toMatchObject({ id: did, type: ['Profile'] })
  })

  test.each([
    ['without its BadgeClass', ['assertion.json'], 1],
    ['what is no badge', ['key.json'], 1],
    ['a version already reached', ['assertion.json', '--to', '2.0'], 1],
    ['a file that is not there', ['missing.json'], 64],
  ])('%s is refused', async (_, args, expected) => {
    const { code, out, err } = await terminal.boat('upgrade', ...args)
    expect({ code, out }).toEqual({ code: expected, out: '' })
    expect(err).toMatch(/^boat: .+\n$/)
  })
})
