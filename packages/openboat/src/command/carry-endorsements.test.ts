import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, draft, openWorkshop, put } from './workshop.fixture.ts'

const id = 'https://school.example/badges/1'

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
  put(terminal, 'named.json', JSON.stringify({ ...draft, id }))
  await done(terminal, 'keys', 'new', '--out', 'yard.jwk')
  await done(terminal, ...endorse, 'named.json', '--out', 'word.json')
  await done(terminal, ...endorse, 'named.json', '--format', 'jwt', '--out', 'word.jwt')
  await done(terminal, ...endorse, 'badge.json', '--out', 'other-word.json')
  const { proof: _, ...unsigned } = JSON.parse(terminal.text('word.json'))
  put(terminal, 'unsigned-word.json', JSON.stringify(unsigned))
})

const endorse = ['endorse', '--key', 'yard.jwk', '--comment', 'We hire for it.', '--target']
const issue = (...args: string[]) =>
  terminal.boat('issue', '--key', 'issuer.jwk', '--out', 'endorsed.json', '--force', ...args)
const bothWords = ['--endorsement', 'word.json', '--endorsement', 'word.jwt']

async function verified() {
  const { code, out } = await terminal.boat(
    'verify',
    'endorsed.json',
    '--replay',
    'web.json',
    '--json',
  )
  expect(code).toBe(0)
  const { findings } = JSON.parse(out) as { findings: { check: string; outcome: string }[] }
  return findings
    .filter(({ check }) => check === 'endorsement.verified')
    .map((each) => each.outcome)
}

describe('boat issue --endorsement', () => {
  test.each(['data-integrity', 'jwt'])(
    'as %s: both are verified with the badge',
    async (format) => {
      const { code, err } = await issue('--draft', 'named.json', '--format', format, ...bothWords)
      expect([code, err]).toEqual([0, ''])
      expect(await verified()).toEqual(['passed', 'passed'])
    },
  )

  test('of a whole credential, beside those that it has', async () => {
    await issue('--draft', 'named.json', '--endorsement', 'word.json')
    const { proof: _, ...credential } = JSON.parse(terminal.text('endorsed.json'))
    put(terminal, 'whole.json', JSON.stringify(credential))
    expect((await issue('--draft', 'whole.json', ...bothWords)).code).toBe(0)
    expect(JSON.parse(terminal.text('endorsed.json'))).toMatchObject({
      endorsement: [{ type: expect.arrayContaining(['EndorsementCredential']) }, {}],
      endorsementJwt: [terminal.text('word.jwt').trim()],
    })
    expect(await verified()).toEqual(['passed', 'passed', 'passed'])
  })

  test.each([
    ['draft.json', `word.json endorses ${id}, and the draft has no id yet: `],
    ['other.json', `word.json endorses ${id}, and the badge is urn:uuid:`],
  ])('for %s the error says how to get there', async (file, message) => {
    const other = { ...draft, id: 'urn:uuid:1a3f8a52-9c1d-4a53-8c5c-55d8a4c0f9f0' }
    put(terminal, 'other.json', JSON.stringify(other))
    const { code, err } = await issue('--draft', file, '--endorsement', 'word.json')
    expect(code).toBe(64)
    expect(err).toContain(`boat: ${message}`)
    expect(err).toContain('Give the draft an "id" of your own, such as a URL or urn:uuid:…')
  })

  test.each([
    ['badge.json', 'badge.json holds no endorsement, but a badge: "boat endorse" makes one.'],
    ['draft.json', 'draft.json holds no endorsement, and nothing that is signed: "boat'],
    ['unsigned-word.json', 'unsigned-word.json holds an endorsement that nobody signed: "boat'],
    ['missing.json', 'missing.json cannot be opened'],
  ])('%s is refused', async (file, message) => {
    const { code, err } = await issue('--draft', 'named.json', '--endorsement', file)
    expect(code).toBe(64)
    expect(err).toContain(message)
  })

  test('Open Badges 2.0 has no place for it', async () => {
    const format = ['--format', 'ob2-signed']
    const { code, err } = await issue(
      '--draft',
      'named.json',
      '--endorsement',
      'word.json',
      ...format,
    )
    expect(code).toBe(64)
    expect(err).toContain('--endorsement is for Open Badges 3.0')
  })
})

describe('the name of an endorsement', () => {
  test.each([
    [['named.json'], 'Endorsement of Welding'],
    [['badge.json'], 'Endorsement of Welding'],
    [['badge.json', '--name', 'Mot du chantier'], 'Mot du chantier'],
    [[id, '--name', 'Mot du chantier'], 'Mot du chantier'],
    [[id], 'Endorsement'],
  ])('of %j is %s', async (args, name) => {
    expect(JSON.parse(await done(terminal, ...endorse, ...args))).toMatchObject({ name })
  })
})
