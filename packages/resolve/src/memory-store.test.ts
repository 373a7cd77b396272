import { expect, test } from 'vitest'
import { memoryStore } from './memory-store.ts'

function documentOf(bytes: number) {
  const url = 'https://school.example/'
  const body = new Uint8Array(bytes)
  return {
    fetched: { url, finalUrl: url, status: 200, body, from: 'network' as const },
    storedAt: 0,
  }
}

test('what was not used for longest leaves first', async () => {
  const store = memoryStore({ maxBytes: 10_000 })
  for (const key of ['a', 'b', 'c']) await store.set(key, documentOf(2000))
  await store.get('a')
  await store.set('d', documentOf(2000))
  const kept = ['a', 'b', 'c', 'd'].filter((key) => store.get(key) !== undefined)
  expect(kept).toEqual(['a', 'c', 'd'])
})

test('a document that is replaced counts once', async () => {
  const store = memoryStore({ maxBytes: 5000 })
  await store.set('a', documentOf(100))
  for (let times = 0; times < 100; times += 1) await store.set('b', documentOf(2000))
  expect(store.get('a')).toBeDefined()
})

test('a document larger than the store is not kept, nor what was there before it', async () => {
  const store = memoryStore({ maxBytes: 5000 })
  await store.set('a', documentOf(100))
  await store.set('b', documentOf(100))
  await store.set('a', documentOf(5000))
  expect([store.get('a'), store.get('b')]).toEqual([undefined, expect.anything()])
})

test('what is deleted is gone, and its room is free', async () => {
  const store = memoryStore({ maxBytes: 5000 })
  for (let times = 0; times < 10; times += 1) {
    await store.set('a', documentOf(2000))
    await store.delete('a')
  }
  await store.set('b', documentOf(1000))
  await store.set('c', documentOf(1000))
  expect([store.get('a'), store.get('b'), store.get('c')]).toEqual([
    undefined,
    expect.anything(),
    expect.anything(),
  ])
})

test.each([-1, 1.5, Number.NaN])('room for %s bytes is refused', (maxBytes) => {
  expect(() => memoryStore({ maxBytes })).toThrow(expect.objectContaining({ code: 'bad_argument' }))
})

test('a key counts two bytes a character, a document a kibibyte more than its body', async () => {
  const store = memoryStore({ maxBytes: 2 * (1024 + 2 + 100) })
  await store.set('a', documentOf(100))
  await store.set('b', documentOf(100))
  expect([store.get('a'), store.get('b')]).toEqual([expect.anything(), expect.anything()])
  await store.set('c', documentOf(1024 + 2 + 200))
  expect([store.get('a'), store.get('b'), store.get('c')]).toEqual([
    undefined,
    undefined,
    expect.anything(),
  ])
  await store.set('d', documentOf(1024 + 2 + 201))
  expect(store.get('d')).toBeUndefined()
})

test('a store without room keeps nothing', async () => {
  const store = memoryStore({ maxBytes: 0 })
  await store.set('a', documentOf(0))
  expect(store.get('a')).toBeUndefined()
})
