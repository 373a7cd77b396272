import { describe, expect, test } from 'vitest'
import { fakeTerminal } from './terminal.fixture.ts'

const commands = [
  ['verify'],
  ['check'],
  ['keys', 'new'],
  ['issue'],
  ['endorse'],
  ['bake'],
  ['unbake'],
  ['picture'],
  ['certificate'],
  ['status-list', 'new'],
  ['revoke'],
  ['suspend'],
  ['reinstate'],
  ['upgrade'],
  ['derive'],
  ['canonicalize'],
]

describe('help', () => {
  test.each(commands)('%s %s shows examples, on standard output', async (...command) => {
    const words = command.filter((word) => word !== undefined)
    const { code, out, err } = await fakeTerminal().boat(...words, '--help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('Examples:')
    expect(out).toContain(`  $ boat ${words.join(' ')}`)
  })

  test('of the program lists every command', async () => {
    const { code, out } = await fakeTerminal().boat('--help')
    expect(code).toBe(0)
    for (const [name] of commands) expect(out).toContain(`\n  ${name}`)
  })

  test('the version', async () => {
    expect(await fakeTerminal().boat('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' })
  })
})

describe('wrong usage is 64, said on standard error', () => {
  test.each([
    [[]],
    [['sail']],
    [['--nonsense']],
    [['verify']],
    [['verify', 'badge.json', '--nonsense']],
    [['verify', '-', '--lang', 'de']],
    [['verify', '-', '--profile', 'loose']],
    [['verify', '-', '--at', 'yesterday']],
    [['verify', '-', '--at', '2026-07-01T00:00:00']],
    [['verify', '-', '--at', '2026-02-30']],
    [['verify', '-', '--replay', 'missing.json']],
    [['verify', '-', '--allow-origin', 'localhost']],
    [['verify', '-', '--allow-origin', 'ftp://localhost']],
    [['check']],
    [['check', '-', '--profile', 'none']],
    [['keys']],
    [['keys', 'new']],
    [['keys', 'new', '--type', 'dsa', '--out', 'key.jwk']],
    [['issue', '--key', 'key.jwk']],
    [['issue', '--key', 'key.jwk', '--draft', 'draft.json', '--format', 'pdf']],
    [['issue', '--key', 'key.jwk', '--draft', 'draft.json', '--jwt-type', 'vp+jwt']],
    [['endorse', '--key', 'key.jwk', '--target', 'urn:x:y']],
    [['bake', 'picture.png', '--out', 'badge.png']],
    [['unbake']],
    [['unbake', 'one.png', 'two.png']],
    [['unbake', 'missing.png']],
    [['status-list']],
    [['revoke', 'badge.json']],
    [['suspend', 'badge.json', '--list', 'status.json']],
    [['upgrade', 'missing.json']],
    [['upgrade', '-', '--to', '4.0']],
    [['derive']],
    [['derive', 'missing.json', '--reveal', '/name']],
    [['canonicalize', 'missing.json']],
    [['canonicalize', '-', '--hash', 'md5']],
  ])('boat %j', async (args) => {
    const { code, out, err } = await fakeTerminal().boat(...args)
    expect({ code, out }).toEqual({ code: 64, out: '' })
    expect(err).toMatch(/^(?:boat: |Usage: )/)
    expect(err).not.toMatch(/\n\s+at /)
  })

  test('what is wrong cannot speak for itself', async () => {
    const { err } = await fakeTerminal().boat('verify', '\u001b[2Jmissing', '--\u001b[2J')
    expect(err).not.toContain('\u001b')
  })
})
