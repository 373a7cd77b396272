import { beforeAll, expect, test } from 'vitest'
import { fakeTerminal, type FakeTerminal } from './terminal.fixture.ts'
import { put } from './workshop.fixture.ts'

// Authorities as people write them: in the command line, and in a file.

let terminal: FakeTerminal
const issuer = 'https://school.example/issuer.json'
const odd = 'urn:a,b=5'

beforeAll(async () => {
  terminal = fakeTerminal()
  const known = { kind: 'endorses', to: 'urn:badge', verified: true }
  const edges = [
    { ...known, id: 'urn:1', from: issuer },
    { ...known, id: 'urn:2', from: odd },
  ]
  put(terminal, 'register.json', JSON.stringify({ edges }))
  put(terminal, 'edges.csv', `from,to\n"${odd}",urn:badge\n${issuer},urn:badge\n`)
  const policy = { kind: 'authorities', weights: { [odd]: 2 }, statement: 'The board' }
  put(terminal, 'odd.json', JSON.stringify(policy))
  put(terminal, 'silent.json', JSON.stringify({ ...policy, statement: ' ' }))
  put(terminal, 'kindless.json', JSON.stringify({ weights: { [odd]: 2 }, statement: 'The board' }))
  put(terminal, 'uniform.json', JSON.stringify({ kind: 'uniform', statement: 'The board' }))
  put(terminal, 'weightless.json', JSON.stringify({ kind: 'authorities', statement: 'The board' }))
  put(terminal, 'list.json', '[]')
  await terminal.boat('graph', 'build', '--register', 'register.json', '--out', 'graph.json')
})

const explain = (...flags: string[]) =>
  terminal.boat('graph', 'explain', 'graph.json', 'urn:badge', ...flags)
const score = (...flags: string[]) =>
  terminal.boat('graph', 'score', 'edges.csv', '--preset', 'hitting', '--json', ...flags)

test('a file may name ids that hold commas', async () => {
  const { code, out } = await explain('--seeds', 'odd.json')
  expect(code).toBe(0)
  expect(out).toContain(`comes from ${odd}.`)
  expect(out).toContain('starting from: The board.')
})

test('--statement speaks for the file', async () => {
  const { out } = await explain('--seeds', 'silent.json', '--statement', 'The assembly')
  expect(out).toContain('starting from: The assembly.')
})

test('score takes the same file', async () => {
  const { code, out } = await score('--seeds', 'odd.json')
  expect(code).toBe(0)
  expect(out).toContain(`{"id":"${odd}","score":1}`)
})

test('an issuer whose URL ends in .json is no file', async () => {
  const { code, out } = await explain('--seeds', issuer, '--statement', 'The board')
  expect(code).toBe(0)
  expect(out).toContain(`comes from ${issuer}.`)
  expect((await score('--seeds', issuer)).out).toContain(`{"id":"${issuer}","score":1}`)
})

test.each([
  ['list.json', /list\.json holds \{"kind": "authorities"/],
  ['kindless.json', /kindless\.json holds \{"kind": "authorities"/],
  [
    'silent.json',
    /--statement, or statement in the file of --seeds, says who chose these authorities and why, in words; it is " "/,
  ],
  ['uniform.json', /acknowledge: 'sybil-prone', not undefined/],
  ['weightless.json', /weights is an object with a share for each id/],
])('explain refuses %s', async (file, message) => {
  const { code, out, err } = await explain('--seeds', file)
  expect([code, out]).toEqual([64, ''])
  expect(err).toMatch(message)
})

test.each([
  [['list.json'], /holds \{"kind"/],
  [['weightless.json'], /weightless\.json needs weights/],
  [['odd.json', '--seeds', issuer], /odd\.json comes with others/],
])('score refuses %j', async ([file = '', ...more], message) => {
  const { code, out, err } = await score('--seeds', file, ...more)
  expect([code, out]).toEqual([64, ''])
  expect(err).toMatch(message)
})
