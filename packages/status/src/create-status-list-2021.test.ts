import type { JsonObject } from '@openboat/model'
import { expect, test } from 'vitest'
import { strictFailures } from './conformance.fixture.ts'
import {
  createStatusList2021,
  statusEntry2021,
  type StatusEntry2021Options,
  type StatusList2021Options,
} from './create-status-list-2021.ts'
import { readStatus } from './read-status.ts'
import { readStatusEntry } from './read-status-entry.ts'
import { setStatus } from './set-status.ts'

const options = {
  id: 'https://example.edu/status/2021',
  issuer: 'https://example.edu/issuer',
  purpose: 'revocation',
  validFrom: '2026-01-01T00:00:00Z',
} satisfies StatusList2021Options
const place = { list: options.id, index: 94_567, purpose: 'revocation' } as const

async function statusIn(list: JsonObject, index: number): Promise<unknown> {
  const answer = readStatusEntry(statusEntry2021({ ...place, index }))
  if (!answer.ok) throw new Error(answer.message)
  return await readStatus(answer.entry, list)
}

test('a new list is a credential of VCDM 1.1, without multibase prefix', async () => {
  const list = await createStatusList2021(options)
  expect(list).toEqual({
    '@context': [
      'https://www.w3.org/2018/credentials/v1',
      'https://w3id.org/vc/status-list/2021/v1',
      'https://w3id.org/security/data-integrity/v2',
    ],
    id: 'https://example.edu/status/2021',
    type: ['VerifiableCredential', 'StatusList2021Credential'],
    issuer: 'https://example.edu/issuer',
    issuanceDate: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: 'https://example.edu/status/2021#list',
      type: 'StatusList2021',
      statusPurpose: 'revocation',
      encodedList: 'H4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
    },
  })
  expect(strictFailures(list)).toEqual([])
})

test('an entry names its list', () => {
  expect(statusEntry2021(place)).toEqual({
    id: 'https://example.edu/status/2021#94567',
    type: 'StatusList2021Entry',
    statusPurpose: 'revocation',
    statusListIndex: '94567',
    statusListCredential: 'https://example.edu/status/2021',
  })
})

test('what is written is read: from the start, and afterwards', async () => {
  const list = await createStatusList2021({ ...options, values: [7] })
  expect(await statusIn(list, 7)).toEqual({ ok: true, set: true, value: 1, deviations: [] })
  expect(await statusIn(list, 8)).toEqual({ ok: true, set: false, value: 0, deviations: [] })
  const changed = await setStatus(list, 8, true)
  expect(await statusIn(changed, 8)).toEqual({ ok: true, set: true, value: 1, deviations: [] })
  expect(strictFailures(changed)).toEqual([])
})

test('its revocations are final, its suspensions are not', async () => {
  const list = await createStatusList2021({ ...options, values: [7] })
  await expect(setStatus(list, 7, false)).rejects.toMatchObject({ code: 'irreversible' })
  const suspended = await createStatusList2021({ ...options, purpose: 'suspension', values: [7] })
  const empty = await createStatusList2021({ ...options, purpose: 'suspension' })
  expect(await setStatus(suspended, 7, false)).toEqual(empty)
})

test('it has one bit per entry, whatever it is asked for', async () => {
  const asked = { ...options, size: 2 } as StatusList2021Options
  expect(await createStatusList2021(asked)).toEqual(await createStatusList2021(options))
  const list = await createStatusList2021(options)
  await expect(setStatus(list, 7, 2)).rejects.toMatchObject({ code: 'bad_argument' })
})

test.each(['refresh', 'message', 'parking'])('it is not for the purpose %s', async (purpose) => {
  const wrong = { ...options, purpose } as unknown as StatusList2021Options
  await expect(createStatusList2021(wrong)).rejects.toMatchObject({ code: 'bad_argument' })
  const entry = { ...place, purpose } as unknown as StatusEntry2021Options
  expect(() => statusEntry2021(entry)).toThrow(expect.objectContaining({ code: 'bad_argument' }))
})

test.each([
  ['an id that is no URL', { id: 'status/1' }],
  ['too short a length', { length: 8 }],
  ['a moment without time zone', { validFrom: '2026-01-01T00:00:00' }],
])('%s is refused', async (_name, change) => {
  await expect(createStatusList2021({ ...options, ...change })).rejects.toMatchObject({
    code: 'bad_argument',
  })
})

test('an entry needs a list and a position', () => {
  const wrong = [
    { ...place, list: 'status/1' },
    { ...place, index: -1 },
  ]
  for (const each of wrong) {
    expect(() => statusEntry2021(each)).toThrow(expect.objectContaining({ code: 'bad_argument' }))
  }
})
