import {
  generateKey,
  createSigner,
  didKeyOf,
  signDataIntegrity,
  type Signer,
} from '@openboat/proof'
import type { JsonObject } from '@openboat/model'
import { decodeBitstring } from '@openboat/status'
import { httpClient } from '@digitalbazaar/http-client'
import { serve } from '@hono/node-server'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { methodOf } from '../method-of.ts'
import { localConfig } from './local-config.ts'
import { createVcApi, type VcApi } from './server.ts'

// The requests that the W3C suites make, and what they assert: vc-di-eddsa, vc-di-ecdsa, VCDM 2.0 and
// Bitstring Status List, with what `data-integrity-test-suite-assertion` adds to the first two.

const BASE = 'http://127.0.0.1:40443'
const V1 = 'https://www.w3.org/2018/credentials/v1'
const V2 = 'https://www.w3.org/ns/credentials/v2'
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2'

interface Settings {
  readonly id: string
  readonly endpoint: string
  readonly tags: readonly string[]
  readonly supportedEcdsaKeyTypes?: readonly string[]
}
type Property = 'issuers' | 'verifiers' | 'vpVerifiers' | 'vcHolders'
type Implementation = Readonly<Record<Property, readonly Settings[]>>

let api: VcApi
let implementation: Implementation

beforeAll(async () => {
  api = await createVcApi(BASE, () => new Date())
  const config = localConfig(BASE, api.issuers) as { implementations?: unknown }
  ;[implementation] = config.implementations as [Implementation]
})

function endpointsOf(property: Property, tag: string): Settings[] {
  return implementation[property].filter(({ tags }) => tags.includes(tag))
}

function first(property: Property, tag: string): Settings {
  const [found] = endpointsOf(property, tag)
  if (found === undefined) throw new Error(`no ${property} for ${tag}`)
  return found
}

async function post({ endpoint }: Settings, json: unknown) {
  const body = typeof json === 'string' ? json : JSON.stringify(json)
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
  const response = await api.app.request(endpoint, init)
  return { status: response.status, data: (await response.json()) as JsonObject }
}

const validVc = {
  '@context': [V2],
  type: ['VerifiableCredential'],
  credentialSubject: { id: 'did:example:subject', name: 'Alice' },
}

async function issue(issuer: Settings, credential: JsonObject, options?: JsonObject) {
  const id = `urn:uuid:${crypto.randomUUID()}`
  const json = { credential: { id, issuer: issuer.id, ...credential }, options }
  const { status, data } = await post(issuer, json)
  return { status, data, vc: (data['verifiableCredential'] ?? {}) as Proven }
}

type Proven = JsonObject & { readonly proof: JsonObject & { readonly proofValue: string } }

async function expectVerified(verifier: Settings, vc: unknown, options?: JsonObject) {
  const { status, data } = await post(verifier, { verifiableCredential: vc, options })
  expect({ status, problems: data['problemDetails'] }).toEqual({ status: 200, problems: [] })
  expect(data).toMatchObject({ verified: true, errors: [] })
}

async function expectRefused(verifier: Settings, vc: unknown, options?: JsonObject) {
  const { status, data } = await post(verifier, { verifiableCredential: vc, options })
  expect([400, 422]).toContain(status)
  expect(data).toMatchObject({ verified: false, type: expect.stringMatching(/^https:/) })
}

const proofOnly = { checks: ['proof'] }
const suites = [
  ['eddsa-rdfc-2022', undefined],
  ['eddsa-jcs-2022', undefined],
  ['ecdsa-rdfc-2019', 'P-256'],
  ['ecdsa-rdfc-2019', 'P-384'],
  ['ecdsa-jcs-2019', 'P-256'],
  ['ecdsa-jcs-2019', 'P-384'],
  ['ecdsa-sd-2023', 'P-256'],
] as const

describe.each(suites)('%s %s', (suite, curve) => {
  let issuer: Settings
  let verifier: Settings
  /** As a verifier gets it: derived, for selective disclosure. */
  let shown: Proven
  let issued: Proven

  const isOfCurve = ({ supportedEcdsaKeyTypes: types }: Settings) =>
    curve === undefined ? types === undefined : types?.includes(curve) === true
  const holding = async (vc: Proven) => {
    if (suite !== 'ecdsa-sd-2023') return vc
    const options = { selectivePointers: ['/credentialSubject/id', '/credentialSubject/name'] }
    const { status, data } = await post(first('vcHolders', 'vcHolder'), {
      verifiableCredential: vc,
      options,
    })
    expect(status).toBe(201)
    return data['verifiableCredential'] as Proven
  }

  beforeAll(async () => {
    issuer = endpointsOf('issuers', suite).find(isOfCurve) ?? first('issuers', suite)
    verifier = endpointsOf('verifiers', suite).find(isOfCurve) ?? first('verifiers', suite)
    issued = (await issue(issuer, validVc)).vc
    shown = await holding(issued)
  })

  test('create: the members of the proof, and its encodings', () => {
    const { proof, issuer: named } = issued
    const prefix = suite === 'ecdsa-sd-2023' ? /^u[\w-]+$/ : /^z[1-9A-HJ-NP-Za-km-z]+$/
    expect(proof).toMatchObject({
      type: 'DataIntegrityProof',
      cryptosuite: suite,
      proofPurpose: 'assertionMethod',
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      proofValue: expect.stringMatching(prefix),
    })
    expect(named).toBe(issuer.id)
    const heads: Record<string, string> = { 'P-256': 'zDna', 'P-384': 'z82' }
    const head = heads[curve ?? ''] ?? 'z6Mk'
    expect(issuer.id.startsWith(`did:key:${head}`)).toBe(true)
    expect(proof['verificationMethod']).toBe(methodOf(issuer.id))
  })

  test('create: version 1.1 of the data model, whose proof needs a context', async () => {
    const context = [V1, { name: 'https://schema.org/name' }]
    const issuanceDate = '2024-01-01T00:00:00Z'
    const old = await issue(issuer, { ...validVc, '@context': context, issuanceDate })
    expect(old.status).toBe(201)
    expect(old.vc['@context']).toContain('https://w3id.org/security/data-integrity/v2')
    await expectVerified(verifier, await holding(old.vc), proofOnly)
  })

  test('verify: a valid proof, with and without the name of the check', async () => {
    await expectVerified(verifier, shown, proofOnly)
    await expectVerified(verifier, shown)
  })

  type Change = (vc: Proven) => unknown
  const withProof =
    (change: JsonObject): Change =>
    (vc) => ({ ...vc, proof: { ...vc.proof, ...change } })
  const without =
    (name: string): Change =>
    ({ proof: { [name]: _, ...proof }, ...vc }) => ({ ...vc, proof })

  test.each<[what: string, change: Change]>([
    ['no proof', ({ proof: _, ...vc }) => vc],
    ['proof is null', (vc) => ({ ...vc, proof: null })],
    ['no proof.type', without('type')],
    ['another proof.type', withProof({ type: 'UnknownProofType' })],
    ['no cryptosuite', without('cryptosuite')],
    ['another cryptosuite', withProof({ cryptosuite: 'UnknownCryptosuite' })],
    ['an empty type and cryptosuite', withProof({ type: '', cryptosuite: '' })],
    ['no verificationMethod', without('verificationMethod')],
    ['a verificationMethod that is none', withProof({ verificationMethod: 'did:key:@invalidVm@' })],
    ['no proofPurpose', without('proofPurpose')],
    ['another proofPurpose', withProof({ proofPurpose: 'invalidPurpose' })],
    ['no proofValue', without('proofValue')],
    ['proofValue is null', withProof({ proofValue: null })],
    [
      'proofValue without its multibase header',
      (vc) => withProof({ proofValue: vc.proof.proofValue.slice(1) })(vc),
    ],
    [
      'proofValue without its first bytes',
      ({ proof, ...vc }) => {
        const { proofValue: value } = proof
        return { ...vc, proof: { ...proof, proofValue: value.slice(0, 1) + value.slice(4) } }
      },
    ],
    [
      'proofValue of another length',
      (vc) => withProof({ proofValue: `${vc.proof.proofValue}11111111` })(vc),
    ],
    ['created is no date', withProof({ created: 'invalidDate' })],
    ['created was changed', withProof({ created: '2020-01-01T00:00:00Z' })],
    ['expires without an offset', withProof({ expires: '2020-01-01T00:00:00' })],
    [
      'a changed subject',
      (vc) => ({ ...vc, credentialSubject: { id: 'urn:invalid', name: 'Alice' } }),
    ],
    [
      'a term that is not defined',
      (vc) => ({
        ...vc,
        credentialSubject: { ...(vc['credentialSubject'] as JsonObject), undefinedTerm: 'dropped' },
      }),
    ],
    [
      'a type that is not defined',
      (vc) => ({ ...vc, type: ['VerifiableCredential', 'UndefinedType'] }),
    ],
    ['nothing', () => undefined],
  ])('verify: an error is raised for %s', async (_, change) => {
    await expectRefused(verifier, change(shown), proofOnly)
  })

  test.each([
    ['another purpose', { expectedProofPurpose: 'authentication' }],
    ['another domain', { domain: 'domain.example' }],
    ['another challenge', { domain: 'domain.example', challenge: '1235abcd6789' }],
  ])('verify: an error is raised when the caller expects %s', async (_, options) => {
    await expectRefused(verifier, shown, { ...proofOnly, ...options })
  })

  test('verify: a proof of another suite', async () => {
    const other = suite === 'eddsa-rdfc-2022' ? 'eddsa-jcs-2022' : 'eddsa-rdfc-2022'
    await expectRefused(verifier, (await issue(first('issuers', other), validVc)).vc, proofOnly)
  })
})

describe('proofs that somebody else made', () => {
  const verifier = () => first('verifiers', 'ecdsa-rdfc-2019')
  const base = { '@context': [V2], type: ['VerifiableCredential'] }
  const subject = { credentialSubject: { name: 'Alice' } }
  let add: (document: JsonObject, link?: JsonObject) => Promise<JsonObject>
  let id: string

  beforeAll(async () => {
    const signer = createSigner(await generateKey('p256'))
    id = didKeyOf(signer.publicKey)
    const verificationMethod = methodOf(id)
    const of = { suite: 'ecdsa-rdfc-2019', signer, verificationMethod } as const
    add = (document, link = {}) =>
      signDataIntegrity(document, { ...of, created: '2024-01-01T00:00:00Z', ...link })
  })

  test('a chain, and one whose first proof has another id', async () => {
    const [before, after] = ['urn:example:1', 'urn:example:2']
    const one = await add({ ...base, ...subject, issuer: id }, { id: before })
    const chain = await add(one, { id: after, previousProof: before })
    await expectVerified(verifier(), chain)
    for (const at of [0, 1]) {
      const proof = (chain['proof'] as JsonObject[]).map((each, index) =>
        index === at ? { ...each, id: 'urn:example:3' } : each,
      )
      await expectRefused(verifier(), { ...chain, proof })
    }
  })

  test('as the vectors of the specifications: the issuer is not who has the key', async () => {
    const issuer = 'https://vc.example/issuers/5678'
    const vector = await add({ ...base, ...subject, issuer })
    await expectVerified(verifier(), vector)
    await expectRefused(verifier(), { ...vector, issuer: 'https://vc.example/issuers/1' })
    await expectRefused(first('verifiers', 'vc2.0'), vector)
  })
})

describe('ecdsa-sd-2023: selective disclosure', () => {
  const achievements = {
    '@context': [
      V2,
      {
        '@protected': true,
        Sailing: {
          '@id': 'urn:example:Sailing',
          '@context': { boards: 'urn:example:boards', number: 'urn:example:number' },
        },
        sails: 'urn:example:sails',
      },
    ],
    type: ['VerifiableCredential'],
    credentialSubject: {
      sails: [
        { type: 'Sailing', number: 'Earth101', boards: ['A', 'B', 'C'] },
        { type: 'Sailing', number: 'Mars101', boards: ['D', 'E', 'F'] },
      ],
    },
  }
  const all = [0, 1].flatMap((at) =>
    ['number', 'boards/0', 'boards/1', 'boards/2'].map(
      (name) => `/credentialSubject/sails/${at}/${name}`,
    ),
  )

  async function deriveAndVerify(selectivePointers: string[], mandatoryPointers = ['/issuer']) {
    const { vc } = await issue(first('issuers', 'ecdsa-sd-2023'), achievements, {
      mandatoryPointers,
    })
    const holder = first('vcHolders', 'vcHolder')
    const answer = await post(holder, { verifiableCredential: vc, options: { selectivePointers } })
    if (answer.status < 400) {
      await expectVerified(
        first('verifiers', 'ecdsa-sd-2023'),
        answer.data['verifiableCredential'],
        proofOnly,
      )
    }
    return answer
  }

  test.each([
    ['everything', all],
    ['less than the full arrays', all.slice(2, -3)],
    ['without the first elements', all.slice(5)],
    ['one value', all.slice(0, 1)],
    ['only what is mandatory', []],
  ])('%s', async (_, pointers) => {
    expect((await deriveAndVerify(pointers)).status).toBe(201)
  })

  test('pointers that lead nowhere, or are none', async () => {
    const issuer = first('issuers', 'ecdsa-sd-2023')
    for (const mandatoryPointers of [
      ['/credentialSubject/invalidPointer'],
      ['/non/existent/path'],
      'x',
    ]) {
      expect((await issue(issuer, validVc, { mandatoryPointers })).status).toBe(400)
    }
    expect((await deriveAndVerify(['/non/existent/path'])).status).toBe(400)
    expect((await deriveAndVerify([], [])).status).toBe(400)
  })

  test('a base proof is not for verifiers, and its header says what it is', async () => {
    const { vc } = await issue(first('issuers', 'ecdsa-sd-2023'), validVc)
    expect(vc.proof.proofValue.startsWith('u2V0A')).toBe(true)
    await expectRefused(first('verifiers', 'ecdsa-sd-2023'), vc, proofOnly)
  })
})

describe('VCDM 2.0', () => {
  const issuer = () => first('issuers', 'vc2.0')
  const verifier = () => first('verifiers', 'vc2.0')

  test.each<[what: string, change: JsonObject]>([
    ['the context of examples', { '@context': [V2, EXAMPLES], evidence: { type: 'Anything' } }],
    [
      'a context as an object',
      {
        '@context': [V2, { Extra: 'https://example.org/#Extra' }],
        type: ['VerifiableCredential', 'Extra'],
      },
    ],
    ['a type that is a URL', { type: ['VerifiableCredential', 'https://example.org/#Extra'] }],
    [
      'names in languages',
      {
        name: [
          { '@value': 'Dog', '@language': 'en' },
          { '@value': 'Chien', '@language': 'fr' },
        ],
      },
    ],
    ['several subjects', { credentialSubject: [{ id: 'did:example:a' }, { id: 'did:example:b' }] }],
    [
      'a date with an offset',
      { validFrom: '2021-01-01T00:00:00.25-06:00', validUntil: '2999-01-01T00:00:00Z' },
    ],
    [
      'a resource with its digest',
      {
        relatedResource: resource({
          digestSRI: 'sha384-l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
        }),
      },
    ],
    [
      'a resource with its digest in multibase',
      {
        relatedResource: resource({
          digestMultibase: 'uWZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ',
        }),
      },
    ],
  ])('issued and verified: %s', async (_, change) => {
    const { status, vc } = await issue(issuer(), { ...validVc, ...change })
    expect(status).toBe(201)
    await expectVerified(verifier(), vc)
  })

  test('an issuer that is an object, with what it says of itself', async () => {
    for (const said of [{ id: issuer().id, name: 'School' }, { name: 'School' }]) {
      const { vc } = await issue(issuer(), { ...validVc, issuer: said })
      expect(vc['issuer']).toEqual({ id: issuer().id, name: 'School' })
    }
  })

  test.each<[what: string, change: JsonObject]>([
    ['no base context', { '@context': [EXAMPLES] }],
    ['contexts in another order', { '@context': [EXAMPLES, V2] }],
    ['a context that is no URL', { '@context': [V2, 'https ://not-a-url/contexts/example/v1'] }],
    ['a context that is a number', { '@context': [V2, 123192875] }],
    ['a context that nobody knows', { '@context': [V2, 'https://example.com'] }],
    [
      'a protected term redefined',
      { '@context': [V2, { VerifiableCredential: 'https://example.org/#Other' }] },
    ],
    ['no VerifiableCredential type', { type: ['https://example.org/#Extra'] }],
    ['a type that is not mapped', { type: ['VerifiableCredential', 'UnmappedType'] }],
    ['an id that is no URL', { id: 'not-a-url' }],
    ['several ids', { id: ['did:example:a', 'did:example:b'] }],
    ['id is null', { id: null }],
    ['issuer is null', { issuer: null }],
    ['an issuer that is no URL', { issuer: 'not-a-url' }],
    ['an issuer whose id is null', { issuer: { id: null } }],
    ['an issuer that is somebody else', { issuer: 'did:example:somebody' }],
    ['no claims', { credentialSubject: {} }],
    ['an empty subject among others', { credentialSubject: [{ id: 'did:example:a' }, {}] }],
    ['validFrom is no date', { validFrom: '03/01/2024' }],
    [
      'an end before the start',
      { validFrom: '2030-01-01T00:00:00Z', validUntil: '2020-01-01T00:00:00Z' },
    ],
    ['a status without type', { credentialStatus: { id: 'did:example:status' } }],
    ['a schema without id', { credentialSchema: { type: 'JsonSchema' } }],
    ['evidence without type', { evidence: { id: 'did:example:e' } }],
    ['terms of use without type', { termsOfUse: { id: 'did:example:t' } }],
    ['a refresh service without type', { refreshService: { id: 'did:example:r' } }],
    [
      'a name with more than a language',
      { name: { '@value': 'A', '@language': 'en', url: 'did:example:x' } },
    ],
    ['related resources as text', { relatedResource: [V2] }],
    [
      'a resource without id',
      { relatedResource: [{ digestSRI: 'sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=' }] },
    ],
    ['a resource without digest', { relatedResource: resource({}) }],
    [
      'a resource with a wrong digest',
      {
        relatedResource: resource({
          digestSRI: 'sha256-AAAA7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=',
        }),
      },
    ],
    [
      'a resource with a wrong digest in multibase',
      {
        relatedResource: resource({
          digestMultibase: 'uAAAA7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ',
        }),
      },
    ],
    ['a resource twice', { relatedResource: [...resource(good), ...resource(good)] }],
  ])('refused to the issuer: %s', async (_, change) => {
    const { status, data } = await issue(issuer(), { ...validVc, ...change })
    expect(status).toBe(400)
    expect(data).toMatchObject({
      type: expect.stringMatching(/^https:/),
      title: expect.any(String),
    })
  })

  test('no context, no subject, no type', async () => {
    for (const name of ['@context', 'credentialSubject', 'type']) {
      const { [name]: _, ...credential } = validVc as JsonObject
      expect((await issue(issuer(), credential)).status).toBe(400)
    }
  })

  test('what is no credential', async () => {
    await expectRefused(verifier(), { type: ['NonconformingDocument'] })
    await expectRefused(verifier(), validVc)
    expect((await post(issuer(), 'no JSON')).status).toBe(400)
    expect((await post(issuer(), {})).status).toBe(400)
  })
})

describe('VCDM 2.0: what another issuer signed although it does not conform', () => {
  const signed = async (change: JsonObject) => {
    const signer = createSigner(await generateKey('ed25519'))
    const id = didKeyOf(signer.publicKey)
    const verificationMethod = methodOf(id)
    const suite = 'eddsa-jcs-2022'
    const document = { ...validVc, issuer: id, ...change }
    const created = '2024-01-01T00:00:00Z'
    return await signDataIntegrity(document, { suite, signer, verificationMethod, created })
  }

  test('what conforms is verified', async () => {
    await expectVerified(first('verifiers', 'vc2.0'), await signed({}), proofOnly)
  })

  // The suite asks for the proof alone, and wants the data model looked at all the same.
  test.each<[what: string, change: JsonObject]>([
    ['a subject without claims', { credentialSubject: {} }],
    ['one of two subjects without claims', { credentialSubject: [{ name: 'Alice' }, {}] }],
    ['evidence without a type', { evidence: { id: 'https://example.org/evidence' } }],
    ['terms of use without a type', { termsOfUse: { id: 'https://example.org/terms' } }],
    ['a schema without an id', { credentialSchema: { type: 'JsonSchema' } }],
    ['an end that is no date', { validUntil: 'in 2030' }],
    ['an id that is none', { id: 'not a url' }],
  ])('%s is refused', async (_, change) => {
    await expectRefused(first('verifiers', 'vc2.0'), await signed(change), proofOnly)
  })
})

describe('VCDM 2.0 presentations', () => {
  const verifier = () => first('vpVerifiers', 'vc2.0')
  let signer: Signer
  let holder: string

  beforeAll(async () => {
    signer = createSigner(await generateKey('ed25519'))
    holder = didKeyOf(signer.publicKey)
  })

  async function signed(document: JsonObject, purpose: 'authentication' | 'assertionMethod') {
    return await signDataIntegrity(document, {
      suite: 'eddsa-rdfc-2022',
      signer,
      verificationMethod: methodOf(holder),
      created: '2024-01-01T00:00:00Z',
      ...(purpose === 'assertionMethod'
        ? { purpose }
        : { purpose, challenge: '123', domain: 'd.example' }),
    })
  }

  async function verifyVp(presentation: JsonObject, options: JsonObject = { checks: [] }) {
    const document = { '@context': [V2], type: ['VerifiablePresentation'], ...presentation }
    const verifiablePresentation = await signed(document, 'authentication')
    return (await post(verifier(), { verifiablePresentation, options })).status
  }

  const issued = async () => (await issue(first('issuers', 'vc2.0'), validVc)).vc

  test('with an id, a holder, credentials, more contexts', async () => {
    const vc = await issued()
    expect(await verifyVp({})).toBe(200)
    expect(await verifyVp({ id: 'urn:uuid:7e5a2c92-2a6c-4a2b-8d32-3d2a8b7f4c10' })).toBe(200)
    expect(await verifyVp({ holder, verifiableCredential: [vc] })).toBe(200)
    expect(await verifyVp({ holder: { id: holder }, verifiableCredential: [vc, vc] })).toBe(200)
    expect(await verifyVp({ verifiableCredential: vc })).toBe(200)
    expect(await verifyVp({ type: ['VerifiablePresentation', 'https://example.org/#Extra'] })).toBe(
      200,
    )
  })

  test('in answer to a challenge, for a domain', async () => {
    expect(await verifyVp({ holder }, { challenge: '123', domain: 'd.example' })).toBe(200)
    expect(await verifyVp({ holder }, { challenge: '124', domain: 'd.example' })).toBe(400)
    expect(await verifyVp({ holder }, { challenge: '123', domain: 'e.example' })).toBe(400)
  })

  test('what somebody claims of themselves needs them as the holder', async () => {
    const claim = { ...validVc, issuer: holder }
    const secured = await signed(claim, 'assertionMethod')
    for (const verifiableCredential of [[claim], [secured]]) {
      expect(await verifyVp({ holder, verifiableCredential })).toBe(200)
      expect(await verifyVp({ verifiableCredential })).toBe(400)
      expect(await verifyVp({ holder: 'did:example:alice', verifiableCredential })).toBe(400)
    }
    const another = await signed(
      { ...claim, id: 'urn:uuid:0fd2b0a8-6c8d-4a51-9d6c-0d6f7a3a2f11' },
      'assertionMethod',
    )
    expect(await verifyVp({ verifiableCredential: [secured, another] })).toBe(200)
    expect(await verifyVp({ verifiableCredential: [claim, another] })).toBe(400)
    const holders = { holder: 'did:example:acme', verifiableCredential: [secured, another] }
    expect(await verifyVp(holders)).toBe(400)
    const claimOfOthers = { ...validVc, issuer: 'did:example:acme' }
    expect(await verifyVp({ holder, verifiableCredential: [claimOfOthers] })).toBe(400)
  })

  test('what does not conform, or is not signed', async () => {
    const vc = await issued()
    expect(await verifyVp({ verifiableCredential: [{ ...vc, name: 'Another' }] })).toBe(400)
    const bare = { '@context': [V2], type: ['VerifiablePresentation'], holder }
    const good = (await signed(bare, 'authentication')) as Proven
    const changed = [
      bare,
      { ...good, '@context': [V2, 'https://example.com'] },
      { ...good, '@context': [V2, 123192875] },
      { ...good, '@context': [EXAMPLES, V2] },
      { ...good, type: ['https://example.org/#Extra'] },
      { ...good, proof: { ...good.proof, proofValue: 'z5nmMBw2u9TGKd9NxxHJtyZKgjN2Eh' } },
      { ...good, verifiableCredential: ['https://school.example/badge'] },
      { ...good, holder: { id: 'z6Mkp' } },
      { type: ['NonconformingDocument'] },
    ]
    for (const verifiablePresentation of changed) {
      expect((await post(verifier(), { verifiablePresentation })).status).toBe(400)
    }
    const { '@context': _, ...without } = good
    expect((await post(verifier(), { verifiablePresentation: without })).status).toBe(400)
  })

  test('one that the server makes itself', async () => {
    const { endpoint } = first('vpVerifiers', 'vc2.0')
    const presenter = { ...verifier(), endpoint: endpoint.replace('/verify', '/issue') }
    const presentation = { '@context': [V2], type: ['VerifiablePresentation'] }
    const options = { challenge: 'abc', domain: 'verifier.example' }
    const { status, data } = await post(presenter, { presentation, options })
    expect(status).toBe(201)
    const { verifiablePresentation } = data
    expect((await post(verifier(), { verifiablePresentation, options })).status).toBe(200)
  })
})

describe('Bitstring Status List', () => {
  test('an entry in what is issued, and the list where it says', async () => {
    const { status, vc } = await issue(first('issuers', 'BitstringStatusList'), validVc)
    expect(status).toBe(201)
    const entry = vc['credentialStatus'] as Record<string, string>
    expect(entry).toMatchObject({
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: expect.stringMatching(/^(0|[1-9]\d*)$/),
    })
    expect(entry['id']).not.toBe(entry['statusListCredential'])
    const response = await api.app.request(entry['statusListCredential'] ?? '')
    const list = (await response.json()) as { type: string[]; credentialSubject: JsonObject }
    expect(list.type).toContain('BitstringStatusListCredential')
    expect(list.credentialSubject).toMatchObject({
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: expect.stringMatching(/^u[\w-]+$/),
    })
    const bits = await decodeBitstring(String(list.credentialSubject['encodedList']))
    expect(bits.length).toBeGreaterThanOrEqual(131_072)
    await expectVerified(first('verifiers', 'BitstringStatusList'), vc)
    await expectVerified(first('verifiers', 'BitstringStatusList'), vc, {
      checks: ['proof', 'credentialStatus'],
    })
  })

  test('the list, as the suites fetch it', async () => {
    const { vc } = await issue(first('issuers', 'BitstringStatusList'), validVc)
    const { statusListCredential = '' } = vc['credentialStatus'] as Record<string, string>
    const server = serve({ fetch: api.app.fetch, hostname: '127.0.0.1', port: 0 })
    try {
      await once(server, 'listening')
      const { port } = server.address() as AddressInfo
      const url = `http://127.0.0.1:${port}${new URL(statusListCredential).pathname}`
      const { data } = await httpClient.get(url)
      expect(data).toMatchObject({ id: statusListCredential })
      const asked = await fetch(url, { headers: { accept: 'application/vc' } })
      expect(asked.headers.get('content-type')).toContain('application/vc')
    } finally {
      server.close()
    }
  })

  test('an entry that is none', async () => {
    const status = {
      type: 'BitstringStatusListEntry',
      statusListIndex: true,
      statusListCredential: 'https://example.com',
    }
    const issuer = first('issuers', 'BitstringStatusList')
    expect((await issue(issuer, { ...validVc, statusEntry: status })).status).toBe(400)
    expect((await issue(issuer, { ...validVc, credentialStatus: status })).status).toBe(400)
  })

  test('a list that cannot be reached leaves the status open: refused, unless nobody asks', async () => {
    const entry = {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://elsewhere.example/list',
    }
    const { vc } = await issue(first('issuers', 'vc2.0'), { ...validVc, credentialStatus: entry })
    const verifier = first('verifiers', 'vc2.0')
    const { data } = await post(verifier, { verifiableCredential: vc })
    expect(data['type']).toBe(
      'https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR',
    )
    await expectVerified(verifier, vc, proofOnly)
  })
})

const good = { digestSRI: 'sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=' }

function resource(digests: JsonObject): JsonObject[] {
  return [{ id: V2, ...digests }]
}
