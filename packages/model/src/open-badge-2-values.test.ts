import { describe, expect, test } from 'vitest'
import { checkCredential } from './check-credential.ts'
import { assertion, having, parsed } from './credentials.fixture.ts'
import type { JsonValue } from './json.ts'

// The primitive values of OB 2.0 where the specification, or both official validators, have a form
// for them: what passes under `strict`, and what does not.

type Values = readonly JsonValue[]

const policy = ['badge', 'issuer', 'verification']
const forms: Record<string, { at: readonly string[]; good: Values; bad: Values }> = {
  'a telephone number': {
    at: ['badge', 'issuer', 'telephone'],
    good: ['+33123456789', '33123456789', '+15558675309;ext=23', ['+33123456789']],
    bad: ['+33 1 23 45 67 89', '0123456789', '+1', '555-867-5309', '+1234567890123456', ''],
  },
  'a language': {
    at: ['@language'],
    good: [
      'en',
      'pt-BR',
      'zh-Hant-TW',
      'de-CH-1996',
      'sl-rozaj-biske',
      'es-419',
      'x-bees',
      'i-klingon',
      'zh-cmn',
      'en-u-ca-gregory-x-y',
    ],
    bad: ['english', 'en_US', 'e', 'en-', '-en', 'en US', 'en-x', 'français', ''],
  },
  'an e-mail address': {
    at: ['badge', 'issuer', 'email'],
    good: ['ann@bees.example', 'ann+badges@bees.example', 'ann@localhost', 'ümlaut@bees.example'],
    bad: ['ann', 'ann@', '@bees.example', 'ann@@bees.example', 'ann lee@bees.example'],
  },
  'a picture': {
    at: ['badge', 'image'],
    good: [
      'https://bees.example/1.png',
      'data:image/png;base64,AA==',
      'data:image/svg+xml,%3Csvg/%3E',
    ],
    bad: [
      'data:text/html,hi',
      'data:image/jpeg;base64,/9j/',
      'data:image/png;base64,A\nA',
      'urn:uuid:1',
      'ftp://bees.example/1.png',
      '1.png',
    ],
  },
  'the picture of an assertion': {
    at: ['image'],
    good: ['https://bees.example/1.png', { id: 'https://bees.example/1.png' }],
    bad: ['data:image/png;base64,AA==', '1.png', 7],
  },
  'an origin': {
    at: [...policy, 'allowedOrigins'],
    good: [
      'bees.example',
      'www.bees.example',
      'xn--bes-lma.example',
      'bees.xn--p1ai',
      ['a.example', 'b.example'],
    ],
    bad: [
      'https://bees.example',
      'bees.example/badges',
      'bees.example:8443',
      'localhost',
      '666',
      '-bees.example',
      'bees_.example',
      'ann@bees.example',
      'bées.example',
      '',
    ],
  },
  'a beginning': {
    at: [...policy, 'startsWith'],
    good: [
      'https://bees.example/',
      'http://bees.example/badges/',
      ['https://bees.example/a', 'https://bees.example/b'],
    ],
    bad: ['bees.example', 'urn:uuid:', '/badges', 'https://'],
  },
  'a verification property': {
    at: [...policy, 'verificationProperty'],
    good: ['id', '@id', 'email', 'schema:email', 'https://bees.example/#number'],
    bad: ['number', 'e mail', 'schema:', ''],
  },
  'the property that a recipient is known by': {
    at: ['recipient', 'type'],
    good: ['email', 'schema:email', 'http://schema.org/email', 'https://schema.org/email'],
    bad: ['name', 'foo', 'EMAIL', 'mailto:email', ''],
  },
}

const rest = assertion()['badge'] as { issuer: object }
const base = having(assertion(), ['badge'], {
  ...rest,
  issuer: { ...rest.issuer, verification: { type: 'VerificationObject' } },
})

const isGood = (at: readonly string[], value: JsonValue): boolean =>
  checkCredential(parsed(having(base, at, value))).every(({ outcome }) => outcome === 'passed')

describe.each(Object.entries(forms))('%s', (_, { at, good, bad }) => {
  test.each(good.map((value) => [value]))('%j', (value) => {
    expect(isGood(at, value)).toBe(true)
  })

  test.each(bad.map((value) => [value]))('not %j', (value) => {
    expect(isGood(at, value)).toBe(false)
  })
})

test.each(['id', '@id', 'url', 'telephone', 'schema:url'])('a recipient known by %s', (type) => {
  expect(isGood(['recipient'], { type, hashed: false, identity: 'https://ann.example/' })).toBe(
    true,
  )
})

test.each(['criteria', 'issuer'])('a link to %s leads to the web, or nowhere', (name) => {
  expect(isGood(['badge', name], 'https://bees.example/1')).toBe(true)
  expect(isGood(['badge', name], 'urn:uuid:9d278beb-36cf-4bc8-888d-674ff9843d72')).toBe(false)
})

test('ids are URLs or UUIDs, those of issuers URLs', () => {
  for (const id of ['https://bees.example/1', 'urn:uuid:9d278beb-36cf-4bc8-888d-674ff9843d72'])
    expect(isGood(['id'], id)).toBe(true)
  for (const id of ['urn:uuid:1', 'did:example:ann', 'ftp://bees.example/1', 'data:,1'])
    expect(isGood(['id'], id)).toBe(false)
  expect(isGood(['badge', 'issuer', 'id'], 'urn:uuid:9d278beb-36cf-4bc8-888d-674ff9843d72')).toBe(
    false,
  )
})

test('what an extension holds is other people’s vocabulary', () => {
  const link = {
    '@context': 'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json',
    type: ['Extension', 'extensions:ApplyLink'],
    id: 'tag:bees.example,2026:1',
    url: 'https://bees.example/apply',
    bees: 7,
  }
  expect(isGood(['extensions:ApplyLink'], link)).toBe(true)
})

test('a type alone in a list is that type', () => {
  expect(isGood(['recipient', 'type'], ['email'])).toBe(true)
  expect(isGood(['type'], ['Assertion'])).toBe(true)
})
