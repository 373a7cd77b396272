import type { JsonObject } from '@openboat/model'
import { multikeyOf, publicKeyOf } from '@openboat/proof'
import { describe, expect, it } from 'vitest'
import {
  badge,
  base64url,
  issuer,
  methodOf,
  other,
  signed,
  signedByOther,
} from '../badge.fixture.ts'
import { goodBadge } from '../good-reports.fixture.ts'
import { issuerKey, otherKey } from '../keys.fixture.ts'
import { at, linesBut, linesOf, verifyIn, type World } from '../world.fixture.ts'

const web = 'did:web:issuer.example'
const webDocument = 'https://issuer.example/.well-known/did.json'
const profile = 'https://issuer.example/profile'

/** A controller document with one key that it lists for assertions. */
function controllerDocument(
  id: string,
  method: JsonObject = {},
  document: JsonObject = {},
): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod: [
      {
        id: `${id}#key-1`,
        type: 'Multikey',
        controller: id,
        publicKeyMultibase: multikeyOf(publicKeyOf(issuerKey)),
        ...method,
      },
    ],
    assertionMethod: [`${id}#key-1`],
    ...document,
  }
}

function badgeOf(id: string, changes: JsonObject = {}): JsonObject {
  return badge({ issuer: { id, type: ['Profile'], name: 'École de la Rive' }, ...changes })
}

function signedFor(id: string, created?: string): Promise<JsonObject> {
  const verificationMethod = `${id}#key-1`
  return signed(badgeOf(id), {
    verificationMethod,
    ...(created === undefined ? {} : { created }),
  })
}

async function linesFor(input: JsonObject, world: World = {}): Promise<string[]> {
  return linesOf(await verifyIn(world, input))
}

function proofSays(finding: string): string[] {
  return linesBut(goodBadge, {
    verdict: finding.startsWith('failed') ? 'rejected' : 'undetermined',
    'proof.satisfied': finding,
  })
}

describe('a good proof', () => {
  it('by did:key', async () => {
    const report = await verifyIn({}, await signed(badge()))
    expect(linesOf(report)).toEqual(goodBadge)
    expect(report.findings.find(({ check }) => check === 'proof.satisfied')).toEqual({
      check: 'proof.satisfied',
      outcome: 'passed',
      message: "The eddsa-rdfc-2022 signature is the issuer's",
      spec: 'OB 3.0 #verification step 2; VC Data Integrity #verify-proof',
      path: '/proof',
      details: {
        suite: 'eddsa-rdfc-2022',
        algorithm: 'eddsa-rdfc-2022',
        verificationMethod: methodOf(issuer),
      },
    })
  })

  it('of the type Ed25519Signature2020', async () => {
    const contexts = badge()['@context'] as string[]
    const legacy = 'https://w3id.org/security/suites/ed25519-2020/v1'
    const input = await signed(badge({ '@context': [...contexts, legacy] }), {
      suite: 'Ed25519Signature2020',
    })
    expect(await linesFor(input)).toEqual(goodBadge)
  })

  it('by did:jwk', async () => {
    const id = `did:jwk:${base64url(JSON.stringify(publicKeyOf(issuerKey)))}`
    const input = await signed(badgeOf(id), { verificationMethod: `${id}#0` })
    expect(await linesFor(input)).toEqual(goodBadge)
  })

  it('by did:web', async () => {
    const world = { [webDocument]: controllerDocument(web) }
    expect(await linesFor(await signedFor(web), world)).toEqual(goodBadge)
  })

  it('by an https controller document', async () => {
    const world = { [profile]: controllerDocument(profile) }
    expect(await linesFor(await signedFor(profile), world)).toEqual(goodBadge)
  })

  it('with a key that expired after the signature', async () => {
    const key = { expires: '2026-04-01T00:00:00Z' }
    const world = { [webDocument]: controllerDocument(web, key) }
    expect(await linesFor(await signedFor(web, '2026-03-31T23:59:59Z'), world)).toEqual(goodBadge)
  })
})

describe('a proof that does not hold', () => {
  const faults: Record<string, [() => Promise<JsonObject>, string, World?]> = {
    'a letter changed': [
      async () => ({ ...(await signed(badge())), name: 'Médiation Numérique' }),
      'failed signature_invalid',
    ],
    'a letter of the signature changed': [
      () => withProof({ proofValue: (value) => `${String(value).slice(0, -1)}1` }),
      'failed signature_invalid',
    ],
    'no signature value': [() => withProof({ proofValue: () => null }), 'failed malformed_proof'],
    'another purpose': [
      () => withProof({ proofPurpose: () => 'authentication' }),
      'failed wrong_purpose',
    ],
    'no purpose': [() => withProof({ proofPurpose: () => null }), 'failed wrong_purpose'],
    'no key named': [() => withProof({ verificationMethod: () => null }), 'failed malformed_proof'],
    'somebody else’s key': [() => signedByOther(badge()), 'failed controller_mismatch'],
    'another key under the same name': [
      () => signed(badgeOf(web), { key: otherKey, verificationMethod: `${web}#key-1` }),
      'failed signature_invalid',
      { [webDocument]: controllerDocument(web) },
    ],
    'a key that the issuer does not list for assertions': [
      () => signedFor(web),
      'failed key_not_authorized',
      { [webDocument]: controllerDocument(web, {}, { assertionMethod: [] }) },
    ],
    'a key that only says it is the issuer’s': [
      () => signed(badge(), { verificationMethod: 'https://forger.example/key' }),
      'failed key_not_authorized',
      {
        'https://forger.example/key': {
          id: 'https://forger.example/key',
          type: 'Multikey',
          controller: issuer,
          publicKeyMultibase: multikeyOf(publicKeyOf(issuerKey)),
        },
      },
    ],
    'a key that is not in the document': [
      () => signedFor(web),
      'failed key_not_found',
      { [webDocument]: controllerDocument(web, { id: `${web}#key-2` }) },
    ],
    'a revoked key': [
      () => signedFor(web),
      'failed key_revoked',
      { [webDocument]: controllerDocument(web, { revoked: '2026-06-01T00:00:00Z' }) },
    ],
    'a key that expired before the signature': [
      () => signedFor(web, '2026-04-01T00:00:01Z'),
      'failed key_expired',
      { [webDocument]: controllerDocument(web, { expires: '2026-04-01T00:00:00Z' }) },
    ],
    'an expired proof': [
      () => withProof({ expires: () => '2026-06-30T00:00:00Z' }),
      'failed proof_expired',
    ],
    'a did:key that is none': [
      () => withProof({ verificationMethod: () => 'did:key:z6Mk#z6Mk' }),
      'failed key_malformed',
    ],
  }

  it('a key that is no URL', async () => {
    const input = await withProof({ verificationMethod: () => 'key-1' })
    expect(await linesFor(input)).toEqual(
      linesBut(goodBadge, {
        verdict: 'rejected',
        'json-ld.lossless': 'failed relative_iri',
        'proof.satisfied': 'failed malformed_proof',
      }),
    )
  })

  it.each(Object.entries(faults))('%s', async (_, [input, finding, world]) => {
    expect(await linesFor(await input(), world)).toEqual(proofSays(finding))
  })
})

describe('a proof that cannot be judged', () => {
  const gaps: Record<string, [() => Promise<JsonObject>, string, World?]> = {
    'an unreachable did:web': [() => signedFor(web), 'unknown key_unreachable'],
    'a did:web that answers 404': [
      () => signedFor(web),
      'unknown key_unreachable',
      { [webDocument]: 404 },
    ],
    'a page in place of the DID document': [
      () => signedFor(web),
      'unknown key_malformed',
      { [webDocument]: '<!doctype html>' },
    ],
    'a DID method that is not known': [
      () => withProof({ verificationMethod: () => 'did:example:1#key' }),
      'unknown key_method_unsupported',
    ],
  }

  it.each(Object.entries(gaps))('%s', async (_, [input, finding, world]) => {
    expect(await linesFor(await input(), world)).toEqual(proofSays(finding))
  })

  it('a cryptosuite that is not known', async () => {
    const input = await withProof({ cryptosuite: () => 'bbs-2023' })
    expect(await linesFor(input)).toEqual(proofSays('unknown unsupported_suite'))
  })

  it('no resolver at all, where a key must be fetched', async () => {
    const { verdict, findings } = await verifyIn({}, await signedFor(web), {
      resolver: undefined,
    } as object)
    expect(verdict).toBe('undetermined')
    expect(findings.find(({ check }) => check === 'proof.satisfied')?.message).toBe(
      'no resolver was given',
    )
  })
})

it('the moment counts: a key revoked later verifies before', async () => {
  const world = {
    [webDocument]: controllerDocument(web, { revoked: '2026-06-01T00:00:00Z' }),
  }
  const before = { at: new Date('2026-05-31T00:00:00Z') }
  const input = await signedFor(web)
  expect(linesOf(await verifyIn(world, input, before))).toEqual(goodBadge)
  expect(linesOf(await verifyIn(world, input, { at }))).toEqual(proofSays('failed key_revoked'))
})

/** A signed badge, with members of its proof changed afterwards; `null` removes one. */
async function withProof(
  changes: Record<string, (value: unknown) => string | null>,
): Promise<JsonObject> {
  const input = await signed(badge())
  const proof = { ...(input['proof'] as JsonObject) }
  for (const [name, change] of Object.entries(changes)) {
    const value = change(proof[name])
    if (value === null) delete proof[name]
    else proof[name] = value
  }
  return { ...input, proof }
}

it('names somebody else as the issuer, signed by oneself: anybody can do that', async () => {
  const input = await signedByOther(badgeOf(issuer))
  const report = await verifyIn({}, input)
  expect(report.findings.find(({ outcome }) => outcome === 'failed')?.message).toBe(
    `The key belongs to ${other}, but the credential names ${issuer} as its issuer`,
  )
})

it.each([
  ['another purpose', 'proofPurpose', 'authentication', 'failed wrong_purpose'],
  ['a cryptosuite that is not known', 'cryptosuite', 'bbs-2023', 'unknown unsupported_suite'],
])('with %s nobody is asked for the key', async (_, name, value, finding) => {
  const input = await signedFor(web)
  const proof = { ...(input['proof'] as JsonObject), [name]: value }
  const report = await verifyIn({ [webDocument]: 404 }, { ...input, proof })
  expect(linesOf(report)).toEqual(proofSays(finding))
  expect(report.documents.map(({ url }) => url)).not.toContain(webDocument)
})

it('a key may be named by an object with its id, and by nothing else', async () => {
  const { proof, ...rest } = await signed(badge())
  const by = async (verificationMethod: unknown) => {
    const changed = { ...(proof as JsonObject), verificationMethod } as JsonObject
    const { findings } = await verifyIn({}, { ...rest, proof: changed })
    return findings.find(({ check }) => check === 'proof.satisfied')?.details
  }
  expect(await by({ id: methodOf(issuer) })).toMatchObject({ verificationMethod: methodOf(issuer) })
  for (const none of [{ id: 7 }, {}, 7, [methodOf(issuer)]]) {
    const details = await by(none)
    expect(details).toMatchObject({ code: 'malformed_proof' })
    expect(details).not.toHaveProperty('verificationMethod')
  }
})

it('a proof of no type is of none that is known', async () => {
  const { proof, ...rest } = await signed(badge())
  for (const [changes, suite] of [
    [{ type: 'Made up' }, 'Made up'],
    [{ type: 7 }, '(none)'],
    [{ type: 'Made up', cryptosuite: 'ecdsa-sd-2023' }, 'Made up'],
  ] as const) {
    const { findings } = await verifyIn(
      {},
      { ...rest, proof: { ...(proof as JsonObject), ...changes } },
    )
    const finding = findings.find(({ check }) => check === 'proof.satisfied')
    expect(finding).toMatchObject({
      outcome: 'unknown',
      details: { code: 'unsupported_suite', suite },
    })
  }
})

it('a DataIntegrityProof without a cryptosuite is of none at all', async () => {
  const { proof, ...rest } = await signedFor(web)
  const { cryptosuite: _, ...unnamed } = proof as JsonObject
  for (const mislabelled of [unnamed, { ...unnamed, cryptosuite: 7 }]) {
    const report = await verifyIn({ [webDocument]: 404 }, { ...rest, proof: mislabelled })
    expect(linesOf(report)).toContain('proof.satisfied failed malformed_proof')
    expect(report.verdict).toBe('rejected')
    expect(report.documents.map(({ url }) => url)).not.toContain(webDocument)
    const finding = report.findings.find(({ check }) => check === 'proof.satisfied')
    expect(finding?.path).toBe('/proof/cryptosuite')
  }
})
