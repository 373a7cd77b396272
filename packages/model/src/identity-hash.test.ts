import { describe, expect, test } from 'vitest'
import { hashIdentity, identityMatches } from './identity-hash.ts'

// The digest printed in OB 3.0 #identityhash and its neighbours for "a@example.com" + "Kosher".
const KOSHER = 'sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399'

describe('hashIdentity', () => {
  test('the specification’s example', () => {
    expect(hashIdentity('a@example.com', { algorithm: 'sha256', salt: 'Kosher' })).toBe(KOSHER)
  })

  test('md5 and sha1, unsalted', () => {
    expect(hashIdentity('abc', { algorithm: 'md5' })).toBe('md5$900150983cd24fb0d6963f7d28e17f72')
    expect(hashIdentity('abc', { algorithm: 'sha1' })).toBe(
      'sha1$a9993e364706816aba3e25717850c26c9cd0d89d',
    )
  })

  test('the identity is hashed as UTF-8', () => {
    expect(hashIdentity('é', { algorithm: 'md5' })).toBe('md5$66ddcd97cfdeabb2f6fb8a999b4bc76f')
  })
})

describe('identityMatches', () => {
  const hashed = { hashed: true, value: KOSHER, salt: 'Kosher' }

  test.each(['a@example.com', ' A@Example.com ', 'A@EXAMPLE.COM'])('%j is the recipient', (claim) =>
    expect(identityMatches(claim, hashed)).toBe(true),
  )

  test('hex digits in upper case', () => {
    const value = `sha256$${KOSHER.slice(7).toUpperCase()}`
    expect(identityMatches('a@example.com', { ...hashed, value })).toBe(true)
  })

  test.each([
    ['another identity', 'b@example.com', hashed],
    ['no salt', 'a@example.com', { hashed: true, value: KOSHER }],
    ['another salt', 'a@example.com', { ...hashed, salt: 'Sweet' }],
    ['an unknown algorithm', 'a@example.com', { ...hashed, value: `sha3$${KOSHER.slice(7)}` }],
    ['no algorithm', 'a@example.com', { ...hashed, value: KOSHER.slice(7) }],
    ['the hash itself, claimed', KOSHER, hashed],
  ])('%s is not', (_, claim, identifier) => expect(identityMatches(claim, identifier)).toBe(false))

  test('an identity as it is', () => {
    expect(identityMatches('a@b.org', { hashed: false, value: 'A@b.org' })).toBe(true)
    expect(identityMatches('https://b.org/A', { hashed: false, value: 'https://b.org/a' })).toBe(
      false,
    )
  })

  test('composed and decomposed characters are the same address', () => {
    expect(identityMatches('zoe\u0308@b.org', { hashed: false, value: 'zoë@b.org' })).toBe(true)
  })
})
