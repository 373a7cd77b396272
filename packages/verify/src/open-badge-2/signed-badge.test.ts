import type { JsonObject } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { base64url } from '../badge.fixture.ts'
import { goodSigned } from '../good-reports.fixture.ts'
import { otherRsaKey } from '../keys.fixture.ts'
import { linesBut, linesOf, verifyIn, type World } from '../world.fixture.ts'
import {
  keyDocument,
  keyUrl,
  profile,
  profileUrl,
  revocations,
  revocationsUrl,
  signedAssertion,
  signedId,
  signedWorld,
} from './assertion.fixture.ts'

async function linesFor(changes: World = {}, input?: string): Promise<string[]> {
  return linesOf(await verifyIn(await signedWorld(changes), input ?? (await signedAssertion())))
}

function proofSays(finding: string): string[] {
  const verdict = finding.startsWith('failed') ? 'rejected' : 'undetermined'
  return linesBut(goodSigned, { verdict, 'proof.satisfied': finding })
}

function statusSays(verdict: string, finding: string): string[] {
  return linesBut(goodSigned, { verdict, 'status.not-revoked': finding })
}

describe('the signature', () => {
  it('of a key that issuer and key both name', async () => {
    expect(await linesFor()).toEqual(goodSigned)
  })

  it('of the issuer’s only key, where the badge names none', async () => {
    const input = await signedAssertion({ verification: { type: 'SignedBadge' } })
    expect(await linesFor({}, input)).toEqual(goodSigned)
  })

  it('of a key inside the profile', async () => {
    const publicKey = [await keyDocument()]
    const world = { [profileUrl]: profile({ publicKey, revocationList: revocationsUrl }) }
    expect(await linesFor(world)).toEqual(goodSigned)
  })

  it('of a key that the issuer does not list', async () => {
    const world = { [profileUrl]: profile({ revocationList: revocationsUrl }) }
    expect(await linesFor(world)).toEqual(proofSays('failed key_not_listed'))
  })

  it('of a key that names somebody else', async () => {
    const world = { [keyUrl]: await keyDocument({ owner: 'https://other.example/' }) }
    expect(await linesFor(world)).toEqual(proofSays('failed controller_mismatch'))
  })

  it('of another key', async () => {
    expect(await linesFor({}, await signedAssertion({}, otherRsaKey))).toEqual(
      proofSays('failed signature_invalid'),
    )
  })

  it('of a key that is none', async () => {
    const world = { [keyUrl]: await keyDocument({ publicKeyPem: 'mon secret' }) }
    expect(await linesFor(world)).toEqual(proofSays('failed key_malformed'))
  })

  it('of a key that is not there', async () => {
    expect(await linesFor({ [keyUrl]: 404 })).toEqual(proofSays('unknown key_unreachable'))
  })

  it.each(['none', 'HS256'])('by the algorithm %s', async (alg) => {
    const [, payload = ''] = (await signedAssertion()).split('.')
    const input = `${base64url(JSON.stringify({ alg }))}.${payload}.c2lnbmF0dXJl`
    expect(await linesFor({}, input)).toEqual(proofSays('failed algorithm_refused'))
  })

  it('of whoever embeds a profile of the issuer that lists their own key', async () => {
    const owner = 'urn:uuid:00000000-0000-4000-8000-000000000000'
    const publicKey = [await keyDocument({ owner }, otherRsaKey)]
    const issuer = { ...profile({ publicKey }), id: owner }
    const badge = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'BadgeClass',
      id: owner,
      name: 'Médiation',
      description: 'x',
      criteria: { narrative: 'x' },
      image: 'https://issuer.example/i.png',
      issuer,
    } satisfies JsonObject
    const input = await signedAssertion({ badge }, otherRsaKey)
    expect((await verifyIn(await signedWorld(), input)).verdict).not.toBe('verified')
  })
})

describe('the revocation list', () => {
  it('that names the badge', async () => {
    const list = revocations([{ id: signedId, revocationReason: 'Erreur' }])
    expect(await linesFor({ [revocationsUrl]: list })).toEqual(
      statusSays('rejected', 'failed revoked'),
    )
  })

  it('that names another', async () => {
    const list = revocations([{ id: 'urn:uuid:0' }, { id: signedId, revoked: false }])
    expect(await linesFor({ [revocationsUrl]: list })).toEqual(goodSigned)
  })

  it('that is not there', async () => {
    expect(await linesFor({ [revocationsUrl]: 404 })).toEqual(
      statusSays('undetermined', 'unknown list_unreachable'),
    )
  })

  it.each([
    ['a page', '<!doctype html>'],
    ['a list', '[]'],
    ['an empty object', {}],
    ['an error message', { error: 'not found' }],
  ])('that is %s does not say that nothing is revoked', async (_, answer) => {
    expect(await linesFor({ [revocationsUrl]: answer })).toEqual(
      statusSays('undetermined', 'unknown malformed_list'),
    )
  })

  it('in the form of 1.x still revokes', async () => {
    expect(await linesFor({ [revocationsUrl]: { [signedId]: 'Erreur' } })).toEqual(
      statusSays('rejected', 'failed revoked'),
    )
  })

  it('that the issuer does not have', async () => {
    const world = { [profileUrl]: profile({ publicKey: [keyUrl] }) }
    expect(await linesFor(world)).toEqual(statusSays('verified', 'skipped'))
  })
})
