import { createSigner, generateKey } from '@openboat/proof'
import { parseCredential, toBadge } from '@openboat/model'
import { compactVerify, importJWK } from 'jose'
import { expect, test } from 'vitest'
import { strictFailures } from './conformance.fixture.ts'
import { smallDraft } from './draft.fixture.ts'
import { isSigned } from './is-signed.fixture.ts'
import { issueBadge } from './issue-badge.ts'
import { IssueError } from './issue-error.ts'
import { issueEndorsement } from './issue-endorsement.ts'

const now = new Date('2026-07-01T00:00:00Z')
const signer = createSigner(await generateKey('ed25519'))
const issuer = { name: 'Chantier Naval' }
const comment = 'Nous embauchons avec ce badge.'

test('an endorsement names what it endorses, conforms and verifies', async () => {
  const target = 'https://school.example/welding'
  const { credential, text } = await issueEndorsement({ target, comment, issuer }, { signer, now })
  expect(credential).toMatchObject({
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Endorsement',
    issuer: { name: 'Chantier Naval', type: ['Profile'] },
    validFrom: '2026-07-01T00:00:00Z',
    credentialSubject: { id: target, type: ['EndorsementSubject'], endorsementComment: comment },
  })
  expect(strictFailures(text)).toEqual([])
  expect(await isSigned(credential, signer.publicKey)).toBe(true)
})

test('as JWT it verifies with jose', async () => {
  const draft = { target: 'urn:uuid:1', comment, issuer }
  const { text } = await issueEndorsement(draft, { signer, now, format: 'jwt' })
  const { payload } = await compactVerify(text, await importJWK({ ...signer.publicKey }, 'EdDSA'))
  expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({ sub: 'urn:uuid:1' })
})

test('a credential is endorsed by its id, and lends its name', async () => {
  const { credential: badge } = await issueBadge(smallDraft, { signer, now })
  const { credential } = await issueEndorsement({ target: badge, comment, issuer }, { signer, now })
  expect(credential['name']).toBe('Endorsement of Welding, level 1')
  expect(credential['credentialSubject']).toMatchObject({ id: badge['id'] })
})

test('a badge carries endorsements of both formats', async () => {
  const draft = { target: 'https://school.example/welding', comment, issuer }
  const embedded = await issueEndorsement(draft, { signer, now })
  const jwt = await issueEndorsement(draft, { signer, now, format: 'jwt' })
  const { credential, text } = await issueBadge(
    { ...smallDraft, endorsements: [embedded.credential, jwt.text] },
    { signer, now },
  )
  expect(strictFailures(text)).toEqual([])
  expect(credential['endorsement']).toEqual([embedded.credential])
  expect(credential['endorsementJwt']).toEqual([jwt.text])
  const parsed = parseCredential(text)
  expect(parsed.ok && toBadge(parsed.credential).endorsementCount).toBe(2)
})

test('a badge carries an endorsement by its text, too', async () => {
  const draft = { target: 'https://school.example/welding', comment, issuer }
  const embedded = await issueEndorsement(draft, { signer, now })
  const { credential } = await issueBadge(
    { ...smallDraft, endorsements: [embedded.text] },
    { signer, now },
  )
  expect(credential['endorsement']).toEqual([embedded.credential])
  expect(credential).not.toHaveProperty('endorsementJwt')
})

test('an endorsement given as what it is not is told how to mend it', async () => {
  const draft = { target: 'https://school.example/welding', comment, issuer }
  const answer = await issueEndorsement(draft, { signer, now })
  const faults = async (item: unknown): Promise<unknown> => {
    const badge = { ...smallDraft, endorsements: [item] }
    const attempt: Promise<unknown> = Reflect.apply(issueBadge, undefined, [badge, { signer, now }])
    const error: unknown = await attempt.catch((thrown: unknown) => thrown)
    return error instanceof IssueError ? error.faults : error
  }
  const must = 'must be a signed endorsement, its text or its credential, but is'
  const path = '/endorsements/0'
  expect(await faults(answer)).toEqual([
    { path, message: `${must} what issue() or endorse() answers: pass its .text` },
  ])
  expect(await faults('{"type":"EndorsementCredential"}')).toEqual([
    { path, message: `${must} JSON as text` },
  ])
  expect(await faults(issueEndorsement(draft, { signer, now }))).toEqual([
    { path, message: 'is a Promise: await it' },
  ])
})

test.each([
  ['as text', (text: string) => text, '/target', /or its object, but is JSON as text$/],
  ['as bytes', (text: string) => Buffer.from(text), '/target', /is bytes/],
  ['as an answer', (_: string, answer: object) => answer, '/target/id', /pass its \.credential$/],
])('a target %s is told how to mend it', async (_, make, path, message) => {
  const answer = await issueBadge(smallDraft, { signer, now })
  const draft = { target: make(answer.text, answer), comment, issuer }
  await expect(
    Reflect.apply(issueEndorsement, undefined, [draft, { signer, now }]),
  ).rejects.toMatchObject({ faults: [{ path, message: expect.stringMatching(message) }] })
})

test.each([
  ['no id', { name: 'x' }, '/target/id'],
  ['an id that is no URI', { id: 'welding' }, '/target/id'],
  ['no URI', 'welding', '/target'],
  ['nothing', undefined, '/target'],
])('a target with %s is a fault', async (_, target, path) => {
  const draft = { target, comment, issuer }
  await expect(
    Reflect.apply(issueEndorsement, undefined, [draft, { signer, now }]),
  ).rejects.toMatchObject({ code: 'bad_draft', faults: [expect.objectContaining({ path })] })
})
