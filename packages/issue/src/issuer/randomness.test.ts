import { expect, test } from 'vitest'
import { seededBytes } from './issuer.fixture.ts'
import { randomnessFrom, systemRandomBytes } from './randomness.ts'

test('ids are UUIDs of version 4, and none comes twice', () => {
  const random = randomnessFrom(systemRandomBytes)
  const ids = Array.from({ length: 1000 }, () => random.id())
  expect(new Set(ids).size).toBe(1000)
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})

test('tokens hold 256 bits, salts 128', () => {
  const random = randomnessFrom(systemRandomBytes)
  expect(random.token()).toMatch(/^[\w-]{43}$/)
  expect(random.salt()).toMatch(/^[0-9a-f]{32}$/)
})

test('numbers are spread evenly', () => {
  const random = randomnessFrom(seededBytes(7))
  const counts = Array.from({ length: 10 }, () => 0)
  for (let turn = 0; turn < 10_000; turn += 1) {
    const number = random.number(10)
    counts[number] = (counts[number] ?? 0) + 1
  }
  // Chi-squared with 9 degrees of freedom: above 27.9 once in a thousand.
  const chi = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  expect(chi).toBeLessThan(27.9)
})

test('what would make small numbers likelier is thrown away', () => {
  // 2^32 - 1 lies above the last whole multiple of 3; then comes 5.
  const bytes = Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 5])
  const random = randomnessFrom((length) => {
    const filled = new Uint8Array(length)
    filled.set(bytes)
    return filled
  })
  expect(random.number(3)).toBe(2)
})
