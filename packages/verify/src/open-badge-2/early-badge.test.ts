import { OB_1, type JsonObject } from '@openboat/model'
import { createSigner, publicKeyOf, publicPemOf, signJws } from '@openboat/proof'
import { describe, expect, it, test } from 'vitest'
import { otherRsaKey, rsaKey } from '../keys.fixture.ts'
import { linesOf, verifyIn, type World } from '../world.fixture.ts'
import { assertionUrl, badgeClassUrl, keyUrl, profileUrl } from './assertion.fixture.ts'

const early = {
  uid: 'abc-1',
  recipient: { type: 'email', hashed: false, identity: 'lea@example.org' },
  badge: badgeClassUrl,
  verify: { type: 'hosted', url: assertionUrl },
  issuedOn: 1772355600,
}
const badgeClass = {
  name: 'Médiation numérique',
  description: 'Accompagner un public éloigné du numérique.',
  image: 'https://issuer.example/badges/1.png',
  criteria: 'https://issuer.example/criteria',
  issuer: profileUrl,
}
const issuer = { name: 'École de la Rive', url: 'https://issuer.example/' }

const linked = (type: string, id: string, document: JsonObject): JsonObject => ({
  '@context': OB_1,
  type,
  id,
  ...document,
})

const worlds: Record<string, World> = {
  '1.0': { [assertionUrl]: early, [badgeClassUrl]: badgeClass, [profileUrl]: issuer },
  '1.1': {
    [assertionUrl]: linked('Assertion', assertionUrl, early),
    [badgeClassUrl]: linked('BadgeClass', badgeClassUrl, badgeClass),
    [profileUrl]: linked('Issuer', profileUrl, issuer),
  },
  '0.5': {
    [assertionUrl]: {
      recipient: 'lea@example.org',
      issued_on: '2026-03-01',
      badge: {
        version: '0.5.0',
        name: 'Médiation numérique',
        image: '/badges/1.png',
        description: 'Accompagner un public éloigné du numérique.',
        criteria: '/criteria',
        issuer: { origin: 'https://issuer.example', name: 'École de la Rive' },
      },
    },
  },
}

describe.each(Object.entries(worlds))('a hosted badge of Open Badges %s', (version, world) => {
  it('is verified at its address', async () => {
    const report = await verifyIn(world, assertionUrl, { recipient: 'lea@example.org' })
    expect(report.findings.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(report.badge?.version).toBe(version)
    expect(report.verdict).toBe('verified')
    const lines = linesOf(report)
    expect(lines).toEqual(
      expect.arrayContaining([
        'hosted.fetched passed',
        'hosted.id passed',
        'period.started passed',
      ]),
    )
    expect(lines).toContain('recipient.matches passed')
    // All of 0.5 is in one document.
    const embedded = version === '0.5' ? Array<string>(2).fill('linked.fetched warning') : []
    expect(lines.slice(1).filter((line) => !/ (passed|skipped)$/.test(line))).toEqual(embedded)
  })

  it('is somebody else’s for somebody else', async () => {
    const report = await verifyIn(world, assertionUrl, { recipient: 'noe@example.org' })
    expect(report.verdict).toBe('rejected')
  })

  it('is not known while its address does not answer', async () => {
    expect((await verifyIn({}, assertionUrl)).verdict).toBe('undetermined')
  })
})

test('a badge of Open Badges 1.1 that says it is signed, without a signature', async () => {
  const unsigned = linked('Assertion', assertionUrl, { ...early, verify: { type: 'signed' } })
  const report = await verifyIn(worlds['1.1'] ?? {}, unsigned)
  expect(linesOf(report)).toContain('hosted.fetched failed signature_missing')
})

test('a badge of Open Badges 0.5 on another host than its issuer’s origin is out of scope', async () => {
  const url = 'https://forger.example/assertions/1'
  const report = await verifyIn({ [url]: worlds['0.5']?.[assertionUrl] ?? 404 }, url)
  expect(linesOf(report)).toContain('hosted.in-scope failed')
})

describe('a signed badge of Open Badges 1.1', () => {
  const signedBy = (key: typeof rsaKey, url = keyUrl): Promise<string> =>
    signJws(linked('Assertion', 'urn:uid:abc-1', { ...early, verify: { type: 'signed', url } }), {
      signer: createSigner(key),
    })
  const world = async (url = keyUrl): Promise<World> => ({
    ...worlds['1.1'],
    [url]: await publicPemOf(publicKeyOf(rsaKey)),
  })

  it('is verified with the key on the issuer’s host', async () => {
    const report = await verifyIn(await world(), await signedBy(rsaKey))
    expect(report.findings.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    expect(report.verdict).toBe('verified')
  })

  it('is not revoked by a list of 1.x that names others', async () => {
    const list = 'https://issuer.example/revoked'
    const said = async (revoked: JsonObject): Promise<string[]> => {
      const profile = linked('Issuer', profileUrl, { ...issuer, revocationList: list })
      const served = { ...(await world()), [profileUrl]: profile, [list]: revoked }
      const lines = linesOf(await verifyIn(served, await signedBy(rsaKey)))
      return lines.filter((line) => line.startsWith('status.'))
    }
    expect(await said({ 'abc-2': 'Erreur' })).toEqual(['status.not-revoked passed'])
    expect(await said({ 'abc-1': 'Erreur' })).toEqual(['status.not-revoked failed revoked'])
  })

  it('is rejected with another key', async () => {
    const lines = linesOf(await verifyIn(await world(), await signedBy(otherRsaKey)))
    expect(lines).toContain('proof.satisfied failed signature_invalid')
  })

  it('is rejected with a key on another host', async () => {
    const elsewhere = 'https://forger.example/key'
    const report = await verifyIn(await world(elsewhere), await signedBy(rsaKey, elsewhere))
    expect(linesOf(report)).toContain('proof.satisfied failed key_not_listed')
  })

  it('is rejected with a key that the issuer’s list leaves out', async () => {
    const listing = { ...issuer, publicKey: ['https://issuer.example/keys/2'] }
    const served = { ...(await world()), [profileUrl]: linked('Issuer', profileUrl, listing) }
    const report = await verifyIn(served, await signedBy(rsaKey))
    expect(linesOf(report)).toContain('proof.satisfied failed key_not_listed')
  })
})
