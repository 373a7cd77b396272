import type { ObfAssertion, ObfClient } from '@openboat/obf'
import { expect, test } from 'vitest'
import type { VerificationReport } from '../verify-options.ts'
import { exportAccount } from './export-account.ts'
import { verifyIssued, type VerifiedAssertion } from './verify-issued.ts'

function clientWith(...assertions: readonly Partial<ObfAssertion>[]): ObfClient {
  const list = async function* list() {
    yield* assertions
  }
  return { assertions: { list } } as unknown as ObfClient
}

const report = { verdict: 'verified', findings: [], at: '2026-07-01T00:00:00Z' }

async function judged(
  fetch: typeof globalThis.fetch,
  ...assertions: readonly Partial<ObfAssertion>[]
): Promise<VerifiedAssertion[]> {
  const seen: VerifiedAssertion[] = []
  const verify = async (text: string) => ({ ...report, text }) as unknown as VerificationReport
  for await (const each of verifyIssued(clientWith(...assertions), { verify, fetch }))
    seen.push(each)
  return seen
}

const jsonUrl = 'https://factory.example/a.json'

test.each([
  ['nobody published it', {}, () => new Response('{}'), 'it has no address'],
  ['404', { jsonUrl }, () => new Response('gone', { status: 404 }), 'answered with 404'],
  ['a page with 410', { jsonUrl }, () => new Response('<p>', { status: 410 }), 'answered with 410'],
  ['too long', { jsonUrl }, () => new Response('x'.repeat(6 * 1024 * 1024)), 'longer than 5 MiB'],
])('what cannot be fetched is told, not thrown: %s', async (_, assertion, answer, said) => {
  const [one] = await judged(async () => answer(), assertion)
  expect(one).toMatchObject({ text: undefined, report: undefined })
  expect(one?.problem).toContain(said)
})

test('a broken connection, too', async () => {
  const [one] = await judged(async () => await Promise.reject(new TypeError('fetch failed')), {
    jsonUrl,
  })
  expect(one?.problem).toBe('fetch failed')
})

test('a revoked one is verified like any other: the verdict says so', async () => {
  const answer = async () => new Response('{"revoked":true}', { status: 410 })
  const [one] = await judged(answer, { jsonUrl })
  expect(one).toMatchObject({ text: '{"revoked":true}', report: { verdict: 'verified' } })
})

test('an id does not lead out of the folder of an export', async () => {
  const none = async function* none() {}
  const client = {
    clientId: 'Org1',
    baseUrl: 'https://factory.example',
    features: new Set(),
    client: { get: async () => ({ wire: { id: 'Org1' } }) },
    badges: { list: none },
    events: { list: none },
  } as unknown as ObfClient
  const written: string[] = []
  const issued = async function* issued() {
    const assertion = { id: '../../etc/passwd', eventId: 'E1' }
    yield { assertion, text: '{}', problem: undefined, report } as unknown as VerifiedAssertion
  }
  const write = async (path: string) => void written.push(path)
  const count = await exportAccount(client, { issued: issued(), write })
  expect(count).toEqual({ badges: 0, events: 0, assertions: 1, verified: 1 })
  expect(written.filter((path) => path.startsWith('credentials/'))).toEqual([
    'credentials/%2E%2E%2F%2E%2E%2Fetc%2Fpasswd.json',
    'credentials/%2E%2E%2F%2E%2E%2Fetc%2Fpasswd.bundle.json',
  ])
  expect(written.some((path) => path.includes('..'))).toBe(false)
})
