import type { JsonObject, JsonValue } from '@openboat/model'
import { describe, expect, it } from 'vitest'
import { base64url } from '../badge.fixture.ts'
import { goodSigned } from '../good-reports.fixture.ts'
import { otherRsaKey } from '../keys.fixture.ts'
import type { Resolver } from '../resolver.ts'
import { linesBut, linesOf, resolverOf, verifyIn, type World } from '../world.fixture.ts'
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

  it('is named with its suite and its key', async () => {
    const { findings } = await verifyIn(await signedWorld(), await signedAssertion())
    const found = findings.find(({ check }) => check === 'proof.satisfied')
    expect(found?.details).toMatchObject({ suite: 'JWS', verificationMethod: keyUrl })
  })

  it('of no key that is named, where the issuer has two', async () => {
    const publicKey = [keyUrl, 'https://issuer.example/keys/2']
    const world = { [profileUrl]: profile({ publicKey, revocationList: revocationsUrl }) }
    const input = await signedAssertion({ verification: { type: 'SignedBadge' } })
    expect(await linesFor(world, input)).toEqual(proofSays('failed key_not_listed'))
  })

  it('of the issuer’s only key, although there is an address of 1.x for another', async () => {
    const verification = { type: 'SignedBadge', url: 'https://issuer.example/keys/2' }
    expect(await linesFor({}, await signedAssertion({ verification }))).toEqual(goodSigned)
  })

  it('of a key that the profile holds, while its own address is silent', async () => {
    const publicKey = [await keyDocument()]
    const listed = profile({ publicKey, revocationList: revocationsUrl })
    expect(await linesFor({ [profileUrl]: listed, [keyUrl]: 404 })).toEqual(goodSigned)
  })

  it('of a key that the profile only names by an object', async () => {
    const listed = profile({ publicKey: [{ id: keyUrl }], revocationList: revocationsUrl })
    const { verdict } = await verifyIn(
      await signedWorld({ [profileUrl]: listed }),
      await signedAssertion(),
    )
    expect(verdict).toBe('verified')
  })

  it('of a key document without a key', async () => {
    const { publicKeyPem: _, ...empty } = await keyDocument()
    expect(await linesFor({ [keyUrl]: empty })).toEqual(proofSays('failed key_malformed'))
  })

  it('of a page in place of the key', async () => {
    expect(await linesFor({ [keyUrl]: 'Bienvenue' })).toEqual(proofSays('unknown key_unreachable'))
  })

  it('of a key on a page that says 404', async () => {
    const served = { ...(await signedWorld()), [keyUrl]: 404 }
    const body = JSON.stringify(await keyDocument())
    const resolver = resolverOf(served)
    const absent: Resolver = {
      ...resolver,
      document: async (url, request) => {
        const fetched = await resolver.document(url, request)
        return url === keyUrl ? { ...fetched, body: new TextEncoder().encode(body) } : fetched
      },
    }
    const report = await verifyIn({}, await signedAssertion(), { resolver: absent })
    expect(linesOf(report)).toEqual(proofSays('unknown key_unreachable'))
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
    const report = await verifyIn(await signedWorld(), input)
    expect(report.verdict).not.toBe('verified')
    expect(linesOf(report)).toContain('proof.satisfied unknown key_unreachable')
  })
})

describe('the revocation list', () => {
  it('that names the badge', async () => {
    const list = revocations([{ id: signedId, revocationReason: 'Erreur' }])
    expect(await linesFor({ [revocationsUrl]: list })).toEqual(
      statusSays('rejected', 'failed revoked'),
    )
  })

  it('tells why, and which list says so', async () => {
    const said = async (entry: JsonObject): Promise<unknown> => {
      const world = await signedWorld({ [revocationsUrl]: revocations([entry]) })
      const { findings } = await verifyIn(world, await signedAssertion())
      return findings.find(({ check }) => check === 'status.not-revoked')
    }
    expect(await said({ id: signedId, revocationReason: 'Erreur' })).toMatchObject({
      message: expect.stringMatching(/: Erreur$/),
      details: { list: revocationsUrl, code: 'revoked', message: 'Erreur' },
    })
    expect(await said({ id: signedId })).toMatchObject({
      message: expect.stringMatching(/badge$/),
      details: { list: revocationsUrl, code: 'revoked' },
    })
    expect(await said({ id: 'urn:uuid:0' })).toMatchObject({ details: { list: revocationsUrl } })
  })

  it('that names the badge by its uid', async () => {
    const world = await signedWorld({ [revocationsUrl]: revocations([{ uid: 'abc-1' }]) })
    const linesOfUid = async (uid: JsonValue): Promise<string[]> =>
      linesOf(await verifyIn(world, await signedAssertion({ uid })))
    expect(await linesOfUid('abc-1')).toContain('status.not-revoked failed revoked')
    expect(await linesOfUid('abc-2')).toContain('status.not-revoked passed')
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
