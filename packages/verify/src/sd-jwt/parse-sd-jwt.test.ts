import type { JsonObject } from '@openboat/model'
import { publicKeyOf } from '@openboat/proof'
import { describe, expect, it, test } from 'vitest'
import { badge, issuer } from '../badge.fixture.ts'
import { issuerKey, otherKey } from '../keys.fixture.ts'
import { entryFor, listUrl, signedListAbout } from '../status.fixture.ts'
import { linesOf, verifyIn, type World } from '../world.fixture.ts'
import { parseSdJwt } from './parse-sd-jwt.ts'
import { bound, digestOf, disclosureOf, kid, school, sdJwt } from './sd-jwt.fixture.ts'

async function remarks(text: string, world: World = {}, options = {}): Promise<string[]> {
  const lines = linesOf(await verifyIn(world, text, options))
  return lines.filter((line) => !/ (passed|skipped)/.test(line))
}

describe('a badge in an SD-JWT', () => {
  const claims: JsonObject = {
    ...badge(),
    iss: issuer,
    nbf: 1_772_355_600,
    jti: badge()['id'] ?? '',
  }
  const header = { typ: 'vc+sd-jwt', kid }
  const { credentialSubject = {}, ...rest } = claims
  const whole = () => sdJwt(rest, { header, hidden: { credentialSubject } })

  it('is judged by what its holder shows', async () => {
    const { findings, badge: view, verdict } = await verifyIn({}, `\n${await whole()}\n`)
    expect(verdict).toBe('verified')
    expect(view?.achievement?.name).toEqual({ und: 'Médiation numérique' })
    expect(findings.find(({ check }) => check === 'proof.satisfied')?.details).toMatchObject({
      suite: 'SD-JWT',
      alg: 'EdDSA',
      algorithm: 'EdDSA',
    })
  })

  it('of which too little is shown does not conform', async () => {
    const text = await sdJwt(rest, { header, hidden: { credentialSubject }, shown: [] })
    expect(await remarks(text)).toContain('rejected')
  })

  test.each<[string, JsonObject]>([
    ['end', { validUntil: '2030-01-01T00:00:00Z' }],
    ['end, as a claim', { exp: 1_893_456_000 }],
    ['status', { credentialStatus: entryFor('revocation') }],
  ])('of which its holder may hide the %s is refused', async (_, hidden) => {
    const world = { [listUrl]: await signedListAbout('revocation', false) }
    const found = await remarks(await sdJwt(claims, { header, hidden }), world)
    expect(found).toContain('proof.satisfied failed malformed_proof')
  })

  it('of which its holder may hide the end says so', async () => {
    const hidden = { validUntil: '2030-01-01T00:00:00Z' }
    const { findings } = await verifyIn({}, await sdJwt(claims, { header, hidden }))
    const details = findings.map((finding) => finding.details)
    expect(details).toContainEqual({
      suite: 'SD-JWT',
      claim: 'validUntil',
      code: 'malformed_proof',
    })
  })

  test.each(['vc', 'vp'])('inside the claim %s is read', async (name) => {
    const parsed = await parseSdJwt(await sdJwt({ iss: issuer, [name]: badge() }, { header }), {})
    expect(parsed.ok && parsed.credential.document['name']).toBe(badge()['name'])
  })

  it('that names a Token Status List as well may be revoked', async () => {
    const status = { status_list: { idx: 0, uri: listUrl } }
    const text = await sdJwt(
      { ...claims, status, credentialStatus: entryFor('revocation') },
      { header },
    )
    const world = { [listUrl]: await signedListAbout('revocation', false) }
    expect(await remarks(text, world)).toEqual([
      'undetermined',
      'status.not-revoked unknown unsupported_type',
    ])
  })

  it('is rejected if it was revoked', async () => {
    const text = await sdJwt({ ...claims, credentialStatus: entryFor('revocation') }, { header })
    const world = { [listUrl]: await signedListAbout('revocation', true) }
    expect(await remarks(text, world)).toEqual(['rejected', 'status.not-revoked failed revoked'])
  })

  it('inside a presentation or an image is found as well', async () => {
    const id = `data:application/vc+sd-jwt,${await whole()}`
    const type = 'EnvelopedVerifiableCredential'
    const context = 'https://www.w3.org/ns/credentials/v2'
    const enveloped = JSON.stringify({ '@context': context, type, id })
    expect((await verifyIn({}, enveloped)).verdict).toBe('verified')
  })

  test.each<[string, () => Promise<string>, string]>([
    ['by somebody else', () => sdJwt(rest, { header, key: otherKey }), 'signature_invalid'],
    [
      'with another subject',
      async () => `${await sdJwt(rest, { header })}${disclosureOf('credentialSubject', {})}~`,
      'malformed_jws',
    ],
    [
      'with a member that is there twice',
      async () => {
        const text = Buffer.from(`{"typ":"vc+sd-jwt","typ":"vc+sd-jwt","alg":"EdDSA"}`)
        const payload = Buffer.from('{"vct":"x"}').toString('base64url')
        return `${text.toString('base64url')}.${payload}.e30~`
      },
      'duplicate_member',
    ],
    ['of another type', () => sdJwt(rest, { header: { typ: 'JWT', kid } }), 'malformed_jws'],
    ['that says nothing', () => sdJwt({ iss: issuer }, { header }), 'not_a_credential'],
  ])('%s is rejected', async (_, made, code) => {
    const [verdict, ...findings] = await remarks(await made())
    expect(verdict).toBe('rejected')
    expect(findings.join(', ')).toContain(code)
  })

  it('that is too long is not read', async () => {
    expect(await remarks(await whole(), {}, { limits: { maxInputBytes: 100 } })).toEqual([
      'undetermined',
      'input.readable unknown too_large',
    ])
  })
})

describe('an SD-JWT VC', () => {
  const claims = { vct: `${school}/welding`, iss: issuer, iat: 1_772_355_600 }
  const sub = 'did:example:ada'
  const noBadge = 'kind.is-badge warning'

  it('is judged by the rules of SD-JWT VC', async () => {
    const text = await sdJwt(claims, { hidden: { sub, given_name: 'Ada' }, shown: ['sub'] })
    const report = await verifyIn({}, text, { recipient: sub })
    expect(linesOf(report)).toEqual([
      'verified',
      noBadge,
      'proof.satisfied passed',
      'status.not-revoked skipped',
      'period.started skipped',
      'period.not-ended skipped',
      'recipient.matches passed',
    ])
    expect(report.badge).toMatchObject({ issuer: { id: issuer }, recipient: { id: sub } })
    expect(JSON.stringify(report)).not.toContain('Ada')
  })

  it('is for whom its claims name by a mail address', async () => {
    const recipient = 'ada@school.example'
    const text = await sdJwt(claims, { hidden: { email: recipient } })
    const lines = linesOf(await verifyIn({}, text, { recipient }))
    expect(lines).toContain('recipient.matches passed')
    const number = await sdJwt({ ...claims, email: 7 })
    expect((await verifyIn({}, number, { recipient })).verdict).not.toBe('verified')
  })

  it('is shown as the verifiable credential that says the same', async () => {
    const text = await sdJwt({ ...claims, jti: 'urn:uuid:0', sub, given_name: 'Ada' })
    const parsed = await parseSdJwt(text, {})
    expect(parsed.ok && parsed.credential.document).toEqual({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: 'urn:uuid:0',
      type: ['VerifiableCredential'],
      issuer,
      credentialSubject: { id: sub, given_name: 'Ada' },
    })
  })

  it('is read up to a length', async () => {
    const text = await sdJwt(claims)
    const { length } = text
    expect(await parseSdJwt(` ${text} `, { maxCharacters: length })).toMatchObject({ ok: true })
    expect(await parseSdJwt(text, { maxCharacters: length - 1 })).toMatchObject({
      ok: false,
      issues: [{ code: 'too_large', path: '' }],
    })
  })

  test.each<[string, JsonObject, readonly string[]]>([
    ['has ended', { exp: 1_780_000_000 }, ['rejected', noBadge, 'period.not-ended failed']],
    ['has not begun', { nbf: 1_800_000_000 }, ['rejected', noBadge, 'period.started failed']],
    [
      'may be revoked',
      { status: { status_list: { idx: 0, uri: 'https://school.example/statuslists/1' } } },
      ['undetermined', noBadge, 'status.not-revoked unknown unsupported_type'],
    ],
  ])('that %s', async (_, changes, lines) => {
    expect(await remarks(await sdJwt({ ...claims, ...changes }))).toEqual(lines)
  })

  const { vct, iss, ...neither } = claims
  test.each<[string, JsonObject, JsonObject]>([
    ['issuer', { vct, ...neither }, { iss }],
    ['audience', claims, { aud: 'https://jury.example' }],
    ['start', claims, { nbf: 1_700_000_000 }],
    ['end', claims, { exp: 1_900_000_000 }],
    ['key', claims, { cnf: { jwk: { ...publicKeyOf(otherKey) } } }],
    ['type', { iss, ...neither }, { vct }],
    ['type’s digest', claims, { 'vct#integrity': 'sha256-AAAA' }],
  ])('whose %s is its holder’s to show is refused', async (_, open, hidden) => {
    expect(await remarks(await sdJwt(open, { hidden }))).toEqual([
      'rejected',
      noBadge,
      'proof.satisfied failed malformed_proof',
    ])
  })

  it('whose status is its holder’s to show is refused, and its status not known', async () => {
    const text = await sdJwt(claims, {
      hidden: { status: { status_list: { idx: 0, uri: school } } },
    })
    expect(await remarks(text)).toEqual([
      'rejected',
      noBadge,
      'proof.satisfied failed malformed_proof',
      'status.not-revoked unknown unsupported_type',
    ])
  })

  it('whose status says nothing because its holder hides what it says is not known', async () => {
    const text = await sdJwt({ ...claims, status: { _sd: [digestOf('hidden')] } })
    expect(await remarks(text)).toEqual([
      'undetermined',
      noBadge,
      'status.not-revoked unknown unsupported_type',
    ])
  })

  it('that only a certificate speaks for is not known', async () => {
    const { iss: _, ...nameless } = claims
    const named = await sdJwt(nameless, { header: { typ: 'dc+sd-jwt', x5c: ['MII'] } })
    expect(await remarks(named)).toContain('proof.satisfied unknown key_method_unsupported')
    const unnamed = await sdJwt(nameless, { header: { typ: 'dc+sd-jwt' } })
    expect(await remarks(unnamed)).toContain('proof.satisfied failed key_not_found')
  })

  describe('shown by its holder', () => {
    const options = { challenge: 'n1', domain: 'https://jury.example' }
    const answers = { nonce: 'n1', aud: 'https://jury.example' }
    const held = () => sdJwt({ ...claims, cnf: { jwk: { ...publicKeyOf(otherKey) } } })

    it('answers what was asked', async () => {
      expect(await remarks(await bound(await held(), answers), {}, options)).toEqual([
        'verified',
        noBadge,
      ])
    })

    test.each<[string, JsonObject, JsonObject, string]>([
      ['another challenge', { nonce: 'n2' }, {}, 'challenge_mismatch'],
      ['another domain', { aud: 'https://other.example' }, {}, 'domain_mismatch'],
      ['one domain of two', {}, { domain: ['https://jury.example', 'b'] }, 'domain_mismatch'],
      ['other claims', { sd_hash: 'x' }, {}, 'signature_invalid'],
    ])('for %s, does not', async (_, changes, asked, code) => {
      const text = await bound(await held(), { ...answers, ...changes })
      expect(await remarks(text, {}, { ...options, ...asked })).toEqual([
        'rejected',
        noBadge,
        `proof.satisfied failed ${code}`,
      ])
    })

    it('to nobody in particular, is for everybody', async () => {
      expect(await remarks(await held(), {}, options)).toEqual(['verified', noBadge])
      expect(await remarks(await bound(await held(), { nonce: 'n2', aud: 'x' }))).toEqual([
        'verified',
        noBadge,
      ])
    })

    it('by another key is refused, whatever was asked', async () => {
      expect(await remarks(await bound(await held(), answers, issuerKey))).toContain('rejected')
    })
  })
})
