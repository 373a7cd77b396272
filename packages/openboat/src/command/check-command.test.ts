import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, openWorkshop, put } from './workshop.fixture.ts'

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
  await done(terminal, 'bake', 'picture.svg', '--credential', 'badge.json', '--out', 'badge.svg')
  const { issuer: _, ...nobody } = JSON.parse(terminal.text('badge.json'))
  put(terminal, 'nobody.json', JSON.stringify(nobody))
  const lenient = JSON.parse(terminal.text('badge.json'))
  lenient.evidence = []
  put(terminal, 'lenient.json', JSON.stringify(lenient))
})

describe('exit codes', () => {
  test.each([
    ['conforms', ['badge.json'], 0],
    ['an image: what is baked in', ['badge.svg'], 0],
    ['no issuer', ['nobody.json'], 1],
    ['a deviation is a failure under strict', ['lenient.json'], 1],
    ['and a warning under lenient', ['lenient.json', '--profile', 'lenient'], 0],
    ['an image without a badge', ['picture.png'], 1],
    ['no badge at all', ['issuer.jwk'], 1],
    ['a file that is not there', ['missing.json'], 64],
    ['the worst of several', ['badge.json', 'missing.json', 'nobody.json'], 64],
  ])('%s', async (_, args, code) => {
    expect((await terminal.boat('check', ...args)).code).toBe(code)
  })

  test('an unsigned badge conforms: no proof is checked', async () => {
    const { proof: _, ...unsigned } = JSON.parse(terminal.text('badge.json'))
    put(terminal, 'unsigned.json', JSON.stringify(unsigned))
    expect((await terminal.boat('check', 'unsigned.json')).code).toBe(0)
    expect(terminal.requests).toEqual([])
  })
})

test('--json prints a CheckReport a line', async () => {
  const { out } = await terminal.boat('check', 'badge.svg', 'nobody.json', '--json')
  const reports = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(reports[0]).toMatchObject({
    conforms: true,
    version: '3.0',
    kind: 'badge',
    envelope: 'json',
  })
  expect(reports[1]).toMatchObject({ conforms: false })
  const failed = reports[1].findings.filter(
    ({ outcome }: { outcome: string }) => outcome === 'failed',
  )
  expect(failed.map(({ check }: { check: string }) => check)).toContain('model.issuer')
})

test('for people, in both languages', async () => {
  const english = await terminal.boat('check', 'nobody.json')
  expect(english.out).toMatch(/^✖ Does not conform to Open Badges 3\.0 {2}nobody\.json\n/)
  expect(english.out).toContain('(model.issuer)')
  const both = await terminal.boat('check', 'nobody.json', 'nobody.json')
  expect(both.out).toBe(`${english.out}\n${english.out}`)
  const french = await terminal.boat('check', 'badge.json', '--lang', 'fr', '--verbose')
  expect(french.out).toMatch(/^✔ Conforme à Open Badges 3\.0 {2}badge\.json\n/)
  expect((await terminal.boat('check', 'issuer.jwk')).out).toMatch(/^✖ Not a badge/)
})

test('says where something is wrong and how to mend it, in both languages', async () => {
  const english = await terminal.boat('check', 'lenient.json')
  expect(english.out).toContain('The list at /evidence has nothing in it.')
  expect(english.out).toContain('→ Leave the property out.')
  const french = await terminal.boat('check', 'lenient.json', '--lang', 'fr')
  expect(french.out).toContain('→ Supprimez la propriété.')
})

describe('--quality', () => {
  test('says what would make the badge better, and does not change the exit code', async () => {
    const { code, out } = await terminal.boat('check', 'badge.json', '--quality')
    expect(code).toBe(0)
    expect(out).toMatch(/\nQuality: \d+ to improve\n/)
    expect(out).toContain('The badge is aligned with no framework (/credentialSubject/achievement')
    expect(out).toContain('→ Add at least one alignment')
    const french = await terminal.boat('check', 'badge.json', '--quality', '--lang', 'fr')
    expect(french.out).toContain('Le badge ne renvoie à aucun référentiel')
  })

  test('with --json the findings are in the report, and else they are not', async () => {
    const { out } = await terminal.boat('check', 'badge.json', '--quality', '--json')
    const report = JSON.parse(out) as { quality: { check: string }[] }
    expect(report.quality.map(({ check }) => check)).toContain('quality.alignment')
    expect(
      JSON.parse((await terminal.boat('check', 'badge.json', '--json')).out),
    ).not.toHaveProperty('quality')
  })
})
