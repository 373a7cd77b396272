import { beforeAll, describe, expect, test } from 'vitest'
import { fakeTerminal, type FakeTerminal } from './terminal.fixture.ts'
import { put } from './workshop.fixture.ts'

const wikipedia = 'from,to\nB,C\nC,B\nD,A\nD,B\nE,B\nE,D\nE,F\nF,B\nF,E\n'

let terminal: FakeTerminal

beforeAll(() => {
  terminal = fakeTerminal()
  put(terminal, 'edges.csv', wikipedia)
  put(terminal, 'trust.csv', 'from,to,weight\nek,sd,100\nvm,sd,100\nek,vm,75\n')
  put(terminal, 'odd.csv', 'from,to\nhttps://a.example/?x=1,b\n')
  put(terminal, 'broken.csv', 'from,to\na\n')
})

describe('boat graph score', () => {
  test('NDJSON, best first, the method last', async () => {
    const { code, out } = await terminal.boat(
      'graph',
      'score',
      'edges.csv',
      '--preset',
      'pagerank',
      '--json',
    )
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { score: number })
    expect(code).toBe(0)
    expect(lines.at(-1)).toMatchObject({ preset: 'pagerank', damping: 0.85, nodes: 6, edges: 9 })
    const scores = lines.slice(0, -1).map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 10)
  })

  test('seeds with weights, as EigenTrust is published', async () => {
    const seeds = ['--seeds', 'ek=50,vm=100', '--damping', '0.5']
    const { out } = await terminal.boat(
      'graph',
      'score',
      'trust.csv',
      '--preset',
      'eigentrust',
      '--json',
      ...seeds,
    )
    const [first] = out.split('\n')
    expect(JSON.parse(first ?? '')).toEqual({
      id: 'vm',
      score: expect.closeTo(62 / 129, 9) as number,
    })
  })

  test('an id may hold an equals sign', async () => {
    const seeds = ['--seeds', 'https://a.example/?x=1=1']
    const { code, out } = await terminal.boat(
      'graph',
      'score',
      'odd.csv',
      '--preset',
      'hitting',
      '--json',
      ...seeds,
    )
    expect(code).toBe(0)
    expect(out).toContain('{"id":"https://a.example/?x=1","score":1}')
  })

  test('a table for people', async () => {
    const { out } = await terminal.boat('graph', 'score', 'edges.csv', '--preset', 'pagerank')
    expect(out).toMatch(/^0\.\d{6} {2}B\n/)
    expect(out).toContain('pagerank, damping 0.85, lost mass to all nodes; 6 nodes, 9 edges')
  })

  test.each([
    [['score', 'edges.csv'], /--preset/],
    [['score', 'edges.csv', '--preset', 'ppr'], /starts from authorities/],
    [['score', 'edges.csv', '--preset', 'ppr', '--seeds', 'Z'], /Seed "Z" is in no edge/],
    [['score', 'edges.csv', '--preset', 'pagerank', '--damping', 'x'], /--damping is a number/],
    [['score', 'edges.csv', '--preset', 'pagerank', '--damping', '1'], /below 1/],
    [['score', 'broken.csv', '--preset', 'pagerank'], /Row 1 has no to/],
    [['score', 'none.csv', '--preset', 'pagerank'], /cannot be opened/],
  ])('%j is wrong usage', async (args, message) => {
    const { code, out, err } = await terminal.boat('graph', ...args)
    expect(code).toBe(64)
    expect(out).toBe('')
    expect(err).toMatch(message)
  })
})
