import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, issueBadge, openWorkshop, put } from './workshop.fixture.ts'

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
  await issueBadge(terminal, 'draft.json', 'badge.jwt', '--format', 'jwt')
})

const early = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://school.example/assertions/1',
  recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
  badge: 'https://school.example/welding',
  verification: { type: 'HostedBadge' },
  issuedOn: '2026-07-01T00:00:00Z',
}

describe('bake and unbake', () => {
  test.each([
    ['picture.png', 'badge.json'],
    ['picture.png', 'badge.jwt'],
    ['picture.svg', 'badge.json'],
    ['picture.svg', 'badge.jwt'],
  ])('%s with %s gives back what was baked, byte for byte', async (image, credential) => {
    await done(terminal, 'bake', image, '--credential', credential, '--out', 'baked')
    const { code, out, err } = await terminal.boat('unbake', 'baked')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(terminal.text(credential).trimEnd())
  })

  test('--out: into a file, byte for byte, where > would write what a shell thinks of it', async () => {
    await done(terminal, 'bake', 'picture.png', '--credential', 'badge.jwt', '--out', 'badge.png')
    expect(await done(terminal, 'unbake', 'badge.png', '--out', 'out.jwt')).toBe('')
    expect(terminal.text('out.jwt')).toBe(terminal.text('badge.jwt').trimEnd())
    const both = await terminal.boat('unbake', 'badge.png', '--out', 'all.json', '--all')
    expect([both.code, both.out]).toEqual([64, ''])
    put(terminal, 'out.jwt', 'Chapter 1')
    expect((await terminal.boat('unbake', 'badge.png', '--out', 'out.jwt')).code).toBe(64)
  })

  test('--all: one line of JSON each', async () => {
    await done(terminal, 'bake', 'picture.png', '--credential', 'badge.json', '--out', 'badge.png')
    const assertion = JSON.stringify(early)
    put(terminal, 'assertion.json', assertion)
    await done(terminal, 'bake', 'badge.png', '--credential', 'assertion.json', '--out', 'both.png')
    const lines = (await done(terminal, 'unbake', 'both.png', '--all')).trimEnd().split('\n')
    const found = lines.map((line) => JSON.parse(line))
    expect(found).toHaveLength(2)
    expect(found).toContainEqual({ tag: 'openbadges', form: 'iTXt', text: assertion })
    expect(found).toContainEqual({
      tag: 'openbadgecredential',
      form: 'iTXt',
      text: terminal.text('badge.json').trimEnd(),
    })
  })

  test('--list and --strip: what is in there, and the picture without it', async () => {
    await done(terminal, 'bake', 'picture.png', '--credential', 'badge.json', '--out', 'badge.png')
    const [line = ''] = (await done(terminal, 'unbake', 'badge.png', '--list')).split('\n')
    expect(JSON.parse(line)).toMatchObject({ tag: 'openbadgecredential', form: 'iTXt', start: 33 })
    expect(await done(terminal, 'unbake', 'picture.png', '--list')).toBe('')
    await done(terminal, 'unbake', 'badge.png', '--strip', 'stripped.png')
    expect(terminal.files.get('stripped.png')).toEqual(terminal.files.get('picture.png'))
  })

  test.each([
    ['what is no image', ['bake', 'badge.json', '--credential', 'badge.json', '--out', 'x']],
    ['what is no credential', ['bake', 'picture.png', '--credential', 'draft.json', '--out', 'x']],
    ['what awards nothing', ['bake', 'picture.png', '--credential', 'status.json', '--out', 'x']],
    ['nothing baked in', ['unbake', 'picture.png']],
    ['no image to unbake', ['unbake', 'draft.json']],
  ])('%s is refused: 1, with one message', async (_, args) => {
    const { code, out, err } = await terminal.boat(...args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^boat: .+\n$/)
    expect(terminal.files.has('x')).toBe(false)
  })

  test('a credential moves from one picture to another', async () => {
    await done(terminal, 'bake', 'picture.svg', '--credential', 'badge.jwt', '--out', 'first.svg')
    await done(terminal, 'bake', 'picture.png', '--credential', 'first.svg', '--out', 'second.png')
    expect(await done(terminal, 'unbake', 'second.png')).toBe(terminal.text('badge.jwt').trimEnd())
  })

  test('which badge is replaced is said, unless it is the same', async () => {
    const args = ['bake', 'picture.png', '--out', 'held.png', '--credential']
    expect((await terminal.boat(...args, 'badge.json')).err).toBe('')
    const again = ['bake', 'held.png', '--out', 'held.png', '--credential']
    expect((await terminal.boat(...again, 'badge.json', '--no-replace')).err).toBe('')
    const { id } = JSON.parse(terminal.text('badge.json')) as { id: string }
    const refused = await terminal.boat(...again, 'badge.jwt', '--no-replace')
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: `boat: held.png already holds "Welding" (${id}); without --no-replace it would be replaced.\n`,
    })
    expect(await done(terminal, 'unbake', 'held.png')).toBe(terminal.text('badge.json').trimEnd())
    expect(await terminal.boat(...again, 'badge.jwt')).toEqual({
      code: 0,
      out: '',
      err: `boat: held.png held "Welding" (${id}): in held.png it is replaced\n`,
    })
    expect(await done(terminal, 'unbake', 'held.png')).toBe(terminal.text('badge.jwt').trimEnd())
  })

  test('a badge of early days is known by its URL', async () => {
    const url = 'https://school.example/assertions/early'
    const { bake } = await import('@openboat/bakery')
    const picture = terminal.files.get('picture.png') ?? new Uint8Array()
    put(terminal, 'early.png', bake(picture, url, { tag: 'openbadges' }))
    const assertion = { ...early, id: 'https://school.example/assertions/late' }
    put(terminal, 'late.json', JSON.stringify(assertion))
    const { err } = await terminal.boat(
      'bake',
      'early.png',
      '--credential',
      'late.json',
      '--out',
      'x.png',
    )
    expect(err).toBe(`boat: early.png held the badge ${url}: in x.png it is replaced\n`)
  })

  test.each([
    [['bake', 'picture.png', '--credential', 'badge.json', '--out', 'x.jpg'], 'PNG', '.png'],
    [['bake', 'picture.png', '--credential', 'badge.json', '--out', 'x.svg'], 'PNG', '.png'],
    [['bake', 'picture.svg', '--credential', 'badge.json', '--out', 'x.PNG'], 'SVG', '.svg'],
    [['unbake', 'picture.png', '--strip', 'x.json'], 'PNG', '.png'],
    [['picture', 'Welding', '--out', 'x.jpeg'], 'PNG', '.png'],
    [['certificate', 'badge.json', '--out', 'certificate.png'], 'PDF', '.pdf'],
  ])('%j: no name promises another format', async (args, format, ending) => {
    const path = args.at(-1) ?? ''
    expect(await terminal.boat(...args)).toEqual({
      code: 64,
      out: '',
      err: `boat: ${path} would hold ${format}: let its name end in ${ending}; pictures are not converted.\n`,
    })
    expect(terminal.files.has(path)).toBe(false)
  })

  test.each([
    [
      'a credential that is not there',
      ['bake', 'picture.png', '--credential', 'none', '--out', 'x'],
    ],
    [
      'an output that cannot be written',
      ['bake', 'picture.png', '--credential', 'badge.json', '--out', 'read-only/x'],
    ],
  ])('%s is 64', async (_, args) => {
    expect((await terminal.boat(...args)).code).toBe(64)
  })
})
