import { describe, expect, test } from 'vitest'
import { checkCredential } from './check-credential.ts'
import { VC_1 } from './context-urls.ts'
import * as fixture from './credentials.fixture.ts'
import type { JsonObject } from './json.ts'

const context = [VC_1, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json']
const { validFrom: _from, validUntil: _until, issuer, ...rest } = fixture.openBadge()
const subject = rest['credentialSubject'] as JsonObject
const vc: JsonObject = {
  ...rest,
  '@context': context,
  issuer: { ...(issuer as JsonObject), id: 'did:example:school' },
  credentialSubject: { ...subject, id: 'did:example:ada' },
  issuanceDate: '2026-03-01T09:00:00Z',
  expirationDate: '2027-03-01T09:00:00Z',
}
const claims = {
  iss: 'did:example:school',
  sub: 'did:example:ada',
  jti: String(rest['id']),
  nbf: Date.parse('2026-03-01T09:00:00Z') / 1000,
  exp: Date.parse('2027-03-01T09:00:00Z') / 1000,
}
const without = (document: JsonObject, ...names: string[]): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)))
/** As common libraries write it: what a claim says is said once. */
const compact: JsonObject = {
  ...without(vc, 'id', 'issuanceDate', 'expirationDate'),
  issuer: without(vc['issuer'] as JsonObject, 'id'),
  credentialSubject: without(vc['credentialSubject'] as JsonObject, 'id'),
}

const subjectOf = (document: JsonObject): JsonObject => document['credentialSubject'] as JsonObject

const documentOf = (payload: JsonObject): JsonObject =>
  fixture.parsed(fixture.jwt(payload)).document
const faults = (payload: JsonObject): string[] =>
  checkCredential(fixture.parsed(fixture.jwt(payload)))
    .filter(({ outcome }) => outcome !== 'passed')
    .map(({ check, path, details }) => `${check} ${path} ${String(details?.['code'])}`)

describe('what VCDM 1.1 leaves to the claims', () => {
  test('comes back, and then nothing is missing', () => {
    expect(documentOf({ ...claims, vc: compact })).toEqual(vc)
    expect(faults({ ...claims, vc: compact })).toEqual(faults({ ...claims, vc }))
  })

  test('the issuer is named where nothing else is said of it', () => {
    const { iss } = claims
    expect(documentOf({ iss, vc: without(vc, 'issuer') })['issuer']).toBe(iss)
    expect(documentOf({ iss, vc: { ...vc, issuer: 'did:example:other' } })['issuer']).toBe(
      'did:example:other',
    )
  })

  test('the only subject of a list is named', () => {
    const { sub } = claims
    const [nameless] = [compact['credentialSubject'] as JsonObject]
    const subjectsOf = (credentialSubject: JsonObject[]) =>
      documentOf({ sub, vc: { ...vc, credentialSubject } })['credentialSubject']
    expect(subjectsOf([nameless])).toEqual([{ ...nameless, id: sub }])
    expect(subjectsOf([nameless, nameless])).toEqual([nameless, nameless])
  })

  test('of a presentation the holder', () => {
    const vp = { '@context': [VC_1], type: ['VerifiablePresentation'] }
    const { iss, jti } = claims
    expect(documentOf({ ...claims, vp })).toEqual({ ...vp, id: jti, holder: iss })
  })
})

describe('nothing comes from a claim', () => {
  test('where the member is there: it is compared', () => {
    const other = { ...claims, iss: 'did:example:other', nbf: claims.nbf + 1 }
    expect(documentOf({ ...other, vc })).toEqual(vc)
    expect(faults({ ...other, vc })).toEqual(
      expect.arrayContaining([
        'model.jwt-claims /issuer contradiction',
        'model.jwt-claims /issuanceDate contradiction',
      ]),
    )
  })

  test.each<[string, JsonObject]>([
    ['of another type', { iss: 7, sub: {}, jti: null, nbf: '2026', exp: true }],
    ['that is no moment', { nbf: 1e300, exp: -1e300 }],
  ])('%s', (_, odd) => {
    expect(documentOf({ ...odd, vc: compact })).toEqual(compact)
  })

  test('into what a proof covers', () => {
    const proven = { ...compact, proof: { type: 'DataIntegrityProof' } }
    expect(documentOf({ ...claims, vc: proven })).toEqual(proven)
  })

  test('in VCDM 2.0', () => {
    const bare = without(fixture.openBadge(), 'id', 'issuer')
    expect(documentOf({ ...claims, ...bare })).toEqual({ ...claims, ...bare })
    expect(documentOf({ ...claims, vc: bare })).toEqual(bare)
  })
})

describe('two credentials in one JWT', () => {
  const root = fixture.openBadge()
  const vp = { '@context': [VC_1], type: ['VerifiablePresentation'] }
  test.each<[string, JsonObject]>([
    ['the payload and the claim vc', { ...root, vc }],
    ['the payload and a claim vc that is no object', { ...root, vc: 'x' }],
    ['the payload and the claim vp', { ...root, vp }],
    ['the claims vc and vp', { vc, vp }],
    ['the claim vc and a subject', { vc, credentialSubject: {} }],
  ])('%s', (_, payload) => {
    expect(faults(payload)).toContain('model.jwt-claims  two_credentials')
  })
})

test('one credential written into both, as some libraries do', () => {
  const both = { ...vc, ...claims, vc }
  expect(faults(both)).toEqual(faults({ ...claims, vc }))
  const { '@context': _, type: _type, ...said } = vc
  expect(faults({ ...said, ...claims, vc: compact })).toContain('model.jwt-claims  two_credentials')
  const part = without(vc, 'id', 'name', 'issuer', 'issuanceDate', 'expirationDate')
  const partFaults = (root: JsonObject) =>
    faults({ ...claims, ...root, vc: part }).filter((line) => line.includes('two_credentials'))
  expect(partFaults(vc)).toEqual([])
  expect(partFaults({ ...vc, issuer: 'did:example:other' })).toHaveLength(1)
  expect(partFaults({ ...vc, issuanceDate: '2026-03-02T09:00:00Z' })).toHaveLength(1)
  expect(partFaults({ ...vc, credentialSubject: { ...subjectOf(vc), x: 1 } })).toHaveLength(1)
  expect(partFaults({ ...vc, type: [...(vc['type'] as string[]), 'X'] })).toHaveLength(1)
})

test('a JWT that names another holder than the presentation in it', () => {
  const vp = { '@context': [VC_1], type: ['VerifiablePresentation'], holder: 'did:example:ada' }
  expect(faults({ iss: 'did:example:ada', nbf: 7, aud: 'x', vp })).toEqual([])
  expect(faults({ iss: 'did:example:eve', vp })).toEqual(['model.jwt-claims /holder contradiction'])
})

describe('a claim sub', () => {
  const badge = fixture.openBadge()
  const nameless = without(badge['credentialSubject'] as JsonObject, 'id')
  const subFaults = (sub: string | undefined, credentialSubject: JsonObject | JsonObject[]) =>
    faults({ ...badge, credentialSubject, ...(sub === undefined ? {} : { sub }) }).filter((line) =>
      line.startsWith('model.jwt-claims /credentialSubject/id'),
    )
  const line = (code: string) => [`model.jwt-claims /credentialSubject/id ${code}`]
  const [ada, leo] = ['did:example:ada', 'did:example:leo']

  test('binds nobody to a badge whose subject has no id, and that is said', () => {
    expect(subFaults(ada, nameless)).toEqual(line('unbound_claim'))
    expect(subFaults(ada, [nameless])).toEqual(line('unbound_claim'))
    expect(subFaults(undefined, nameless)).toEqual([])
  })

  test('of several subjects names one', () => {
    const both = [
      { ...nameless, id: ada },
      { ...nameless, id: leo },
    ]
    expect(subFaults(leo, both)).toEqual([])
    expect(subFaults(undefined, both)).toEqual([])
    expect(subFaults('did:example:eve', both)).toEqual(line('contradiction'))
    expect(subFaults('did:example:eve', [{ ...nameless, id: ada }])).toEqual(line('contradiction'))
  })
})
