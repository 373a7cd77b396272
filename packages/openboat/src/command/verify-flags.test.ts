import { expect, test } from 'vitest'
import { fakeTerminal } from './terminal.fixture.ts'
import { verifyOptionsFrom } from './verify-flags.ts'
import { openWorkshop } from './workshop.fixture.ts'

const flags = {
  from: [],
  recipient: [],
  domain: [],
  allowOrigin: [],
  profile: 'lenient',
  lang: 'en',
} as const

test.each([
  ['2026-12-01', '2026-12-01T00:00:00.000Z'],
  ['2026-12-01T12:00:00Z', '2026-12-01T12:00:00.000Z'],
  ['2026-12-01T12:00:00+01:00', '2026-12-01T11:00:00.000Z'],
])('--at %s is %s', async (at, moment) => {
  expect(await verifyOptionsFrom({ ...flags, at }, fakeTerminal())).toMatchObject({
    at: new Date(moment),
  })
})

test.each([
  [
    '2026-12-01T12:00:00',
    '--at needs a moment with its time zone, such as 2026-12-01T12:00:00Z, not',
  ],
  ['2026-12-01T12:00', '--at needs a moment with its time zone, such as 2026-12-01T12:00:00Z, not'],
  ['2026-12-01T12:00Z', '--at needs a moment with its seconds, such as 2026-12-01T12:00:00Z, not'],
  [
    'tomorrow',
    '--at needs a moment such as 2026-07-01T00:00:00Z, or a day such as 2026-07-01 (from',
  ],
])('--at %s is told what it lacks', async (at, message) => {
  const asked = verifyOptionsFrom({ ...flags, at }, fakeTerminal())
  await expect(asked).rejects.toMatchObject({ message: expect.stringContaining(message) })
})

test('what --replay cannot answer from is named, with what makes a bundle', async () => {
  const terminal = await openWorkshop()
  expect(await terminal.boat('verify', 'badge.json', '--replay', 'status.json')).toEqual({
    code: 64,
    out: '',
    err: 'boat: status.json is no bundle of documents, which "boat verify … --record FILE" writes: Expected "openboat-bundle/1" at "/format" of the bundle.\n',
  })
})
