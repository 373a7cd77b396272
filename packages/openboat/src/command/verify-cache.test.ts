import { expect, test } from 'vitest'
import type { FakeTerminal } from './terminal.fixture.ts'
import { LIST_URL, openWorkshop } from './workshop.fixture.ts'

async function online(): Promise<FakeTerminal> {
  const terminal: FakeTerminal = await openWorkshop({
    fetch: async () =>
      new Response(terminal.text('status.json'), { headers: { 'cache-control': 'max-age=60' } }),
  })
  return terminal
}

test('with --cache, the next run does not ask again', async () => {
  const terminal = await online()
  for (let run = 0; run < 2; run += 1) {
    const { code, err } = await terminal.boat('verify', 'badge.json', '--cache', 'kept')
    expect([code, err]).toEqual([0, ''])
  }
  expect(terminal.requests).toEqual([LIST_URL])
  await terminal.boat('verify', 'badge.json', '--cache', 'another')
  await terminal.boat('verify', 'badge.json')
  expect(terminal.requests).toHaveLength(3)
})

test('a folder that cannot be made is an error of the command', async () => {
  const terminal = await online()
  const { code, err } = await terminal.boat('verify', 'badge.json', '--cache', 'read-only/kept')
  expect(code).toBe(64)
  expect(err).toContain('read-only/kept')
  expect(terminal.requests).toEqual([])
})
