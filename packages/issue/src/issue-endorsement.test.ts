import { createSigner, generateKey } from '@openboat/proof'
import { parseCredential, toBadge } from '@openboat/model'
import { compactVerify, importJWK } from 'jose'
import { expect, test } from 'vitest'
import { strictFailures } from './conformance.fixture.ts'
import { smallDraft } from './draft.fixture.ts'
import { isSigned } from './is-signed.fixture.ts'
import { issueBadge } from './issue-badge.ts'
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
