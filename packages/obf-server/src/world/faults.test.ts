import { expect, test } from 'vitest'
import {
  CLIENT,
  newBadge,
  newEvent,
  rowsOf,
  signedIn,
  testServer,
  welding,
} from '../obf-server.fixture.ts'

test('a connection that breaks after the write has written', async () => {
  const server = await testServer()
  const ask = await signedIn(server, 'v1')
  server.setFaults({ dropAfterWrite: 1 })
  const body = JSON.stringify(welding)
  await expect(ask(`POST /v1/badge/${CLIENT}`, { body })).rejects.toThrow('fetch failed')
  expect(await rowsOf(await ask(`GET /v1/badge/${CLIENT}`))).toHaveLength(1)
})

test('too many requests are refused before anything is done', async () => {
  const server = await testServer()
  const ask = await signedIn(server, 'v1')
  server.setFaults({ tooMany: 1, retryAfterSeconds: 3 })
  const refused = await ask(`POST /v1/badge/${CLIENT}`, { body: JSON.stringify(welding) })
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('3')
  server.setFaults({ tooMany: 1 })
  const silent = await ask(`GET /v2/client/${CLIENT}/ping`)
  expect(silent.headers.has('retry-after')).toBe(false)
  expect(await silent.json()).toMatchObject({ status: 429, error: 'Too Many Requests' })
  server.setFaults({})
  expect(await rowsOf(await ask(`GET /v1/badge/${CLIENT}`))).toEqual([])
})

test('tokens are given whatever the faults', async () => {
  const server = await testServer({ faults: { tooMany: 1, dropAfterWrite: 1 } })
  await expect(signedIn(server, 'v1')).resolves.toBeTypeOf('function')
})

test('a list ends in the middle of its last line', async () => {
  const server = await testServer()
  const ask = await signedIn(server, 'v1')
  await newEvent(ask, await newBadge(ask), ['ada@school.example'])
  server.setFaults({ truncateLists: 1 })
  for (const kind of ['badge', 'event']) {
    const text = await (await ask(`GET /v1/${kind}/${CLIENT}`)).text()
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
  }
})

test('a slow server waits before each answer', async () => {
  const waits: number[] = []
  const wait = async (milliseconds: number) => void waits.push(milliseconds)
  const server = await testServer({ faults: { latencyMs: 250 }, wait })
  await signedIn(server, 'v1')
  expect(waits).toEqual([250])
})

test('a share of faults happens to about that share of calls', async () => {
  const server = await testServer({ faults: { tooMany: 0.25 } })
  const ask = await signedIn(server, 'v1')
  let refused = 0
  for (let call = 0; call < 400; call += 1) {
    if ((await ask(`GET /v1/ping/${CLIENT}`)).status === 429) refused += 1
  }
  expect(refused).toBeGreaterThan(70)
  expect(refused).toBeLessThan(130)
})
