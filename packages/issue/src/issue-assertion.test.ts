import { createSigner, generateKey } from '@openboat/proof'
import { canonicalizeJson, identityMatches, isJsonObject, type JsonObject } from '@openboat/model'
import { readRevocationList } from '@openboat/status'
import { compactVerify, importSPKI } from 'jose'
import { expect, test } from 'vitest'
import { strictFailures } from './conformance.fixture.ts'
import { fullDraft, smallDraft } from './draft.fixture.ts'
import { issueAssertion, type AssertionOptions, type IssuedAssertion } from './issue-assertion.ts'
import { revokeSignedAssertion } from './revoke-assertion.ts'

const now = new Date('2026-07-01T00:00:00Z')
const signer = createSigner(await generateKey('rsa'))
const newSalt = () => 'deadsea'

function documentAt(issued: IssuedAssertion, url: string): JsonObject {
  const found = issued.documents.find((document) => document.url === url)
  if (found === undefined) throw new Error(`nothing at ${url}`)
  return found.document
}

test('a hosted badge: three documents that point to each other and conform', async () => {
  const issued = await issueAssertion(fullDraft, { form: 'hosted', now, newSalt })
  const { assertion } = issued
  expect(issued.format).toBe('ob2-hosted')
  expect(issued.text).toBe(JSON.stringify(assertion))
  expect(issued.documents.map(({ publish, url }) => [publish, url])).toEqual([
    ['always', 'https://school.example/badges/42'],
    ['always', 'https://school.example/welding'],
    ['always', 'https://school.example/issuer.json'],
  ])
  for (const { document, url } of issued.documents) {
    expect(document['id']).toBe(url)
    expect(strictFailures(document)).toEqual([])
  }
  expect(assertion).toMatchObject({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    badge: 'https://school.example/welding',
    verification: { type: 'HostedBadge' },
    issuedOn: '2026-05-30T00:00:00Z',
    expires: '2028-06-01T00:00:00Z',
  })
})

test('what the short form says stands in the badge class and the profile', async () => {
  const issued = await issueAssertion(fullDraft, { form: 'hosted', now })
  const badgeClass = documentAt(issued, 'https://school.example/welding')
  expect(badgeClass).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: 'https://school.example/welding',
    name: 'Soudure, niveau 1',
    description: 'Assemble deux tôles d’un cordon droit et propre.',
    image: { type: 'Image', id: 'https://school.example/welding.png', caption: 'Un chalumeau' },
    criteria: { id: 'https://school.example/welding/criteria', narrative: 'Trois *pièces*.' },
    issuer: 'https://school.example/issuer.json',
    tags: ['soudure', 'métal'],
    alignment: [
      {
        targetName: 'Réaliser une soudure',
        targetUrl: 'https://competences.example/M1805',
        targetDescription: 'Fiche métier',
        targetFramework: 'ROME',
        targetCode: 'M1805',
      },
    ],
    '@language': 'fr',
    related: [{ id: 'https://school.example/welding-en', '@language': 'en', version: '1' }],
  })
  expect(documentAt(issued, 'https://school.example/issuer.json')).toEqual({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Profile',
    ...fullDraft.issuer,
  })
})

test('what Open Badges 2.0 cannot say is listed', async () => {
  const { losses } = await issueAssertion(fullDraft, { form: 'hosted', now })
  expect(losses).toEqual([
    '/achievement/type',
    '/achievement/alignments/0/targetType',
    '/recipient/name',
    '/recipient/id',
    '/validFrom',
  ])
  const status = { id: 'https://school.example/status#1', type: 'BitstringStatusListEntry' }
  const endorsements = ['eyJhbGciOiJFZERTQSJ9.e30.AA']
  const draft = { ...fullDraft, status, endorsements }
  expect((await issueAssertion(draft, { form: 'hosted', now })).losses).toEqual(
    expect.arrayContaining(['/status', '/endorsements/0']),
  )
})

test('the recipient is hashed with the salt that stands beside it', async () => {
  const { assertion } = await issueAssertion(fullDraft, { form: 'hosted', now, newSalt })
  const recipient = recipientOf(assertion)
  expect(recipient).toMatchObject({ type: 'email', hashed: true, salt: 'deadsea' })
  const identifier = { hashed: true, value: textOf(recipient, 'identity'), salt: 'deadsea' }
  expect(identityMatches('Ada@School.example', identifier)).toBe(true)
  expect(identityMatches('eve@school.example', identifier)).toBe(false)
  const open = { ...fullDraft, recipient: { email: 'Ada@School.example', hashed: false } }
  expect(recipientOf((await issueAssertion(open, { form: 'hosted', now })).assertion)).toEqual({
    type: 'email',
    hashed: false,
    identity: 'Ada@School.example',
  })
})

test('a recipient without an address is known by URL', async () => {
  const draft = { ...fullDraft, recipient: { id: 'https://people.example/ada', hashed: false } }
  const { assertion } = await issueAssertion(draft, { form: 'hosted', now })
  expect(recipientOf(assertion)).toEqual({
    type: 'url',
    hashed: false,
    identity: 'https://people.example/ada',
  })
  expect(strictFailures(assertion)).toEqual([])
})

test('salts differ from badge to badge', async () => {
  const salts = new Set<unknown>()
  for (let count = 0; count < 5; count += 1) {
    const { assertion } = await issueAssertion(fullDraft, { form: 'hosted', now })
    salts.add(recipientOf(assertion)['salt'])
  }
  expect(salts.size).toBe(5)
})

test('a signed badge verifies with jose and the published PEM', async () => {
  const draft = { ...fullDraft, id: undefined }
  const issued = await issueAssertion(draft, { form: 'signed', signer, now })
  const creator = 'https://school.example/key.json'
  const key = documentAt(issued, creator)
  const pem = await importSPKI(textOf(key, 'publicKeyPem'), 'RS256')
  const { payload, protectedHeader } = await compactVerify(issued.text, pem)
  expect(protectedHeader).toEqual({ alg: 'RS256' })
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(issued.assertion)
  expect(issued.format).toBe('ob2-signed')
  expect(issued.assertion).toMatchObject({
    id: expect.stringMatching(/^urn:uuid:/),
    verification: { type: 'SignedBadge', creator },
  })
  expect(strictFailures(issued.text)).toEqual([])
  for (const { document, publish } of issued.documents) {
    if (publish === 'always') expect(strictFailures(document)).toEqual([])
  }
})

test('key, profile and revocation list are linked both ways', async () => {
  const urls = {
    key: 'https://keys.example/1',
    revocationList: 'https://school.example/revoked.json',
  }
  const issued = await issueAssertion(fullDraft, { form: 'signed', signer, now, urls })
  const profile = 'https://school.example/issuer.json'
  expect(documentAt(issued, profile)).toMatchObject({
    publicKey: urls.key,
    revocationList: urls.revocationList,
  })
  expect(documentAt(issued, urls.key)).toMatchObject({ type: 'CryptographicKey', owner: profile })
  expect(documentAt(issued, urls.revocationList)).toMatchObject({
    type: 'RevocationList',
    issuer: profile,
    revokedAssertions: [],
  })
})

test('a revocation list starts empty, and is never to be replaced by an empty one', async () => {
  const issued = await issueAssertion(fullDraft, { form: 'signed', signer, now })
  const [list, ...others] = issued.documents.filter(({ publish }) => publish === 'if-absent')
  expect(others).toEqual([])
  if (list === undefined) throw new Error('there is no list')
  const { assertion } = issued
  const id = textOf(assertion, 'id')
  expect(readRevocationList(list.document, { id })).toMatchObject({ revoked: false })
  const grown = revokeSignedAssertion(assertion, list.document)
  expect(readRevocationList(grown, { id })).toMatchObject({ revoked: true })
  expect(strictFailures(grown)).toEqual([])
})

test('nothing of the private key is in what is handed out', async () => {
  const privateKey = await generateKey('rsa')
  const options = { form: 'signed', signer: createSigner(privateKey), now } as const
  const shown = canonicalizeJson(
    JSON.parse(JSON.stringify(await issueAssertion(fullDraft, options))),
  )
  const { d, p = '', q = '' } = privateKey
  for (const secret of [d, p, q]) {
    expect(secret).not.toBe('')
    expect(shown).not.toContain(secret)
  }
})

test('what only 2.0 requires is named all at once', async () => {
  const draft = { ...smallDraft, recipient: { id: 'did:example:ada' } }
  expect(await faultsOf(draft, { form: 'hosted', now })).toEqual([
    '/achievement/image',
    '/issuer/url',
    '/issuer/email',
    '/recipient',
    '/issuer/id',
    '/achievement/id',
    '/id',
  ])
  const achievement = { ...fullDraft.achievement, id: undefined }
  const issuer = { ...fullDraft.issuer, id: 'did:web:school.example' }
  const homeless = { ...fullDraft, id: undefined, achievement, issuer }
  expect(await faultsOf(homeless, { form: 'hosted', now })).toEqual([
    '/issuer/id',
    '/achievement/id',
    '/id',
  ])
  expect(await faultsOf(homeless, { form: 'signed', signer, now })).toEqual([
    '/issuer/id',
    '/achievement/id',
  ])
})

test('a hosted badge lives where its issuer lives', async () => {
  const urls = { assertion: 'https://elsewhere.example/42' }
  expect(await faultsOf(fullDraft, { form: 'hosted', now, urls })).toEqual(['/id'])
})

test('wrong options are refused', async () => {
  const ed25519 = createSigner(await generateKey('ed25519'))
  await expect(
    issueAssertion(fullDraft, { form: 'signed', signer: ed25519, now }),
  ).rejects.toMatchObject({ code: 'wrong_key' })
  await expect(
    Reflect.apply(issueAssertion, undefined, [fullDraft, { form: 'printed', now }]),
  ).rejects.toMatchObject({ code: 'bad_argument' })
})

function textOf(document: JsonObject, member: string): string {
  const text = document[member]
  if (typeof text !== 'string') throw new Error(`${member} is no text`)
  return text
}

function recipientOf(assertion: JsonObject): JsonObject {
  const { recipient } = assertion
  if (!isJsonObject(recipient)) throw new Error('there is no recipient')
  return recipient
}

async function faultsOf(
  draft: Parameters<typeof issueAssertion>[0],
  options: AssertionOptions,
): Promise<string[]> {
  const error: unknown = await issueAssertion(draft, options).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'IssueError', code: 'bad_draft' })
  const { faults } = error as { faults: readonly { path: string }[] }
  return faults.map((fault) => fault.path)
}
