import type { Badge } from '@openboat/model'
import { expect, it } from 'vitest'
import { supersedes } from './supersession.ts'

const version = (id: string, issuer: string, validFrom?: string): Badge => ({
  version: '3.0',
  kind: 'badge',
  id,
  issuer: { id: issuer },
  recipient: { identifiers: [] },
  period: validFrom === undefined ? {} : { validFrom },
  evidence: [],
  endorsementCount: 0,
})
const old = version('https://a.example/1', 'did:web:a.example', '2026-01-01T00:00:00Z')

it.each([
  [
    'a later one',
    version('https://a.example/1', 'did:web:a.example', '2026-02-01T00:00:00Z'),
    true,
  ],
  [
    'the same id, spelled otherwise',
    version(' https://a.example/%31 ', 'did:web:a%2Eexample', '2026-02-01T00:00:00Z'),
    true,
  ],
  [
    'an earlier moment in another zone',
    version('https://a.example/1', 'did:web:a.example', '2026-01-01T00:30:00+01:00'),
    false,
  ],
  ['the same moment', old, false],
  ['no date', version('https://a.example/1', 'did:web:a.example', 'soon'), false],
  ['no moment', version('https://a.example/1', 'did:web:a.example'), false],
  [
    'another id',
    version('https://a.example/2', 'did:web:a.example', '2026-02-01T00:00:00Z'),
    false,
  ],
  [
    'another issuer',
    version('https://a.example/1', 'did:web:b.example', '2026-02-01T00:00:00Z'),
    false,
  ],
  [
    'an id that cannot be unescaped',
    version('%E0%A4%A', 'did:web:a.example', '2026-02-01T00:00:00Z'),
    false,
  ],
])('%s', (_, newer, answer) => {
  expect(supersedes(newer, old)).toBe(answer)
})

it('credentials without ids are never the same', () => {
  const { id: _, ...nameless } = old
  const later = { ...nameless, period: { validFrom: '2026-02-01T00:00:00Z' } }
  expect(supersedes(later, nameless)).toBe(false)
})

it('credentials without issuers are never the same', () => {
  const later = { ...old, period: { validFrom: '2026-02-01T00:00:00Z' } }
  expect(supersedes({ ...later, issuer: {} }, { ...old, issuer: {} })).toBe(false)
})

it('ids that cannot be unescaped are compared as they are', () => {
  const newer = version(' %E0%A4%A', 'did:web:a.example', '2026-02-01T00:00:00Z')
  expect(supersedes(newer, { ...old, id: '%E0%A4%A ' })).toBe(true)
  expect(supersedes(newer, { ...old, id: '%E0%A4%B' })).toBe(false)
})
