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

describe('what was meant', () => {
  test.each([
    [['sign'], "boat: unknown command 'sign'\n(Did you mean issue?)\n"],
    [['verfy'], "boat: unknown command 'verfy'\n(Did you mean verify?)\n"],
    [['row'], "boat: unknown command 'row'\n"],
  ])('boat %j', async (args, message) => {
    const { err } = await fakeTerminal().boat(...args)
    expect(err).toBe(`${message}("boat --help" explains how it is used)\n`)
  })

  test.each([
    [['verify', '-', '--language', 'fr'], "unknown option '--language'", 'boat verify'],
    [['graph', 'map', '--nonsense'], "unknown option '--nonsense'", 'boat graph map'],
    [['keys', 'new'], "required option '--out <file>' not specified", 'boat keys new'],
  ])('boat %j is told where it is explained', async (args, message, command) => {
    expect(await fakeTerminal().boat(...args)).toEqual({
      code: 64,
      out: '',
      err: `boat: ${message}\n("${command} --help" explains how it is used)\n`,
    })
  })
})

describe('--lang before the command', () => {
  test.each([
    [['--lang', 'fr', 'check', '-']],
    [['--lang=fr', 'check', '-']],
    [['check', '-', '--lang', 'fr']],
  ])('%j', async (args) => {
    const terminal = fakeTerminal()
    terminal.stdin = new TextEncoder().encode('{}')
    expect((await terminal.boat(...args)).out).toContain('Ce n’est pas un badge')
  })

  test('also of a command inside another', async () => {
    const { out } = await fakeTerminal().boat('--lang', 'fr', 'graph', 'map', '--help')
    expect(out).toContain('Usage: boat graph map')
  })

  test('a command that has none says so', async () => {
    expect(await fakeTerminal().boat('--lang', 'fr', 'issue', '--key', 'a.jwk')).toEqual({
      code: 64,
      out: '',
      err: 'boat: "boat issue" has no --lang: it stands behind a command that has one, as in "boat verify badge.png --lang fr".\n',
    })
  })
})
