import { jwtOf } from './fault-corpus.ts'

/** What is no credential, and all that is said of it, as `path code`. */
export interface UnreadableInput {
  readonly fault: string
  readonly input: () => Uint8Array | string | object
  readonly issues: readonly string[]
}

const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

function cycle(): object {
  const badge: Record<string, unknown> = { type: 'Assertion' }
  badge['badge'] = { issuer: [badge] }
  return badge
}

export const unreadable: readonly UnreadableInput[] = [
  { fault: 'nothing', input: () => '', issues: [' empty'] },
  { fault: 'blanks only', input: () => new TextEncoder().encode(' \n\t'), issues: [' empty'] },
  {
    fault: 'more text than any badge has',
    input: () => ' '.repeat(5_000_001),
    issues: [' too_large'],
  },
  { fault: 'JSON of more than 100 levels', input: () => deep(101), issues: [' too_deep'] },
  {
    fault: 'an object of more than 100 levels',
    input: () => JSON.parse(deep(101)) as object,
    issues: [`${'/a'.repeat(100)} too_deep`],
  },
  { fault: 'text that is no JSON', input: () => 'Bread baking', issues: [' not_json'] },
  { fault: 'JSON that breaks off', input: () => '{"type": "Assertion"', issues: [' not_json'] },
  { fault: 'a list of badges', input: () => '[{"type": "Assertion"}]', issues: [' not_an_object'] },
  { fault: 'null', input: () => 'null', issues: [' not_an_object'] },
  {
    fault: 'a date object',
    input: () => ({ type: 'Assertion', issuedOn: new Date(0) }),
    issues: ['/issuedOn not_json_value'],
  },
  {
    fault: 'a function, and a value that is undefined',
    input: () => ({ type: 'Assertion', id: () => '', expires: undefined }),
    issues: ['/id not_json_value', '/expires not_json_value'],
  },
  { fault: 'an object that contains itself', input: cycle, issues: ['/badge/issuer/0 cyclic'] },
  {
    fault: 'a JWT without its payload',
    input: () => 'eyJhbGciOiJFZERTQSJ9..c2ln',
    issues: [' malformed_jws'],
  },
  {
    fault: 'a JWT that is no base64url',
    input: () => 'bread.is.baked',
    issues: [' malformed_jws'],
  },
  {
    fault: 'the URL of a badge',
    input: () => 'https://mill.example/assertions/1',
    issues: [' is_url'],
  },
  { fault: 'JSON that is no badge', input: () => '{"loaves": 40}', issues: [' not_a_credential'] },
  {
    fault: 'a JWT that is no badge',
    input: () => jwtOf({ iss: 'https://login.example/', aud: 'bakery' }),
    issues: [' not_a_credential'],
  },
]
