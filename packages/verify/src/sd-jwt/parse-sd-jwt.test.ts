import { createHash } from 'node:crypto'
import type { JsonObject, JsonValue } from '@openboat/model'
import { createSigner, publicKeyOf, signJws } from '@openboat/proof'
import { describe, expect, it, test } from 'vitest'
import { badge, issuer, methodOf } from '../badge.fixture.ts'
import { issuerKey, otherKey } from '../keys.fixture.ts'
import { entryFor, listUrl, signedListAbout } from '../status.fixture.ts'
import { linesOf, verifyIn, type World } from '../world.fixture.ts'

const kid = methodOf(issuer)
const school = 'https://school.example/badges'

const disclosureOf = (name: string, value: JsonValue): string =>
  Buffer.from(JSON.stringify(['salt', name, value])).toString('base64url')
const digestOf = (disclosure: string): string =>
  createHash('sha256').update(disclosure).digest('base64url')

interface Making {
  readonly hidden?: JsonObject
  /** Of the hidden claims, those that are shown. @default all */
  readonly shown?: readonly string[]
  readonly header?: JsonObject
  readonly key?: typeof issuerKey
}

/** An SD-JWT: claims for everybody, and others that its holder shows or not. */
async function sdJwt(claims: JsonObject, making: Making = {}): Promise<string> {
  const { hidden = {}, shown = Object.keys(hidden), key = issuerKey } = making
  const { header = { typ: 'dc+sd-jwt', kid } } = making
  const disclosures = Object.entries(hidden).map(
    ([name, value]) => [name, disclosureOf(name, value)] as const,
  )
  const digests = disclosures.map(([, disclosure]) => digestOf(disclosure))
  const payload = { ...claims, ...(digests.length === 0 ? {} : { _sd: digests }) }
  const compact = await signJws(payload, { signer: createSigner(key), header })
  const open = disclosures.filter(([name]) => shown.includes(name))
  return [compact, ...open.map(([, disclosure]) => disclosure), ''].join('~')
}

async function bound(text: string, answers: JsonObject, key = otherKey): Promise<string> {
  const payload = { iat: 1, sd_hash: digestOf(text), ...answers }
  return text + (await signJws(payload, { signer: createSigner(key), header: { typ: 'kb+jwt' } }))
}

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

  describe('by an issuer with metadata', () => {
    const metadataUrl = 'https://school.example/.well-known/jwt-vc-issuer/badges'
    const jwks = { keys: [{ ...publicKeyOf(issuerKey), kid: 'k1' }] }
    const text = () =>
      sdJwt({ ...claims, iss: school }, { header: { typ: 'dc+sd-jwt', kid: 'k1' } })

    test.each<[string, World, string]>([
      ['its keys', { [metadataUrl]: { issuer: school, jwks } }, 'verified'],
      [
        'its keys elsewhere',
        {
          [metadataUrl]: { issuer: school, jwks_uri: 'https://school.example/keys' },
          'https://school.example/keys': jwks,
        },
        'verified',
      ],
      [
        'its keys elsewhere, unreachable',
        { [metadataUrl]: { issuer: school, jwks_uri: 'https://school.example/keys' } },
        'undetermined',
      ],
      ['no such key', { [metadataUrl]: { issuer: school, jwks: { keys: [7] } } }, 'rejected'],
      ['no keys', { [metadataUrl]: { issuer: school } }, 'rejected'],
      [
        'those of another issuer',
        { [metadataUrl]: { issuer: 'https://other.example', jwks } },
        'undetermined',
      ],
      [
        'keys in the usual place only',
        { [metadataUrl]: 404, 'https://school.example/.well-known/jwks.json': jwks },
        'verified',
      ],
      ['a page instead', { [metadataUrl]: '<html>' }, 'undetermined'],
    ])('with %s', async (_, world, verdict) => {
      expect((await verifyIn(world, await text())).verdict).toBe(verdict)
    })
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

    it('by another key is refused, whatever was asked', async () => {
      expect(await remarks(await bound(await held(), answers, issuerKey))).toContain('rejected')
    })
  })
})
