import { beforeAll, describe, expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { done, draft, issueBadge, LIST_URL, openWorkshop, put } from './workshop.fixture.ts'

let terminal: FakeTerminal

beforeAll(async () => {
  terminal = await openWorkshop()
  await issueBadge(terminal, 'draft.json', 'badge.jwt', '--format', 'jwt')
  await done(terminal, ...endorse, 'word.json')
  await done(terminal, ...bake, 'badge.png')
  await done(terminal, ...certify, 'certificate.pdf')
  await done(terminal, ...verify, '--record', 'evidence.json', '--summary', 'summary.csv')
  const { proof: _, ...unsigned } = JSON.parse(terminal.text('badge.json'))
  put(terminal, 'unsigned.json', JSON.stringify(unsigned))
  put(terminal, 'assertion.json', JSON.stringify(assertion))
  put(terminal, 'package.json', '{ "name": "school", "type": "module" }')
  put(terminal, 'thesis.csv', 'name,mark\nAda,1\n')
  put(terminal, 'chapter.txt', 'Chapter 1\n')
  put(terminal, 'archive.zip', 'PK\u0003\u0004')
  put(terminal, 'empty', '')
  put(terminal, 'own.svg', '<svg xmlns="http://www.w3.org/2000/svg"><title>Mine</title></svg>')
})

const assertion = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://school.example/assertions/1',
  recipient: { type: 'email', hashed: false, identity: 'ada@example.org' },
  verification: { type: 'HostedBadge' },
  issuedOn: '2026-07-01T00:00:00Z',
  badge: {
    id: 'https://school.example/welding',
    type: 'BadgeClass',
    name: 'Welding',
    description: 'Joins plates of steel.',
    criteria: 'https://school.example/criteria',
    image: 'https://school.example/welding.png',
    issuer: {
      id: 'https://school.example/',
      type: 'Issuer',
      name: 'School',
      url: 'https://school.example/',
      email: 'ask@school.example',
    },
  },
}

const issue = ['issue', '--key', 'issuer.jwk', '--draft', 'draft.json', '--out']
const endorse = [
  'endorse',
  '--key',
  'issuer.jwk',
  '--target',
  LIST_URL,
  '--comment',
  'Good.',
  '--out',
]
const bake = ['bake', 'picture.png', '--credential', 'badge.json', '--out']
const certify = ['certificate', 'badge.png', '--out']
const verify = ['verify', 'badge.json', '--replay', 'web.json']
const record = [...verify, '--record']
const summarise = [...verify, '--summary']

describe('without --force a file is replaced that is of the kind of the new one:', () => {
  test.each([
    ['an empty file', 'empty', issue],
    ['a badge', 'badge.json', issue],
    ['a badge as JWT', 'badge.jwt', issue],
    ['an endorsement', 'word.json', endorse],
    ['a picture with a badge', 'badge.png', bake],
    ['a certificate', 'certificate.pdf', certify],
    ['a bundle', 'evidence.json', record],
    ['a summary', 'summary.csv', summarise],
  ])('%s', async (_, file, command) => {
    const target = file.replace(/^\w+/, 'target')
    put(terminal, target, terminal.files.get(file) ?? '')
    const { code, err } = await terminal.boat(...command, target)
    expect([code, err]).toEqual([0, ''])
  })
})

describe('anything else is kept without --force:', () => {
  test.each([
    ['chapter.txt', issue, 'is not a signed badge'],
    ['archive.zip', issue, 'is not a signed badge'],
    ['package.json', issue, 'is not a signed badge'],
    ['draft.json', issue, 'is not a signed badge'],
    ['unsigned.json', issue, 'is not a signed badge'],
    ['issuer.jwk', issue, 'is not a signed badge'],
    ['word.json', issue, 'is not a signed badge'],
    ['badge.png', issue, 'is not a signed badge'],
    ['badge.json', endorse, 'is not a signed endorsement'],
    ['own.svg', bake, 'is not a picture with a badge in it'],
    ['picture.png', bake, 'is not a picture with a badge in it'],
    ['badge.json', bake, 'is not a picture with a badge in it'],
    ['badge.png', certify, 'is not a certificate with a badge in it'],
    ['draft.json', record, 'is not a bundle'],
    ['badge.json', record, 'is not a bundle'],
    ['thesis.csv', summarise, 'is not a summary'],
    ['own.svg', ['picture', 'Welding', '--out'], 'could be your own work'],
    ['own.svg', ['unbake', 'badge.png', '--strip'], 'could be your own work'],
    ['badge.png', ['unbake', 'badge.png', '--strip'], 'could be your own work'],
    ['draft.json', ['upgrade', 'assertion.json', '--out'], 'could be your own work'],
  ])('%s, of %j', async (file, command, reason) => {
    const content = terminal.files.get(file) ?? ''
    const target = file.replace(/\.(?!csv).*/, '.target')
    put(terminal, target, content)
    const { code, err } = await terminal.boat(...command, target)
    expect([code, err]).toEqual([
      64,
      `boat: ${target} is there already, and ${reason}; --force replaces it.\n`,
    ])
    expect(terminal.files.get(target)).toBe(content)
  })

  test.each([issue, bake, record])('what %s finds is replaced with --force', async (...command) => {
    put(terminal, 'target', 'Chapter 1\n')
    await done(terminal, ...command, 'target', '--force')
    expect(terminal.text('target')).not.toBe('Chapter 1\n')
  })
})

test('what is the same already is no loss: scripts may draw and convert twice', async () => {
  for (const command of [
    ['picture', 'Welding', '--width', '64', '--out', 'drawn.png'],
    ['unbake', 'badge.png', '--strip', 'stripped.png'],
    ['upgrade', 'assertion.json', '--out', 'upgraded.json'],
  ]) {
    await done(terminal, ...command)
    expect((await terminal.boat(...command)).code).toBe(0)
  }
})

describe('what the new file is made from', () => {
  test('is kept where it holds more', async () => {
    await done(terminal, 'keys', 'new', '--type', 'p256', '--out', 'p256.jwk')
    const suite = ['--suite', 'ecdsa-sd-2023', '--out', 'whole.json']
    await done(terminal, 'issue', '--key', 'p256.jwk', '--draft', 'draft.json', ...suite)
    const whole = terminal.text('whole.json')
    const args = ['derive', 'whole.json', '--reveal', '/name', '--out', './whole.json']
    expect(await terminal.boat(...args)).toMatchObject({
      code: 64,
      err: 'boat: ./whole.json is what the new file is made from, and would be lost; --force replaces it.\n',
    })
    expect(terminal.text('whole.json')).toBe(whole)
    expect((await terminal.boat(...verify, '--record', 'web.json')).code).toBe(64)
  })

  test('is replaced where it lives on: a badge baked anew, a list with one more in it', async () => {
    put(terminal, 'mine.png', terminal.files.get('picture.png') ?? '')
    const again = ['--credential', 'badge.jwt', '--out', 'mine.png']
    expect((await terminal.boat('bake', 'mine.png', ...again)).code).toBe(64)
    await done(terminal, 'bake', 'mine.png', ...again, '--force')
    await done(terminal, 'bake', 'mine.png', ...again)
    const list = ['--list', 'status.json', '--key', 'issuer.jwk', '--out', 'status.json']
    await done(terminal, 'revoke', 'badge.json', ...list)
    await done(terminal, 'revoke', 'badge.json', ...list)
  })
})

describe('a status list is replaced', () => {
  const create = (id: string, out: string) =>
    terminal.boat('status-list', 'new', '--id', id, '--key', 'issuer.jwk', '--out', out)
  const revoke = (badge: string, from: string, to: string) =>
    terminal.boat('revoke', badge, '--list', from, '--key', 'issuer.jwk', '--out', to)
  const kept =
    'is there already, and the new list would forget badges that are revoked or suspended in it; --force replaces it.\n'

  test('by another while nothing is set in it', async () => {
    expect((await create('https://school.example/status/2', 'list.json')).code).toBe(0)
    expect((await create(LIST_URL, 'list.json')).code).toBe(0)
  })

  test('by none that forgets what it says', async () => {
    const other = { ...draft.status, id: `${LIST_URL}#7`, statusListIndex: '7' }
    put(terminal, 'other-draft.json', JSON.stringify({ ...draft, status: other }))
    await issueBadge(terminal, 'other-draft.json', 'other.json')
    await create(LIST_URL, 'list.json')
    put(terminal, 'copy.json', terminal.text('list.json'))
    expect((await revoke('badge.json', 'list.json', 'list.json')).code).toBe(0)
    const list = terminal.text('list.json')
    expect(await create(LIST_URL, 'list.json')).toMatchObject({
      code: 64,
      err: `boat: list.json ${kept}`,
    })
    expect(await revoke('other.json', 'copy.json', 'list.json')).toMatchObject({ code: 64 })
    expect(await create('https://school.example/status/2', 'list.json')).toMatchObject({ code: 64 })
    expect(terminal.text('list.json')).toBe(list)
    expect((await revoke('other.json', 'list.json', 'list.json')).code).toBe(0)
  })
})
