import { createSigner, generateKey } from '@openboat/proof'
import { describe, expect, test } from 'vitest'
import { createSignedStatusList } from './create-signed-status-list.ts'
import { fullDraft, smallDraft } from './draft.fixture.ts'
import { issueAssertion } from './issue-assertion.ts'
import { issueBadge } from './issue-badge.ts'
import { issueEndorsement } from './issue-endorsement.ts'
import { revoke } from './change-status.ts'
import { createIssuer } from './issuer/create-issuer.ts'
import type { IssuerOptions } from './issuer/issuer.ts'
import { createMemoryStore } from './stores/memory.ts'

const now = new Date('2026-07-01T00:00:00Z')
const signer = createSigner(await generateKey('ed25519'))
const listDraft = { id: 'https://school.example/status/1', purpose: 'revocation' } as const
const endorsement = { target: 'urn:uuid:1', comment: 'Well done.', issuer: { name: 'Yard' } }
const list = await createSignedStatusList(listDraft, { signer, now })
const badge = await issueBadge(smallDraft, { signer, now })

/** Calls as they are made from JavaScript. */
const calls: Readonly<Record<string, (options: unknown) => Promise<unknown>>> = {
  issueBadge: (options) => Reflect.apply(issueBadge, undefined, [smallDraft, options]),
  issueEndorsement: (options) => Reflect.apply(issueEndorsement, undefined, [endorsement, options]),
  createSignedStatusList: (options) =>
    Reflect.apply(createSignedStatusList, undefined, [listDraft, options]),
  revoke: (options) =>
    Reflect.apply(revoke, undefined, [badge.credential, list.credential, options]),
}

describe.each(Object.entries(calls))('%s', (_, call) => {
  test.each([
    [{ fromat: 'jwt' }, "options has an unknown key 'fromat' (did you mean 'format'?)"],
    [{ key: {} }, "options has an unknown key 'key' (did you mean 'signer'?)"],
    [{ kid: 'https://school.example/keys/1' }, "(did you mean 'verificationMethod'?)"],
    [{ zzz: 1 }, "options has an unknown key 'zzz' (known: signer, now, format, "],
  ])('%j is refused', async (more, message) => {
    await expect(call({ signer, now, ...more })).rejects.toMatchObject({
      name: 'IssueError',
      code: 'bad_argument',
      message: expect.stringContaining(message),
    })
  })

  test.each([
    [undefined, 'options must be an object, but is nothing'],
    [null, 'options must be an object, but is null'],
    [Promise.resolve({}), 'options must be an object, but is a Promise: await it'],
    [{ signer, now: '2026-07-01' }, 'options.now must be a valid Date, but is "2026-07-01"'],
    [{ signer: {}, now }, 'options.signer must be a Signer; createSigner of @openboat/proof makes'],
  ])('options %s are refused', async (options, message) => {
    await expect(call(options)).rejects.toMatchObject({
      code: 'bad_argument',
      message: expect.stringContaining(message),
    })
  })
})

test('what is undefined asks for nothing', async () => {
  const options = { signer, now, fromat: undefined }
  await expect(calls['issueEndorsement']?.(options)).resolves.toMatchObject({
    format: 'data-integrity',
  })
})

test.each([
  [{ format: 'hosted' }, "options has an unknown key 'format' (did you mean 'form'?)"],
  [
    { urls: { badgeclass: 'x' } },
    "options.urls has an unknown key 'badgeclass' (did you mean 'badgeClass'?)",
  ],
])('issueAssertion refuses %j', async (more, message) => {
  const options = { form: 'hosted', now, ...more }
  await expect(
    Reflect.apply(issueAssertion, undefined, [fullDraft, options]),
  ).rejects.toMatchObject({ code: 'bad_argument', message: expect.stringContaining(message) })
})

test.each([
  [
    { ...listDraft, lenght: 262_144 },
    "the draft has an unknown key 'lenght' (did you mean 'length'?)",
  ],
  [{ ...listDraft, validFrom: '2026-07-01T00:00:00Z' }, "has an unknown key 'validFrom'"],
  ['https://school.example/status/1', 'the draft must be an object, but is "https://school'],
  [
    { id: listDraft.id },
    'Expected one of revocation, suspension, refresh, message as purpose, got nothing',
  ],
])('a list of %j is refused', async (draft, message) => {
  await expect(
    Reflect.apply(createSignedStatusList, undefined, [draft, { signer, now }]),
  ).rejects.toMatchObject({ message: expect.stringContaining(message) })
})

test.each([
  [{ baseURL: 'https://badges.school.example' }, "'baseURL' (did you mean 'baseUrl'?)"],
  [{ status: { suspendible: true } }, "options.status has an unknown key 'suspendible' (did you"],
])('createIssuer refuses %j', (more, message) => {
  const options = {
    profile: { name: 'Boat Yard School' },
    signer,
    store: createMemoryStore(),
    baseUrl: 'https://badges.school.example',
    clock: () => now,
  }
  expect(() => createIssuer({ ...options, ...more } as IssuerOptions)).toThrow(message)
})
