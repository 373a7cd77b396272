import { expect, test } from 'vitest'
import { offlineSource } from './offline-source.ts'

test('nothing is there, and it says why', async () => {
  expect(await offlineSource('https://example.org/')).toMatchObject({
    status: 0,
    body: new Uint8Array(),
    problem: 'offline',
    message: 'https://example.org/ was not fetched: no network is used',
  })
})

test('an aborted signal rejects', async () => {
  await expect(offlineSource('a', { signal: AbortSignal.abort(new Error('x')) })).rejects.toThrow(
    'x',
  )
})
