import { isJsonObject, type JsonObject } from '@openboat/model'
import { createContextLoader } from '@openboat/proof'
import { expect, test } from 'vitest'
import {
  badge,
  issuer,
  learnerRecord,
  presentation,
  signed,
  signedByOther,
} from '../badge.fixture.ts'
import { entryFor, listUrl, signedListAbout } from '../status.fixture.ts'
import { linesOf, verifyIn } from '../world.fixture.ts'
import { hiddenStatements } from './signed-statements.ts'

const vocabulary = 'https://www.w3.org/2018/credentials#'
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'

async function lostBadge(): Promise<JsonObject> {
  return await signed(
    badge({ validUntil: '2026-05-01T00:00:00Z', credentialStatus: entryFor('revocation') }),
  )
}

function withContext(document: JsonObject, context: JsonObject): JsonObject {
  const contexts = document['@context']
  return { ...document, '@context': [...(Array.isArray(contexts) ? contexts : []), context] }
}

type Rewriting = (rest: JsonObject, hidden: JsonObject) => JsonObject

/** Each says the same to JSON-LD, so the signature of the original holds. */
const rewritings: readonly (readonly [string, Rewriting])[] = [
  [
    'full IRIs',
    (rest, { validUntil = '', credentialStatus = '' }) => ({
      ...rest,
      [`${vocabulary}validUntil`]: { '@value': validUntil, '@type': dateTime },
      [`${vocabulary}credentialStatus`]: credentialStatus,
    }),
  ],
  [
    'aliases of its own',
    (rest, { validUntil = '', credentialStatus = '' }) =>
      withContext(
        { ...rest, ende: validUntil, liste: credentialStatus },
        {
          ende: { '@id': `${vocabulary}validUntil`, '@type': dateTime },
          liste: { '@id': `${vocabulary}credentialStatus`, '@type': '@id' },
        },
      ),
  ],
  ['@nest', (rest, hidden) => ({ ...rest, '@nest': hidden })],
  ['an alias of @nest', (rest, hidden) => withContext({ ...rest, n: hidden }, { n: '@nest' })],
  [
    '@included',
    (rest, hidden) => ({
      ...rest,
      '@included': [{ id: rest['id'] ?? '', type: 'VerifiableCredential', ...hidden }],
    }),
  ],
]

test.each(rewritings)('end and status hidden by %s are missed', async (_, rewrite) => {
  const { validUntil = '', credentialStatus = '', ...rest } = await lostBadge()
  const report = await verifyIn(
    { [listUrl]: await signedListAbout('revocation', true) },
    rewrite(rest, { validUntil, credentialStatus }),
  )
  expect(linesOf(report)).toContain('proof.satisfied passed')
  expect(linesOf(report).filter((line) => !line.match(/passed|skipped/))).toEqual([
    'rejected',
    'json-ld.lossless failed hidden_statement',
    'json-ld.lossless failed hidden_statement',
  ])
})

test('an id in other words is missed, or its revocation would not be found', async () => {
  const id = 'https://school.example/badges/7'
  const document = withContext(await signed(badge({ id })), { s: 'https://school.example/badges/' })
  const report = await verifyIn({}, { ...document, id: 's:7' })
  expect(report.verdict).toBe('rejected')
  expect(linesOf(report)).toContain('json-ld.lossless failed hidden_statement')
})

test('an end of the proof in other words is missed', async () => {
  const { proof, ...document } = await signed(badge())
  const expires = '2026-04-01T00:00:00Z'
  const hidden = { '@value': expires, '@type': dateTime }
  const options = isJsonObject(proof) ? proof : {}
  const report = await verifyIn(
    {},
    { ...document, proof: { ...options, 'https://w3id.org/security#expiration': hidden } },
  )
  expect(linesOf(report)).toContain('json-ld.lossless failed hidden_statement')
  const nested = { ...document, proof: { ...options, '@nest': { expires } } }
  expect(linesOf(await verifyIn({}, nested))).toContain('json-ld.lossless failed hidden_statement')
})

test('a credential hidden in a record or a presentation is missed', async () => {
  const good = await signed(badge())
  const forged = { ...(await signed(badge({ id: 'urn:uuid:2' }))), name: 'Autre chose' }
  const nest = { verifiableCredential: [forged] }
  const { credentialSubject, ...record } = await signed(learnerRecord([good, forged]))
  const rest = isJsonObject(credentialSubject) ? credentialSubject : {}
  const subject = { ...rest, verifiableCredential: [good], '@nest': nest }
  const shown = await signedByOther(presentation([good, forged]))
  for (const input of [
    { ...record, credentialSubject: subject },
    { ...shown, verifiableCredential: [good], '@nest': nest },
  ]) {
    const report = await verifyIn({}, input)
    expect(linesOf(report)).toContain('proof.satisfied passed')
    expect(linesOf(report)).toContain('json-ld.lossless failed hidden_statement')
  }
})

test('an endorsement that the badge carries may say what it thinks of the badge, and no more', async () => {
  const document = badge()
  const about = { id: document['id'] ?? null, type: ['EndorsementSubject'] }
  const carrying = (subject: JsonObject): JsonObject => ({
    ...document,
    proof: {},
    endorsement: [
      { id: 'urn:uuid:9', type: ['EndorsementCredential'], credentialSubject: subject },
    ],
  })
  const unasked = () => Promise.reject(new Error('canonicalised'))
  const comment = { ...about, endorsementComment: 'Bien' }
  expect(await hiddenStatements(carrying(comment), unasked)).toEqual([])
  for (const more of [
    { credentialStatus: entryFor('revocation') },
    { validUntil: '2026-05-01T00:00:00Z' },
    { endorsementComment: 'Bien \ud800' },
    { endorsementComment: { '@value': 'Bien', validUntil: '2026-05-01T00:00:00Z' } },
    { type: [{ validUntil: '2026-05-01T00:00:00Z' }] },
  ]) {
    await expect(hiddenStatements(carrying({ ...comment, ...more }), unasked)).rejects.toThrow(
      'canonicalised',
    )
  }
})

test('one name, context or value of many that is not plain is enough to look closer', async () => {
  const unasked = () => Promise.reject(new Error('canonicalised'))
  const document: JsonObject = { ...badge(), proof: {} }
  const contexts = badge()['@context'] as string[]
  expect(await hiddenStatements({ ...document, evidence: [{}, { id: 'a' }] }, unasked)).toEqual([])
  const { proof: _, ...unsigned } = document
  expect(await hiddenStatements({ ...unsigned, '@nest': {} }, unasked)).toEqual([])
  for (const more of [
    { evidence: [{ id: 'urn:a' }, { '@nest': {} }] },
    { evidence: [{ id: 'urn:a' }, [{ id: 'urn:b' }]] },
    { evidence: { 'urn:a': 7 } },
    { evidence: { '@id': document['id'], name: 'a' } },
    { '@context': [...contexts, 'https://ext.example/'] },
    { '@context': [...contexts, {}] },
    { '@context': [...contexts, 7] },
    { endorsement: { id: document['id'] ?? null, type: ['a', {}] } },
  ] as JsonObject[]) {
    const look = hiddenStatements({ ...document, ...more }, unasked)
    await expect(look, JSON.stringify(more)).rejects.toThrow('canonicalised')
  }
})

test('what stands in the JSON as it is signed is not hidden, however it is written', async () => {
  const contexts = createContextLoader()
  const own = { note: 'https://ext.example/note' }
  const { id: _, ...nameless } = badge({ credentialStatus: entryFor('revocation') })
  const status = entryFor('revocation')
  for (const document of [
    nameless,
    badge({ validUntil: null }),
    badge({ issuer }),
    badge({
      credentialStatus: [status, { ...status, id: 'urn:uuid:2', statusPurpose: 'suspension' }],
    }),
    badge({ credentialStatus: [status, status] }),
  ]) {
    const proven = await signed(withContext(document, own))
    expect(await hiddenStatements(proven, contexts)).toEqual([])
  }
})

test('what is hidden is named, one by one', async () => {
  const contexts = createContextLoader()
  const { id: _, ...nameless } = badge({ validUntil: '2026-05-01T00:00:00Z' })
  const { validUntil = '', issuer: party = '', ...rest } = await signed(nameless)
  const hidden = {
    ...rest,
    [`${vocabulary}validUntil`]: { '@value': validUntil, '@type': dateTime },
    [`${vocabulary}issuer`]: party,
  }
  const found = await hiddenStatements(hidden, contexts)
  expect(found.map(({ path, details }) => [path, details])).toEqual([
    ['/validUntil', { code: 'hidden_statement', term: 'validUntil' }],
    ['/issuer', { code: 'hidden_statement', term: 'issuer' }],
  ])
})

test('an end that the badge says of itself in an endorsement is missed', async () => {
  const { validUntil = '', ...rest } = await lostBadge()
  const type = ['VerifiableCredential', 'EndorsementCredential']
  const itself = { id: rest['id'] ?? '', type: ['VerifiableCredential'], validUntil }
  const report = await verifyIn({}, { ...rest, endorsement: [{ type, credentialSubject: itself }] })
  expect(linesOf(report)).toContain('json-ld.lossless failed hidden_statement')
})

test('half a character beside a vocabulary of its own is lost', async () => {
  const context = { note: 'https://ext.example/note' }
  const input = { ...withContext(await signed(badge()), context), name: '\ud800' }
  const report = await verifyIn({}, input)
  expect(linesOf(report).filter((line) => !line.match(/passed|skipped/))).toEqual([
    'rejected',
    'json-ld.lossless failed data_loss',
    'proof.satisfied failed data_loss',
  ])
})

test('a vocabulary of its own hides nothing by itself', async () => {
  const context = { ext: 'https://ext.example/#', note: 'https://ext.example/note' }
  const changes = {
    validUntil: '2027-01-01T00:00:00.500+01:00',
    credentialStatus: entryFor('revocation'),
    'ext:grade': 'A',
    note: 'Mot à mot : "é"\n\\',
  }
  const report = await verifyIn(
    { [listUrl]: await signedListAbout('revocation', false) },
    await signed(withContext(badge(changes), context)),
  )
  expect(report.verdict).toBe('verified')
})
