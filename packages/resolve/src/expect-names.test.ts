import { expect, test } from 'vitest'
import {
  cacheSource,
  createResolver,
  didSource,
  memoryStore,
  networkSource,
  offlineSource,
  onceSource,
} from './index.ts'

const didResolver = { resolve: async () => await Promise.reject(new Error('asked')) }
const now = () => new Date('2026-07-01T12:00:00Z')

/** Each maker, called with its options and one more. */
const makers: Record<string, (more: object) => unknown> = {
  createResolver: (more) => createResolver(offlineSource, { didResolver, ...more }),
  networkSource: (more) => networkSource({ fetch, allowOrigins: [], maxRedirects: 0, ...more }),
  didSource: (more) => didSource(offlineSource, { didResolver, maxBytes: 1, ...more }),
  onceSource: (more) => onceSource(offlineSource, { maxEntries: 1, ...more }),
  cacheSource: (more) => cacheSource(offlineSource, { now, unstatedSeconds: 1, ...more }),
  memoryStore: (more) => memoryStore({ maxBytes: 1, ...more }),
}

test.each(Object.entries(makers))('%s refuses an option that there is not', (name, make) => {
  expect(() => make({})).not.toThrow()
  expect(() => make({ maxbytes: undefined })).not.toThrow()
  const said = new RegExp(`^Expected options of ${name} to be among .*, got maxbytes\\.`)
  expect(() => make({ maxbytes: 7 })).toThrow(said)
  expect(() => make({ maxbytes: 7 })).toThrow(expect.objectContaining({ code: 'bad_argument' }))
})

test('the one that is probably meant is named', () => {
  const misspelt = { allowOrigin: ['http://127.0.0.1:8080'] }
  expect(() => networkSource({ fetch, ...misspelt })).toThrow(
    'got allowOrigin. Did you mean allowOrigins?',
  )
})
