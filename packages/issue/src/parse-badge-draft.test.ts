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
    '/achievement/image/id must be the URL of a picture, such as https://school.example/welding.png, but is "logo.png": a file is not read, so serve it, or write it as a data: URL',
    '/achievement/tags must be a list, but is "metal"',
    '/achievement/alignments/0/targetUrl is missing',
    "/achievement has an unknown key 'nam' (did you mean 'name'?)",
    '/issuer/id must be an absolute URL or URI, such as https://school.example/issuer.json, but is "school"',
    '/issuer/name must be text, but is 7',
    "/recipient has an unknown key 'emial' (did you mean 'email'?)",
    '/recipient needs an id (a DID or URL), an email, or both',
    "/evidence/0 has an unknown key 'link' (known: id, name, description, narrative, genre, audience)",
    '/evidence/1 must be text or an object, but is 5',
    '/evidence/2 must be an absolute URL or URI, such as https://school.example/welding, but is "not a URL"',
    '/validFrom must be a date and time with its zone, such as 2026-07-01T00:00:00Z, but is "2026-07-01"',
    '/endorsements/0 must be a signed endorsement, its text or its credential, but is "abc"',
    " has an unknown key 'expires' (did you mean 'validUntil'?)",
  ])
})

test.each([
  ['no object', 'null', [' must be an object, but is null']],
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
    '/recipient/email must be an e-mail address, such as ada@school.example',
  ])
})

test.each([
  [
    'a recipient that is text',
    { recipient: 'ada@school.example' },
    '/recipient must be an object such as { "email": "ada@school.example" }, but is "ada@school.example"',
  ],
  [
    'an e-mail address as id',
    { recipient: { id: 'ada@school.example' } },
    '/recipient/id must be a DID or URL of the holder: an e-mail address goes into email',
  ],
  [
    'an issuer that is text',
    { issuer: 'School' },
    '/issuer must be an object such as { "name": "Boat Yard School" }, but is "School"',
  ],
  [
    'a name by language',
    { achievement: { ...smallDraft.achievement, name: { fr: 'Soudure', 'en-GB': 'Welding' } } },
    '/achievement/name must be text in one language (achievement.language says which), but is an object with fr, en-GB',
  ],
  [
    'a picture that is a file',
    { achievement: { ...smallDraft.achievement, image: './welding.png' } },
    '/achievement/image must be the URL of a picture, such as https://school.example/welding.png, but is "./welding.png": a file is not read, so serve it, or write it as a data: URL',
  ],
  [
    'a status that is text',
    { status: '7' },
    '/status must be an object, as statusEntry makes it, but is "7"',
  ],
  [
    'no yes and no no',
    { recipient: { email: 'ada@school.example', hashed: 'no' } },
    '/recipient/hashed must be true or false, but is "no"',
  ],
])('%s is told with what came', (_, change, fault) => {
  expect(faultsOf({ ...smallDraft, ...change })).toEqual([fault])
})

test('a key in the wrong place is not shown', () => {
  const jwk = {
    kty: 'OKP',
    crv: 'Ed25519',
    x: 'public',
    d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  }
  const change = { issuer: JSON.stringify(jwk), narrative: jwk, validFrom: jwk.d }
  const faults = faultsOf({ ...smallDraft, ...change })
  expect(faults).toHaveLength(3)
  expect(faults.join('\n')).not.toContain(jwk.d.slice(0, 8))
  expect(faults[0]).toMatch(/but is JSON as text: JSON.parse it$/)
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
