import { expect, test } from 'vitest'
import { statedLifetime } from './stated-lifetime.ts'

const url = 'https://school.example/status/1'

function fetched(text: string) {
  const body = new TextEncoder().encode(text)
  return { url, finalUrl: url, status: 200, body, from: 'network' as const }
}

const list = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: url,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: 'did:web:school.example',
  validFrom: '2026-07-01T00:00:00Z',
  credentialSubject: {
    id: `${url}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
  },
}

test('a status list holds for its ttl, and whatever has none says nothing', () => {
  const withTtl = (ttl: unknown) =>
    JSON.stringify({ ...list, credentialSubject: { ...list.credentialSubject, ttl } })
  expect(statedLifetime(fetched(withTtl(5000)))).toBe(5000)
  expect(statedLifetime(fetched(withTtl(0)))).toBe(0)
  expect(statedLifetime(fetched(withTtl(-1)))).toBe(undefined)
  expect(statedLifetime(fetched(withTtl('soon')))).toBe(undefined)
  expect(statedLifetime(fetched(JSON.stringify(list)))).toBe(undefined)
})

test('a list in a JWT is one, too', () => {
  const part = (value: unknown) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  const payload = { ...list, credentialSubject: { ...list.credentialSubject, ttl: 5000 } }
  expect(statedLifetime(fetched(`${part({ alg: 'EdDSA' })}.${part(payload)}.AAAA`))).toBe(5000)
})

test.each([
  ['a profile', '{"id":"https://school.example/","ttl":5000}'],
  [
    'what only speaks of lists',
    '{"name":"BitstringStatusList","x":"\\"BitstringStatusList","ttl":1}',
  ],
  ['a text', 'eyes on the road'],
  ['nothing', ''],
])('%s says nothing', (_, text) => {
  expect(statedLifetime(fetched(text))).toBe(undefined)
})
