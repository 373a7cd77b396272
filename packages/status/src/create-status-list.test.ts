import { parseCredential } from '@openboat/model'
import { BitstringStatusListCredential } from '@openboat/model/vc'
import { expect, test } from 'vitest'
import { strictFailures } from './conformance.fixture.ts'
import { createStatusList, type StatusListOptions } from './create-status-list.ts'

const options = {
  id: 'https://example.edu/status/1',
  issuer: 'https://example.edu/issuer',
  purpose: 'revocation',
  validFrom: '2026-01-01T00:00:00Z',
} satisfies StatusListOptions

const reviews = ['pending_review', 'accepted', 'rejected', 'undefined']

test('a new list is the document of the specification, with nothing set', async () => {
  expect(await createStatusList(options)).toEqual({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: 'https://example.edu/status/1',
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: 'https://example.edu/issuer',
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: 'https://example.edu/status/1#list',
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA',
    },
  })
})

test('a new list is recognised as a status list', async () => {
  const parsed = parseCredential(await createStatusList(options))
  expect(parsed.ok && parsed.credential.kind).toBe('status-list')
})

test('a list of messages says how many bits an entry has, and what each value means', async () => {
  const list = await createStatusList({
    ...options,
    purpose: 'message',
    size: 2,
    messages: reviews,
    ttl: 300_000,
  })
  expect(list['credentialSubject']).toMatchObject({
    statusPurpose: 'message',
    ttl: 300_000,
    statusSize: 2,
    statusMessages: [
      { status: '0x0', message: 'pending_review' },
      { status: '0x1', message: 'accepted' },
      { status: '0x2', message: 'rejected' },
      { status: '0x3', message: 'undefined' },
    ],
  })
})

test('terms that the context of VCDM 2.0 does not know in a list are defined in the list', async () => {
  const { '@context': contexts } = await createStatusList({ ...options, size: 4 })
  expect(contexts).toEqual([
    'https://www.w3.org/ns/credentials/v2',
    expect.objectContaining({
      statusSize: expect.objectContaining({
        '@id': 'https://www.w3.org/ns/credentials/status#statusSize',
      }) as unknown,
    }),
  ])
})

test('several purposes are a list, and one in a list is one', async () => {
  const several = await createStatusList({ ...options, purpose: ['revocation', 'suspension'] })
  expect(several).toMatchObject({
    credentialSubject: { statusPurpose: ['revocation', 'suspension'] },
  })
  const one = await createStatusList({ ...options, purpose: ['refresh'] })
  expect(one).toMatchObject({ credentialSubject: { statusPurpose: 'refresh' } })
})

test.each([
  ['the simplest', {}],
  ['one that may be kept', { ttl: 0 }],
  ['a suspension list', { purpose: 'suspension' }],
  ['a refresh list', { purpose: 'refresh' }],
  ['messages of one bit', { purpose: 'message', messages: ['draft', 'final'] }],
  ['messages of two bits', { purpose: 'message', size: 2, messages: reviews }],
  ['four bits without messages', { size: 4 }],
  ['all purposes', { purpose: ['revocation', 'suspension', 'refresh'] }],
  ['an issuer with a name', { issuer: { id: 'did:web:example.edu', name: 'Example' } }],
] as [string, Partial<StatusListOptions>][])(
  '%s conforms to the strict model',
  async (_, change) => {
    const list = await createStatusList({ ...options, ...change })
    expect(strictFailures(list)).toEqual([])
    expect(BitstringStatusListCredential.safeParse(list).success).toBe(true)
  },
)

test.each([
  ['an id that is no URL', { id: 'status/1' }],
  ['an issuer that is no URL', { issuer: 'Example University' }],
  ['a profile without id', { issuer: { type: 'Profile' } }],
  ['too short a length', { length: 65_536 }],
  ['a length that is no number', { length: Number.NaN }],
  ['a length that is no multiple of 8', { length: 131_073 }],
  ['more bits than anybody inflates', { length: 2 ** 27 + 8 }],
  ['more bits of several for each entry', { length: 2 ** 24 + 8, size: 8 }],
  ['no bits', { size: 0 }],
  ['more bits than a number holds', { size: 33 }],
  ['half a bit', { size: 1.5 }],
  ['a purpose of its own', { purpose: 'parking' }],
  ['no purpose', { purpose: [] }],
  ['a purpose twice', { purpose: ['refresh', 'refresh'] }],
  ['messages that are not said', { purpose: 'message' }],
  ['too few messages', { size: 2, messages: reviews.slice(1) }],
  ['too many messages', { messages: ['no', 'yes', 'perhaps'] }],
  ['an empty message', { messages: ['no', ''] }],
  ['a ttl in the past', { ttl: -1 }],
  ['a ttl of half a millisecond', { ttl: 0.5 }],
  ['a value that does not fit', { size: 2, values: [[7, 4]] }],
  ['a moment without time zone', { validFrom: '2026-01-01T00:00:00' }],
])('%s is refused', async (_name, change) => {
  const wrong = { ...options, ...change } as StatusListOptions
  await expect(createStatusList(wrong)).rejects.toMatchObject({
    name: 'StatusError',
    code: 'bad_argument',
  })
})

test('what is said of faulty messages helps to mend them', async () => {
  await expect(
    createStatusList({ ...options, purpose: 'message', size: 2, messages: ['no', 'yes'] }),
  ).rejects.toThrow('Expected 4 messages, one for each value of 2 bit(s) from 0 on')
})

test('a value outside of the list is refused as such', async () => {
  await expect(createStatusList({ ...options, values: [131_072] })).rejects.toMatchObject({
    code: 'range',
  })
})
