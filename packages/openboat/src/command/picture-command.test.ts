import { PNG } from 'pngjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, openWorkshop } from './workshop.fixture.ts'

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
})

describe('picture', () => {
  test('PNG or SVG, by the name of the file', async () => {
    await done(terminal, 'picture', 'Faire équipage', '--out', 'a.png', '--width', '64')
    const { width, height } = PNG.sync.read(Buffer.from(terminal.files.get('a.png') ?? []))
    expect([width, height]).toEqual([64, 64])
    await done(terminal, 'picture', 'Faire équipage', '--lang', 'fr', '--out', 'a.SVG')
    expect(terminal.text('a.SVG')).toContain('<desc id="')
    expect(terminal.text('a.SVG')).toContain('« Faire équipage »')
  })

  test('every option has its effect', async () => {
    const options = [
      ['--shape', 'tile'],
      ['--color', 'slate'],
      ['--initials', 'ÉQ'],
      ['--icon', 'boat'],
      ['--ribbon', 'Ensemble'],
      ['--no-ribbon'],
      ['--endorsed', '3'],
    ]
    const drawn = new Set<string>()
    for (const option of [[], ...options]) {
      const design = ['Crew', '--color', 'ocean', ...option]
      await done(terminal, 'picture', ...design, '--out', 'a.svg', '--force')
      drawn.add(terminal.text('a.svg'))
    }
    expect(drawn.size).toBe(options.length + 1)
  })

  test('can be baked into', async () => {
    await done(terminal, 'picture', 'Welding', '--out', 'own.svg')
    await done(terminal, 'bake', 'own.svg', '--credential', 'badge.json', '--out', 'baked.svg')
    expect(await done(terminal, 'unbake', 'baked.svg')).toBe(terminal.text('badge.json').trimEnd())
  })

  test.each([
    [['--shape', 'blob'], /^boat: --shape: expected one of hexagon, disc/],
    [['--color', 'blue'], /^boat: --color: expected one of garnet/],
    [['--icon', 'car'], /^boat: --icon: expected one of star/],
    [['--initials', 'ABCDE'], /^boat: --initials: expected at most 4/],
    [['--endorsed', 'many'], /^boat: --endorsed: expected a whole number/],
    [['--width', '9000'], /^boat: --width: expected a whole number from 1 to 4096/],
  ])('%j is wrong usage, in the words of the command', async (option, message) => {
    const { code, out, err } = await terminal.boat('picture', 'x', ...option, '--out', 'x.png')
    expect({ code, out }).toEqual({ code: 64, out: '' })
    expect(err).toMatch(message)
  })

  test('letters that cannot be drawn are named', async () => {
    const { code, err } = await terminal.boat('picture', '焊接', '--out', 'x.png')
    expect(code).toBe(1)
    expect(err).toMatch(/^boat: .*焊 \(U\+710A\).*write the name in other letters\.\n$/)
  })
})
