import { Bitstring as PeerBitstring } from '@digitalbazaar/bitstring'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStatusList2021, statusEntry2021 } from './create-status-list-2021.ts'
import { decodeBitstring } from './decode-bitstring.ts'
import { encodeBitstring } from './encode-bitstring.ts'
import { readStatus } from './read-status.ts'
import { readStatusEntry } from './read-status-entry.ts'

// The library in which most status lists are written and read. It knows single bits, and no multibase.

const LENGTH = 1024
const positions = fc.uniqueArray(fc.nat(LENGTH - 1), { maxLength: 60 })

test.each([1, 2, 4, 8])('our entries of %i bit(s) are its bits, in its order', async (size) => {
  const values = fc.array(fc.nat(2 ** size - 1), { minLength: 8, maxLength: LENGTH / size })
  await fc.assert(
    fc.asyncProperty(values, async (all) => {
      const text = await encodeBitstring(all.entries(), { length: LENGTH, size })
      const peer = new PeerBitstring({
        buffer: await PeerBitstring.decodeBits({ encoded: text.slice(1) }),
      })
      const digits = Array.from({ length: LENGTH }, (_, bit) => (peer.get(bit) ? '1' : '0')).join(
        '',
      )
      const expected = all.map((value) => value.toString(2).padStart(size, '0')).join('')
      expect(digits).toBe(expected.padEnd(LENGTH, '0'))
    }),
    { numRuns: 20, seed: size },
  )
})

test('its bits are ours', async () => {
  await fc.assert(
    fc.asyncProperty(positions, async (set) => {
      const peer = new PeerBitstring({ length: LENGTH })
      for (const position of set) peer.set(position, true)
      const bits = await decodeBitstring(`u${await peer.encodeBits()}`)
      const found = Array.from({ length: LENGTH }, (_, index) => index).filter(
        (index) => bits.read(index) === 1,
      )
      expect(found).toEqual(set.toSorted((a, b) => a - b))
    }),
    { numRuns: 20, seed: 1 },
  )
})

test('a StatusList2021 that it encoded is read, and one of ours by it', async () => {
  const list = 'https://example.edu/status/2021'
  const ours = await createStatusList2021({
    id: list,
    issuer: 'https://example.edu/issuer',
    purpose: 'revocation',
    validFrom: '2026-01-01T00:00:00Z',
    values: [3, 94_567],
  })
  const subject = ours['credentialSubject'] as { encodedList: string }
  const peer = new PeerBitstring({
    buffer: await PeerBitstring.decodeBits({ encoded: subject.encodedList }),
  })
  expect([3, 4, 94_567].map((index) => peer.get(index))).toEqual([true, false, true])
  peer.set(4, true)
  const theirs = {
    ...ours,
    credentialSubject: { ...subject, encodedList: await peer.encodeBits() },
  }
  const asked = readStatusEntry(statusEntry2021({ list, index: 4, purpose: 'revocation' }))
  expect(asked.ok && (await readStatus(asked.entry, theirs))).toEqual({
    ok: true,
    set: true,
    value: 1,
    deviations: [],
  })
})
