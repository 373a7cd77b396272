import { describe, expect, test } from 'vitest'
import { fakeTerminal } from './terminal.fixture.ts'
import { done } from './workshop.fixture.ts'

describe('boat keys new', () => {
  test.each([
    ['ed25519', /^did:key:z6Mk\w+\n$/, { kty: 'OKP', crv: 'Ed25519' }],
    ['p256', /^did:key:zDn\w+\n$/, { kty: 'EC', crv: 'P-256' }],
    ['p384', /^did:key:z82\w+\n$/, { kty: 'EC', crv: 'P-384' }],
    ['rsa', /^did:jwk:[\w-]+\n$/, { kty: 'RSA', e: 'AQAB' }],
  ])('%s', async (type, did, members) => {
    const terminal = fakeTerminal()
    const { code, out, err } = await terminal.boat(
      'keys',
      'new',
      '--type',
      type,
      '--out',
      'key.jwk',
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(did)
    const key = JSON.parse(terminal.text('key.jwk'))
    expect(key).toMatchObject(members)
    expect(out).not.toContain(key.d)
    expect([...terminal.secrets]).toEqual(['key.jwk'])
  })

  test('the DID of an RSA key holds the public members and no others', async () => {
    const terminal = fakeTerminal()
    const did = await done(terminal, 'keys', 'new', '--type', 'rsa', '--out', 'key.jwk')
    const { n } = JSON.parse(terminal.text('key.jwk'))
    const text = Buffer.from(did.trim().slice('did:jwk:'.length), 'base64url').toString()
    expect(JSON.parse(text)).toEqual({ kty: 'RSA', e: 'AQAB', n })
  })

  test('never overwrites by accident', async () => {
    const terminal = fakeTerminal()
    await done(terminal, 'keys', 'new', '--out', 'key.jwk')
    const first = terminal.text('key.jwk')
    const { code, out, err } = await terminal.boat('keys', 'new', '--out', 'key.jwk')
    expect({ code, out }).toEqual({ code: 64, out: '' })
    expect(err).toContain('--force')
    expect(terminal.text('key.jwk')).toBe(first)
    await done(terminal, 'keys', 'new', '--out', 'key.jwk', '--force')
    expect(terminal.text('key.jwk')).not.toBe(first)
  })
})
