import { createHmac } from 'node:crypto'
import { multikeyOf, publicKeyOf } from '@openboat/proof'
import type { JsonObject } from 'openboat'
import { describe, expect, it } from 'vitest'
import { methodOf } from '../method-of.ts'
import {
  attacker,
  attackerKey,
  badge,
  foundIn,
  jwt,
  listed,
  listUrl,
  signed,
  statusList,
  verifyIn,
  VC_2,
  victim,
  victimKey,
} from './stage.ts'

// One thing that is taken for another: an algorithm, a key, an issuer, a badge.

const base64url = (text: string): string => Buffer.from(text).toString('base64url')

describe('the algorithm of a JWT', () => {
  const resigned = async (header: JsonObject, sign: (input: string) => string): Promise<string> => {
    const [, payload = ''] = (await jwt(badge())).split('.')
    const input = `${base64url(JSON.stringify({ kid: methodOf(victim), ...header }))}.${payload}`
    return `${input}.${sign(input)}`
  }

  it.each(['none', 'NONE', 'nOnE'])('%s', async (alg) => {
    for (const signature of ['', 'AAAA']) {
      const report = await verifyIn({}, await resigned({ alg }, () => signature))
      expect(report.verdict).toBe('rejected')
    }
  })

  it('HMAC with the public key as its secret', async () => {
    const secrets = [victimKey.x ?? '', Buffer.from(victimKey.x ?? '', 'base64url'), victim]
    for (const secret of secrets) {
      const sign = (input: string): string =>
        createHmac('sha256', secret).update(input).digest('base64url')
      expect(foundIn(await verifyIn({}, await resigned({ alg: 'HS256' }, sign)))).toEqual([
        'rejected',
        'proof.satisfied failed algorithm_refused',
      ])
    }
  })

  it('of another kind of key', async () => {
    const signature = (await jwt(badge())).split('.')[2] ?? ''
    for (const alg of ['ES256', 'RS256', 'PS512']) {
      expect(foundIn(await verifyIn({}, await resigned({ alg }, () => signature)))).toEqual([
        'rejected',
        'proof.satisfied failed key_mismatch',
      ])
    }
  })
})

describe('the key of a JWT', () => {
  it('of the attacker, by its id', async () => {
    const input = await jwt(badge(), { key: attackerKey, header: { kid: methodOf(attacker) } })
    expect(foundIn(await verifyIn({}, input))).toEqual([
      'rejected',
      'proof.satisfied failed controller_mismatch',
    ])
  })

  it('of the attacker, under the id of the victim’s', async () => {
    const input = await jwt(badge(), { key: attackerKey })
    expect(foundIn(await verifyIn({}, input))).toEqual([
      'rejected',
      'proof.satisfied failed signature_invalid',
    ])
  })

  it('of the attacker, in the header', async () => {
    const jwk = { ...publicKeyOf(attackerKey) }
    const input = await jwt(badge(), { key: attackerKey, header: { jwk } })
    expect(foundIn(await verifyIn({}, input))).toEqual([
      'rejected',
      'proof.satisfied failed key_not_listed',
    ])
  })

  it('of the attacker, in a key set that the header names', async () => {
    const jku = 'https://attacker.example/keys.json'
    const keys = { keys: [{ ...publicKeyOf(attackerKey), kid: 'k' }] }
    for (const header of [{ jku, kid: 'k' }, { kid: `${jku}#k` }]) {
      const input = await jwt(badge(), { key: attackerKey, header })
      const report = await verifyIn({ [jku]: keys }, input)
      expect(report.verdict).toBe('rejected')
      expect(foundIn(report)[1]).toMatch(/^proof\.satisfied failed key_not_(?:listed|found)$/)
    }
  })
})

it('the issuer that the JWT names is not the one of the badge', async () => {
  const input = await jwt(badge(), { claims: { iss: attacker } })
  expect(foundIn(await verifyIn({}, input))).toEqual([
    'rejected',
    'model.jwt-claims failed contradiction',
  ])
})

describe('the key of an embedded proof', () => {
  const profile = 'https://school.example/issuer'
  const webBadge = badge({ issuer: { id: profile, type: ['Profile'], name: 'Shipyard School' } })

  it('is written into the address of the victim, who does not have it', async () => {
    const verificationMethod = `${profile}#${multikeyOf(publicKeyOf(attackerKey))}`
    const input = await signed(webBadge, { key: attackerKey, verificationMethod })
    const web = {
      [profile]: {
        id: profile,
        type: 'Profile',
        assertionMethod: [
          {
            id: `${profile}#key`,
            type: 'Multikey',
            controller: profile,
            publicKeyMultibase: multikeyOf(publicKeyOf(victimKey)),
          },
        ],
      },
    }
    expect(foundIn(await verifyIn(web, input))).toEqual([
      'rejected',
      'proof.satisfied failed key_not_found',
    ])
  })

  it('says that it is the victim’s, whose document does not list it', async () => {
    const key = 'https://attacker.example/key'
    const input = await signed(webBadge, { key: attackerKey, verificationMethod: key })
    const web = {
      [key]: {
        id: key,
        type: 'Multikey',
        controller: profile,
        publicKeyMultibase: multikeyOf(publicKeyOf(attackerKey)),
      },
      [profile]: { id: profile, type: 'Profile' },
    }
    expect(foundIn(await verifyIn(web, input))).toEqual([
      'rejected',
      'proof.satisfied failed key_not_authorized',
    ])
  })

  it('is another name of the victim, as only the attacker says', async () => {
    const did = 'did:web:attacker.example'
    const input = await signed(webBadge, { key: attackerKey, verificationMethod: `${did}#k` })
    const web = {
      'https://attacker.example/.well-known/did.json': {
        id: did,
        alsoKnownAs: [profile],
        assertionMethod: [
          { id: `${did}#k`, type: 'JsonWebKey', publicKeyJwk: { ...publicKeyOf(attackerKey) } },
        ],
      },
      [profile]: { id: profile, type: 'Profile' },
    }
    expect(foundIn(await verifyIn(web, input))).toEqual([
      'rejected',
      'proof.satisfied failed controller_mismatch',
    ])
  })
})

it('an endorsement of another badge', async () => {
  const endorsement = await signed({
    '@context': badge()['@context'] ?? [VC_2],
    id: 'urn:uuid:9a2c1a5e-0f5e-4f7b-8f9d-3c3b7b1d2e03',
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: 'Praise',
    issuer: { id: victim, type: ['Profile'], name: 'Shipyard School' },
    validFrom: '2026-03-01T09:00:00Z',
    credentialSubject: {
      id: 'urn:uuid:0',
      type: ['EndorsementSubject'],
      endorsementComment: 'Good.',
    },
  })
  const praised = badge({
    issuer: { id: attacker, type: ['Profile'], name: 'Diploma Mill' },
    endorsement: [endorsement],
  })
  const report = await verifyIn({}, await signed(praised, { key: attackerKey }))
  expect(foundIn(report)).toEqual(['verified', 'endorsement.verified warning'])
  expect(report.endorsements.map(foundIn)).toEqual([['rejected', 'endorsement.bound failed']])
})

describe('a status list at the right address', () => {
  it('signed by a key that its own issuer does not control', async () => {
    const web = { [listUrl]: await signed(statusList(), { key: attackerKey }) }
    expect(foundIn(await verifyIn(web, await signed(listed())))).toEqual([
      'rejected',
      'status.not-revoked failed list_rejected',
    ])
  })

  it('unsigned', async () => {
    const web = { [listUrl]: statusList() }
    expect(foundIn(await verifyIn(web, await signed(listed())))).toEqual([
      'rejected',
      'status.not-revoked failed list_rejected',
    ])
  })

  it('of yesterday, from before the revocation, beyond its validity', async () => {
    const old = statusList({ validUntil: '2026-06-01T00:00:00Z' })
    const web = { [listUrl]: await signed(old) }
    expect(foundIn(await verifyIn(web, await signed(listed())))).toEqual([
      'rejected',
      'status.not-revoked failed list_rejected',
    ])
  })

  it('of the attacker’s own', async () => {
    const web = { [listUrl]: await signed(statusList({ issuer: attacker }), { key: attackerKey }) }
    const input = await signed(listed())
    expect(foundIn(await verifyIn(web, input))).toEqual([
      'verified',
      'status.list warning issuer_mismatch',
    ])
    expect(foundIn(await verifyIn(web, input, { profile: 'strict' }))[0]).toBe('rejected')
  })

  it('about something else', async () => {
    const { credentialSubject } = statusList()
    const other = { ...(credentialSubject as JsonObject), statusPurpose: 'message' }
    const web = { [listUrl]: await signed(statusList({ credentialSubject: other })) }
    expect(foundIn(await verifyIn(web, await signed(listed())))).toEqual([
      'rejected',
      'status.not-revoked failed purpose_mismatch',
    ])
  })
})

it('a member that is there twice', async () => {
  const text = JSON.stringify(await signed(badge()))
  const doubled = text.replace('"name":', `"name":"Surgery","name":`)
  expect(foundIn(await verifyIn({}, doubled))).toEqual([
    'rejected',
    'input.readable failed duplicate_member',
  ])
})

it('an issuer that looks like another', async () => {
  // The fifth letter is a Cyrillic one.
  const host = new URL('https://schoоl.example').hostname
  const forged = `did:web:${host}`
  const input = await signed(
    badge({ issuer: { id: forged, type: ['Profile'], name: 'Shipyard School' } }),
    { key: attackerKey, verificationMethod: `${forged}#k` },
  )
  const web = {
    [`https://${host}/.well-known/did.json`]: {
      id: forged,
      assertionMethod: [
        { id: `${forged}#k`, type: 'JsonWebKey', publicKeyJwk: { ...publicKeyOf(attackerKey) } },
      ],
    },
  }
  expect(foundIn(await verifyIn(web, input))).toEqual([
    'verified',
    'issuer.unambiguous warning mixed_scripts',
  ])
  const trust = { issuers: [{ id: 'did:web:school.example', name: 'Shipyard School' }] }
  expect(foundIn(await verifyIn(web, input, { trust }))).toContain(
    'issuer.known warning name_of_another',
  )
})

it('a host that serves a profile of somebody else', async () => {
  const context = 'https://w3id.org/openbadges/v2'
  const evil = 'https://attacker.example'
  const web = {
    [`${evil}/assertion`]: {
      '@context': context,
      id: `${evil}/assertion`,
      type: 'Assertion',
      recipient: { type: 'email', hashed: false, identity: 'eve@attacker.example' },
      badge: `${evil}/badge`,
      verification: { type: 'HostedBadge' },
      issuedOn: '2026-03-01T09:00:00Z',
    },
    [`${evil}/badge`]: {
      '@context': context,
      id: `${evil}/badge`,
      type: 'BadgeClass',
      name: 'Surgery',
      description: 'Operates.',
      image: `${evil}/badge.png`,
      criteria: { narrative: 'None.' },
      issuer: `${evil}/profile`,
    },
    [`${evil}/profile`]: {
      '@context': context,
      id: 'https://hospital.example/profile',
      type: 'Issuer',
      name: 'The Hospital',
      url: 'https://hospital.example',
      email: 'office@hospital.example',
    },
  }
  expect(foundIn(await verifyIn(web, `${evil}/assertion`))).toEqual([
    'rejected',
    'linked.id failed',
  ])
})

it('the recipient, the achievement, the status or the proof of another badge', async () => {
  const [mine, theirs] = [await signed(listed()), await signed(listed({ id: 'urn:uuid:1' }))]
  for (const name of ['credentialSubject', 'credentialStatus', 'proof', 'validFrom', 'id']) {
    const { [name]: _, ...rest } = mine
    const changed = name === 'proof' ? { ...mine, proof: theirs['proof'] ?? null } : rest
    expect((await verifyIn({}, changed)).verdict, name).toBe('rejected')
  }
})

it('a presentation without a signature shows nobody', async () => {
  const presentation = {
    '@context': [VC_2],
    type: ['VerifiablePresentation'],
    holder: attacker,
    verifiableCredential: [await signed(badge())],
  }
  expect(foundIn(await verifyIn({}, presentation))).toEqual([
    'undetermined',
    'proof.satisfied unknown no_proof',
  ])
})
