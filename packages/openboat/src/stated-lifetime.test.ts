import { expect, test } from 'vitest'
import { createStatusList, generateKey } from './index.ts'
import { statedLifetime } from './stated-lifetime.ts'

const url = 'https://school.example/status/1'

function fetched(text: string) {
  const body = new TextEncoder().encode(text)
  return { url, finalUrl: url, status: 200, body, from: 'network' as const }
}

test('a status list holds for its ttl, and whatever has none says nothing', async () => {
  const key = await generateKey('ed25519')
  const { text } = await createStatusList({ id: url, purpose: 'revocation' }, { key })
  const list = JSON.parse(text) as { credentialSubject: object }
  const withTtl = (ttl: unknown) =>
    JSON.stringify({ ...list, credentialSubject: { ...list.credentialSubject, ttl } })
  expect(statedLifetime(fetched(withTtl(5000)))).toBe(5000)
  expect(statedLifetime(fetched(withTtl(0)))).toBe(0)
  expect(statedLifetime(fetched(withTtl(-1)))).toBe(undefined)
  expect(statedLifetime(fetched(withTtl('soon')))).toBe(undefined)
  expect(statedLifetime(fetched(text))).toBe(undefined)
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
