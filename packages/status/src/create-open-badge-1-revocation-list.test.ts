import { RevocationList } from '@openboat/model/ob1'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRevocation } from './add-revocation.ts'
import { createOpenBadge1RevocationList } from './create-open-badge-1-revocation-list.ts'
import { readRevocationList } from './revocation-list.ts'

test('a list goes from id or uid to the reason, which may be empty', () => {
  const list = createOpenBadge1RevocationList([
    'https://example.edu/assertions/1',
    { uid: 'abc-1', reason: 'Issued in error' },
    { id: 'urn:uuid:2', reason: 'Left' },
  ])
  expect(list).toEqual({
    'https://example.edu/assertions/1': '',
    'abc-1': 'Issued in error',
    'urn:uuid:2': 'Left',
  })
  expect(RevocationList.safeParse(list).success).toBe(true)
})

test('an empty list is one, and grows', () => {
  const empty = createOpenBadge1RevocationList()
  expect(readRevocationList(empty, { uid: 'abc-1' })).toEqual({ revoked: false })
  const one = addRevocation(empty, { uid: 'abc-1', reason: 'Left' })
  expect(one).toEqual({ 'abc-1': 'Left' })
  expect(empty).toEqual({})
  expect(addRevocation(one, 'urn:uuid:2')).toEqual({ 'abc-1': 'Left', 'urn:uuid:2': '' })
  expect(addRevocation(one, { id: 'abc-1' })).toBe(one)
})

const uid = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom('__proto__', 'constructor', 'toString', '7'),
)

test('what is written is read, whatever the uid', () => {
  fc.assert(
    fc.property(uid, uid, fc.string({ minLength: 1 }), (first, second, reason) => {
      fc.pre(![first, second].some((name) => RESERVED.includes(name.toLowerCase())))
      const list = addRevocation(createOpenBadge1RevocationList([{ uid: first, reason }]), {
        uid: second,
      })
      expect(readRevocationList(list, { uid: first })).toEqual({ revoked: true, reason })
      expect(readRevocationList(list, { uid: second })).toMatchObject({ revoked: true })
      expect(readRevocationList(list, { uid: `${first}${second}` })).toEqual({ revoked: false })
    }),
    { seed: 1 },
  )
})

const RESERVED = ['error', 'errors', 'type', 'title', 'status', 'detail', 'message', 'code', 'msg']

test.each([
  ...RESERVED,
  'Error',
  '@context',
  'revokedAssertions',
  'revokedCredential',
  'revokedCredentials',
])('the uid %s would make it something else', (name) => {
  const list = createOpenBadge1RevocationList([{ uid: 'abc-1' }])
  const fault = expect.objectContaining({ name: 'StatusError', code: 'bad_argument' })
  expect(() => createOpenBadge1RevocationList([{ uid: name }])).toThrow(fault)
  expect(() => addRevocation(list, { uid: name })).toThrow(fault)
})
