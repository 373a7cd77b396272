import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import type { JsonObject } from '@openboat/model'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { documentLoader } from '../digitalbazaar.ts'
import { allForms, hostedSchool, recipient, type HostedSchool } from './hosted-school.ts'

// What the issuer issues, read by others: @digitalbazaar/vc, jose, and a check of Open Badges 2.0 that
// follows its specification and uses nothing of OpenBoat.

const count = 25

let school: HostedSchool
let badges: Record<(typeof allForms)[number], string>[]

beforeAll(async () => {
  school = await hostedSchool()
  const awards = Array.from({ length: count }, (_, at) => ({
    achievement: 'welding-1',
    recipient: at % 2 === 0 ? recipient : { ...recipient, id: `did:example:person-${at}` },
    forms: allForms,
    suspendable: at % 5 === 0,
    ...(at % 3 === 0 ? { narrative: `Welded hull ${at}.` } : {}),
    ...(at % 4 === 0 ? { evidence: ['https://school.example/film'] } : {}),
  }))
  badges = []
  for await (const outcome of school.issuer.issueMany(awards)) {
    if (!outcome.ok) throw outcome.error
    badges.push(outcome.badge.forms as (typeof badges)[number])
  }
})

/** Our hosted documents for the reference implementation: a method alone where its id has a fragment. */
async function loader(url: string) {
  if (!url.startsWith(school.issuer.urls.base)) return await documentLoader(url)
  const [base = ''] = url.split('#')
  const document = await school.json(base)
  if (base === url) return { documentUrl: url, document }
  const methods = document['verificationMethod'] as JsonObject[]
  const method = methods.find(({ id }) => id === url)
  return { documentUrl: url, document: { '@context': document['@context'], ...method } }
}

test(`@digitalbazaar/vc verifies ${count} badges, and their status lists`, async () => {
  const suite = new DataIntegrityProof({ cryptosuite })
  const lists = await Promise.all(
    (await school.issuer.statusLists.list()).map(
      async ({ id }) => (await school.issuer.statusLists.get(id))?.text ?? '',
    ),
  )
  expect(lists).toHaveLength(2)
  for (const text of [...badges.map((badge) => badge['data-integrity']), ...lists]) {
    const asked = {
      credential: JSON.parse(text) as Record<string, unknown>,
      suite,
      documentLoader: loader,
      now: school.now().toISOString(),
      // What the lists say is asked of ours, in the certification tests.
      checkStatus: async () => ({ verified: true }),
    }
    const result = await vc.verifyCredential(asked)
    expect(result.error, text).toBeUndefined()
    expect(result.verified).toBe(true)
  }
})

test(`jose verifies ${count} badges by the key set`, async () => {
  const keySet = createLocalJWKSet((await school.json(school.issuer.urls.jwks)) as never)
  for (const { jwt } of badges) {
    const { payload, protectedHeader } = await jwtVerify(jwt, keySet, {
      issuer: school.issuer.id,
      typ: 'JWT',
      currentDate: school.now(),
    })
    expect(protectedHeader.alg).toBe('RS256')
    expect(payload['credentialSubject']).toMatchObject(
      payload.sub === undefined ? {} : { id: payload.sub },
    )
  }
})

describe('Open Badges 2.0, by its specification', () => {
  test(`${count} hosted assertions`, async () => {
    for (const badge of badges) {
      const given = JSON.parse(badge['ob2-hosted']) as JsonObject
      expect(await hostedFaults(String(given['id']))).toEqual([])
    }
  })

  test(`${count} signed assertions`, async () => {
    for (const badge of badges) expect(await signedFaults(badge['ob2-signed'])).toEqual([])
  })

  test('the check finds what is wrong', async () => {
    const { issuer } = school
    const badge = await issuer.issue({ achievement: 'welding-1', recipient, forms: allForms })
    const signed = badge.forms['ob2-signed'] ?? ''
    const [head = '', , signature = ''] = signed.split('.')
    const forged = Buffer.from(JSON.stringify({ ...payloadOf(signed), narrative: 'Forged' }))
    expect(await signedFaults(`${head}.${forged.toString('base64url')}.${signature}`)).toEqual([
      'signature',
    ])
    await issuer.revoke(badge.id)
    expect(await hostedFaults(issuer.urls.openBadge2.assertion(badge.id))).toEqual(['revoked'])
    expect(await signedFaults(signed)).toEqual(['revoked'])
  })
})

/** OB 2.0 Verification, hosted: the assertion is what is at its id, on the issuer's own host. */
async function hostedFaults(url: string): Promise<string[]> {
  const answer = await school.fetch(url)
  const assertion = (await answer.json()) as JsonObject
  if (answer.status === 410 || assertion['revoked'] === true) return ['revoked']
  const faults = await documentFaults(assertion)
  if (assertion['id'] !== url) faults.push('id')
  if ((assertion['verification'] as JsonObject)['type'] !== 'HostedBadge') faults.push('type')
  const { profile } = await linked(assertion)
  if (new URL(String(profile['id'])).origin !== new URL(url).origin) faults.push('scope')
  return faults
}

/** OB 2.0 Verification, signed: a key that the profile lists and that names it as its owner. */
async function signedFaults(jws: string): Promise<string[]> {
  const assertion = payloadOf(jws)
  const faults = await documentFaults(assertion)
  const { profile } = await linked(assertion)
  const verification = assertion['verification'] as { type: string; creator: string }
  const key = await school.json(verification.creator)
  if (verification.type !== 'SignedBadge') faults.push('type')
  if (![profile['publicKey']].flat().includes(verification.creator)) faults.push('key')
  if (key['id'] !== verification.creator || key['owner'] !== profile['id']) faults.push('owner')
  const [head = '', body = '', signature = ''] = jws.split('.')
  const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string }
  const isSigned = verifySignature(
    'sha256',
    Buffer.from(`${head}.${body}`),
    createPublicKey(String(key['publicKeyPem'])),
    Buffer.from(signature, 'base64url'),
  )
  if (alg !== 'RS256' || !isSigned) faults.push('signature')
  const list = await school.json(String(profile['revocationList']))
  const revoked = list['revokedAssertions'] as { id: string }[]
  if (list['issuer'] !== profile['id']) faults.push('list')
  if (revoked.some(({ id }) => id === assertion['id'])) faults.push('revoked')
  return faults
}

function payloadOf(jws: string): JsonObject {
  return JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString()) as JsonObject
}

async function linked(assertion: JsonObject) {
  const badgeClass = await school.json(String(assertion['badge']))
  return { badgeClass, profile: await school.json(String(badgeClass['issuer'])) }
}

/** The members that the specification requires, and that they mean this recipient and this moment. */
async function documentFaults(assertion: JsonObject): Promise<string[]> {
  const { badgeClass, profile } = await linked(assertion)
  const required: [JsonObject, string, string[]][] = [
    [assertion, 'Assertion', ['id', 'recipient', 'badge', 'verification', 'issuedOn']],
    [badgeClass, 'BadgeClass', ['id', 'name', 'description', 'image', 'criteria', 'issuer']],
    [profile, 'Profile', ['id', 'name', 'url', 'email']],
  ]
  const faults = required.flatMap(([document, type, members]) => [
    ...(document['type'] === type ? [] : [`${type}.type`]),
    ...(document['@context'] === 'https://w3id.org/openbadges/v2' ? [] : [`${type}.@context`]),
    ...members.filter((name) => document[name] === undefined).map((name) => `${type}.${name}`),
  ])
  const { identity, salt, hashed, type } = assertion['recipient'] as Record<string, string>
  const hash = createHash('sha256').update(`${recipient.email}${salt}`).digest('hex')
  if (!hashed || type !== 'email' || identity !== `sha256$${hash}`) faults.push('recipient')
  if (Date.parse(String(assertion['issuedOn'])) > school.now().getTime()) faults.push('issuedOn')
  return faults
}
