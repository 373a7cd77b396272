import type { JsonObject } from '@openboat/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStatusList } from './create-status-list.ts'
import { readStatus } from './read-status.ts'
import { readStatusEntry } from './read-status-entry.ts'
import { setStatus } from './set-status.ts'
import { statusEntry } from './status-entry.ts'

// What is written is read with the same meaning, whatever the size of the entries.

const id = 'https://example.edu/status/1'
const ENTRIES = 131_072
const messagesOf = (size: number) =>
  Array.from({ length: 2 ** size }, (_, value) => `meaning ${value}`)

async function valueIn(list: JsonObject, index: number, size: number): Promise<unknown> {
  const entry = statusEntry({
    list: id,
    index,
    purpose: 'message',
    size,
    messages: messagesOf(size),
  })
  const asked = readStatusEntry(entry)
  if (!asked.ok) throw new Error(asked.message)
  expect(asked.deviations).toEqual([])
  return await readStatus(asked.entry, list)
}

const answered = (value: number) => ({
  ok: true,
  set: value !== 0,
  value,
  message: `meaning ${value}`,
  deviations: [],
})

test.each([1, 2, 4, 8])('values of %i bit(s), from the start and later', async (size) => {
  const entry = fc.tuple(fc.nat(ENTRIES - 1), fc.nat(2 ** size - 1))
  const entries = fc.uniqueArray(entry, { selector: ([index]) => index, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(entries, entry, async (values, [index, value]) => {
      const list = await createStatusList({
        id,
        issuer: 'did:web:example.edu',
        purpose: 'message',
        size,
        messages: messagesOf(size),
        validFrom: '2026-01-01T00:00:00Z',
        values,
      })
      const changed = await setStatus(list, index, value)
      for (const [at, written] of values) {
        expect(await valueIn(list, at, size)).toEqual(answered(written))
        expect(await valueIn(changed, at, size)).toEqual(answered(at === index ? value : written))
      }
      expect(await valueIn(changed, index, size)).toEqual(answered(value))
      const neighbour = (index + 1) % ENTRIES
      const before = values.find(([at]) => at === neighbour)?.[1] ?? 0
      expect(await valueIn(changed, neighbour, size)).toEqual(answered(before))
    }),
    { numRuns: 10, seed: size },
  )
})
