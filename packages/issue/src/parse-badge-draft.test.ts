import { expect, test } from 'vitest'
import { fullDraft, smallDraft } from './draft.fixture.ts'
import { IssueError } from './issue-error.ts'
import { parseBadgeDraft } from './parse-badge-draft.ts'

test('both forms are read from their text', () => {
  expect(parseBadgeDraft(JSON.stringify(smallDraft))).toEqual(smallDraft)
  const validUntil = '2028-06-01T00:00:00.500Z'
  expect(parseBadgeDraft(JSON.stringify(fullDraft))).toEqual({ ...fullDraft, validUntil })
  const credential = { credentialSubject: { type: ['AchievementSubject'] }, custom: 1 }
  expect(parseBadgeDraft(JSON.stringify(credential))).toEqual(credential)
})

test('every fault is named, with its place and what was meant', () => {
  const draft = {
    achievement: {
      nam: 'Welding',
      description: ' ',
      criteria: {},
      image: { id: 'logo.png' },
      alignments: [{ targetName: 'x' }],
      tags: 'metal',
    },
    issuer: { name: 7, id: 'school' },
    recipient: { emial: 'a@b.example' },
    evidence: [{ link: 'https://a.example' }, 5, 'not a URL'],
    expires: '2026-07-01',
    validFrom: '2026-07-01',
    endorsements: ['abc'],
  }
  expect(faultsOf(draft)).toEqual([
    '/achievement/name is missing',
    '/achievement/description must not be empty',
    '/achievement/criteria needs an id (the page of the criteria), a narrative (their text), or both',
    '/achievement/image/id must be an absolute URL or URI, such as https://school.example/welding',
    '/achievement/tags must be a list',
    '/achievement/alignments/0/targetUrl is missing',
    "/achievement has an unknown key 'nam' (did you mean 'name'?)",
    '/issuer/id must be an absolute URL or URI, such as https://school.example/welding',
    '/issuer/name must be text',
    "/recipient has an unknown key 'emial' (did you mean 'email'?)",
    '/recipient needs an id (a DID or URL), an email, or both',
    "/evidence/0 has an unknown key 'link' (known: id, name, description, narrative, genre, audience)",
    '/evidence/1 must be text or an object',
    '/evidence/2 must be an absolute URL or URI, such as https://school.example/welding',
    '/validFrom must be a date and time with its zone, such as 2026-07-01T00:00:00Z',
    '/endorsements/0 must be a compact JWS or a signed credential',
    " has an unknown key 'expires' (did you mean 'validUntil'?)",
  ])
})

test.each([
  ['no object', 'null', [' must be an object']],
  ['no JSON', '{"a":', [' is not JSON']],
  ['nothing', '{}', ['/achievement is missing', '/issuer is missing', '/recipient is missing']],
])('%s is a clear fault', (_, text, faults) => {
  expect(faultsIn(text)).toEqual(faults)
})

test('a recipient needs to be somebody', () => {
  expect(faultsOf({ ...smallDraft, recipient: { name: 'Ada' } })).toEqual([
    '/recipient needs an id (a DID or URL), an email, or both',
  ])
  expect(faultsOf({ ...smallDraft, recipient: { email: 'Ada' } })).toEqual([
    '/recipient/email must be an e-mail address',
  ])
})

function faultsOf(draft: unknown): string[] {
  return faultsIn(JSON.stringify(draft))
}

function faultsIn(text: string): string[] {
  try {
    parseBadgeDraft(text)
  } catch (error) {
    if (error instanceof IssueError) return error.faults.map((f) => `${f.path} ${f.message}`)
    throw error
  }
  return []
}
