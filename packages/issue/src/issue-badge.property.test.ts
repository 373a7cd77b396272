import {
  createContextLoader,
  createSigner,
  generateKey,
  verifyDataIntegrity,
} from '@openboat/proof'
import { isJsonObject } from '@openboat/model'
import fc from 'fast-check'
import { compactVerify, importJWK } from 'jose'
import { expect, test } from 'vitest'
import type { ShortBadgeDraft } from './badge-draft.ts'
import { strictFailures } from './conformance.fixture.ts'
import { issueBadge } from './issue-badge.ts'
import { IssueError } from './issue-error.ts'
import type { IssuedCredential } from './secure-credential.ts'

const privateKey = await generateKey('ed25519')
const signer = createSigner(privateKey)
const contexts = createContextLoader()
const now = new Date('2026-07-01T00:00:00Z')

// Mostly usable values of every script, and now and then one that must be refused.
const text = fc.oneof(
  { weight: 12, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  { weight: 4, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom('@id', '_:b0', 'null', '\u0000', 'a\uD800', ' ', '') },
)
const iri = fc.oneof(
  { weight: 8, arbitrary: fc.webUrl({ withFragments: true, withQueryParameters: true }) },
  { weight: 4, arbitrary: fc.uuid().map((uuid) => `urn:uuid:${uuid}`) },
  { weight: 1, arbitrary: text },
)
const when = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
})
const picture = fc.oneof(iri, fc.record({ id: iri, caption: text }, { requiredKeys: ['id'] }))
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 2 })

const draft: fc.Arbitrary<ShortBadgeDraft> = fc.record(
  {
    achievement: fc.record(
      {
        id: iri,
        name: text,
        description: text,
        criteria: fc.oneof(text, fc.record({ id: iri, narrative: text })),
        image: picture,
        type: fc.constantFrom('Course', 'Badge', 'ext:Atelier'),
        tags: few(text),
        alignments: few(
          fc.record(
            { targetName: text, targetUrl: iri, targetCode: text, targetFramework: text },
            { requiredKeys: ['targetName', 'targetUrl'] },
          ),
        ),
        language: fc.constantFrom('fr', 'en', 'pt-BR'),
        related: few(fc.record({ id: iri, version: text }, { requiredKeys: ['id'] })),
      },
      { requiredKeys: ['name', 'description', 'criteria'] },
    ),
    issuer: fc.record(
      { name: text, url: iri, email: fc.emailAddress(), description: text, image: picture },
      { requiredKeys: ['name'] },
    ),
    recipient: fc.record(
      { id: iri, email: fc.emailAddress(), hashed: fc.boolean(), name: text },
      { requiredKeys: ['email'] },
    ),
    evidence: few(fc.oneof(iri, fc.record({ name: text, narrative: text, genre: text }))),
    narrative: text,
    validUntil: when,
    awardedDate: when,
  },
  { requiredKeys: ['achievement', 'issuer', 'recipient'] },
)

/** What came of a draft: a credential, or an IssueError. Any other error fails the property. */
async function outcomeOf(
  short: ShortBadgeDraft,
  format: 'data-integrity' | 'jwt',
): Promise<IssuedCredential | IssueError> {
  try {
    return await issueBadge(short, { signer, now, format })
  } catch (error) {
    if (error instanceof IssueError) return error
    throw error
  }
}

function expectNoSecret(outcome: IssuedCredential | IssueError): void {
  const shown =
    outcome instanceof IssueError
      ? `${outcome.message} ${outcome.stack} ${JSON.stringify(outcome)} ${String(outcome.cause)}`
      : JSON.stringify(outcome)
  expect(shown).not.toContain(privateKey.d)
}

test('any draft becomes a badge that conforms and verifies, or an IssueError', async () => {
  const seen = { issued: 0, refused: 0 }
  const run = async (short: ShortBadgeDraft): Promise<void> => {
    const outcome = await outcomeOf(short, 'data-integrity')
    expectNoSecret(outcome)
    seen[outcome instanceof IssueError ? 'refused' : 'issued'] += 1
    if (outcome instanceof IssueError) return
    expect(strictFailures(outcome.text)).toEqual([])
    const { proof } = outcome.credential
    if (!isJsonObject(proof)) throw new Error('there is no proof')
    const sent: unknown = JSON.parse(outcome.text)
    if (!isJsonObject(sent)) throw new Error('the text is no object')
    const answer = await verifyDataIntegrity(sent, proof, { key: signer.publicKey, contexts })
    expect(answer).toMatchObject({ ok: true })
  }
  await fc.assert(fc.asyncProperty(draft, run), { numRuns: 100 })
  expect(seen.issued).toBeGreaterThan(20)
  expect(seen.refused).toBeGreaterThan(5)
}, 60_000)

test('the same as JWT, read by jose', async () => {
  const key = await importJWK({ ...signer.publicKey }, 'EdDSA')
  let issued = 0
  const run = async (short: ShortBadgeDraft): Promise<void> => {
    const outcome = await outcomeOf(short, 'jwt')
    expectNoSecret(outcome)
    if (outcome instanceof IssueError) return
    issued += 1
    expect(strictFailures(outcome.text)).toEqual([])
    const { payload } = await compactVerify(outcome.text, key)
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject(outcome.credential)
  }
  await fc.assert(fc.asyncProperty(draft, run), { numRuns: 100 })
  expect(issued).toBeGreaterThan(20)
}, 60_000)

test('what is no draft at all is an IssueError too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything(), async (value) => {
      await expect(
        Reflect.apply(issueBadge, undefined, [value, { signer, now }]),
      ).rejects.toBeInstanceOf(IssueError)
    }),
  )
})
