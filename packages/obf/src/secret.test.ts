import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { Secret } from './secret.ts'

test('a secret shows itself to nobody who does not ask', () => {
  const secret = new Secret('s3cret')
  const careless = secret as unknown as string
  expect(`key: ${careless}`).toBe('key: [secret]')
  expect(['key', careless].join()).toBe('key,[secret]')
  expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}')
  for (const shown of [
    inspect({ deep: [secret] }),
    inspect(secret, { showHidden: true }),
    JSON.stringify(Object.entries(secret)),
  ]) {
    expect(shown).not.toContain('s3cret')
  }
  expect(secret.reveal()).toBe('s3cret')
})
