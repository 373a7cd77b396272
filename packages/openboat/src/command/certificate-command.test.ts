import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, openWorkshop, put } from './workshop.fixture.ts'

let terminal: FakeTerminal
let badge: string

beforeAll(async () => {
  terminal = await openWorkshop()
  badge = terminal.text('badge.json').trimEnd()
  await done(terminal, 'bake', 'picture.png', '--credential', 'badge.json', '--out', 'badge.png')
})

const latin1 = (path: string) => Buffer.from(terminal.files.get(path) ?? []).toString('latin1')

describe('certificate', () => {
  test.each(['badge.json', 'badge.png'])('of %s holds the badge, byte for byte', async (input) => {
    await done(terminal, 'certificate', input, '--lang', 'fr', '--name', 'Léa', '--out', 'c.pdf')
    expect(await done(terminal, 'unbake', 'c.pdf')).toBe(badge)
    const line = JSON.parse(await done(terminal, 'unbake', 'c.pdf', '--all'))
    expect(line).toEqual({ name: 'credential.json', form: 'attachment', text: badge })
  })

  test('takes the picture of a baked image, or the one that is given', async () => {
    await done(terminal, 'certificate', 'badge.json', '--out', 'drawn.pdf')
    await done(terminal, 'certificate', 'badge.png', '--out', 'image.pdf')
    const given = ['--picture', 'picture.svg']
    await done(terminal, 'certificate', 'badge.json', ...given, '--out', 'given.pdf')
    const hasImage = ['drawn.pdf', 'image.pdf', 'given.pdf'].map((path) =>
      /\/Subtype \/Image/.test(latin1(path)),
    )
    expect(hasImage).toEqual([false, true, true])
  })

  test('is verified and checked like the badge in it', async () => {
    await done(terminal, 'certificate', 'badge.json', '--out', 'c.pdf')
    const verify = async (path: string) => {
      const { code, out } = await terminal.boat('verify', path, '--offline', '--json')
      const { verdict, findings } = JSON.parse(out)
      return { code, verdict, checks: findings.map(({ check }: { check: string }) => check) }
    }
    expect(await verify('c.pdf')).toEqual(await verify('badge.json'))
    const check = (path: string) => terminal.boat('check', path, '--json')
    expect(await check('c.pdf')).toMatchObject({ code: (await check('badge.json')).code })
  })

  test('a forged badge in a certificate is rejected', async () => {
    put(terminal, 'forged.json', badge.replace('Welding', 'Wedding'))
    await done(terminal, 'certificate', 'forged.json', '--out', 'forged.pdf')
    const { code, out } = await terminal.boat('verify', 'forged.pdf', '--offline', '--json')
    expect({ code, verdict: JSON.parse(out).verdict }).toEqual({ code: 1, verdict: 'rejected' })
  })

  test.each([
    ['a draft', ['certificate', 'draft.json', '--out', 'x.pdf'], 1, /made of a badge/],
    ['an empty picture', ['certificate', 'picture.png', '--out', 'x.pdf'], 1, /no|nothing/i],
    ['a colour', ['certificate', 'badge.json', '--color', 'red', '--out', 'x.pdf'], 64, /--color:/],
    ['a URL', ['certificate', 'badge.json', '--url', 'x', '--out', 'x.pdf'], 64, /--url: expected/],
    ['no PDF', ['unbake', 'cut.pdf'], 1, /damaged/],
  ])('%s is refused in one message', async (_, args, exitCode, message) => {
    put(terminal, 'cut.pdf', '%PDF-1.7\n')
    const { code, out, err } = await terminal.boat(...args)
    expect({ code, out }).toEqual({ code: exitCode, out: '' })
    expect(err).toMatch(/^boat: .+\n$/)
    expect(err).toMatch(message)
  })

  test('a PDF without a badge is told as such', async () => {
    put(terminal, 'cut.pdf', '%PDF-1.7\n')
    const verified = await terminal.boat('verify', 'cut.pdf', '--offline', '--lang', 'fr')
    expect(verified.code).toBe(1)
    expect(verified.out).toContain('Ce PDF est abîmé')
    const checked = await terminal.boat('check', 'cut.pdf', '--json')
    expect(checked.code).toBe(1)
    expect(checked.out).toContain('malformed_pdf')
  })
})
