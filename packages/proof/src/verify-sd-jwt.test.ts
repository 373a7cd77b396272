import { SDJwtInstance } from '@sd-jwt/core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject, PrivateJwk } from '@openboat/model'
import { createHash } from 'node:crypto'
import { generateKey } from './generate-key.ts'
import { publicKeyOf } from './public-key.ts'
import { signJws } from './sign-jws.ts'
import { createSigner } from './create-signer.ts'
import { verifySdJwt, type VerifySdJwtOptions } from './verify-sd-jwt.ts'

const claims = {
  vct: 'https://school.example/badges/cycling',
  iss: 'https://school.example',
  iat: 1_772_000_000,
  given_name: 'Léa',
  family_name: 'Martin',
  skills: ['freins', 'dérailleur', 'roues'],
  address: { country: 'FR', city: 'Rennes' },
}

let issuerKey: PrivateJwk
let holderKey: PrivateJwk
let text: string

/** Signs and takes apart as the library does: what we verify was not made by us. */
function library(key: PrivateJwk) {
  const signer = createSigner(key)
  let salt = 0
  return new SDJwtInstance<typeof claims & { cnf?: object }>({
    signer: async (data) =>
      Buffer.from(await signer.sign(new TextEncoder().encode(data))).toString('base64url'),
    signAlg: signer.algorithm,
    hasher: async (data) =>
      createHash('sha256')
        .update(Buffer.from(data as string))
        .digest(),
    hashAlg: 'sha-256',
    saltGenerator: async () => `salt${(salt += 1)}`,
  })
}

beforeAll(async () => {
  issuerKey = await generateKey('p256')
  holderKey = await generateKey('ed25519')
  const frame = {
    _sd: ['given_name', 'family_name', 'address'],
    skills: { _sd: [0, 1] },
    address: { _sd: ['city'] },
  }
  const cnf = { jwk: publicKeyOf(holderKey) }
  text = await library(issuerKey).issue({ ...claims, cnf }, frame as never, {
    header: { typ: 'dc+sd-jwt' },
  })
})

const verify = (given: string, options?: VerifySdJwtOptions, key = issuerKey) =>
  verifySdJwt(given, publicKeyOf(key), options)

async function problemOf(given: string, options?: VerifySdJwtOptions, key = issuerKey) {
  const answer = await verify(given, options, key)
  return answer.ok ? 'ok' : answer.problem
}

/** Any JWS of the issuer, with the disclosures as given. */
async function madeOf(payload: JsonObject, disclosures: readonly unknown[][], typ = 'dc+sd-jwt') {
  const compact = await signJws(payload, { signer: createSigner(issuerKey), header: { typ } })
  return `${[compact, ...disclosures.map(encode)].join('~')}~`
}

const encode = (disclosure: readonly unknown[]) =>
  Buffer.from(JSON.stringify(disclosure)).toString('base64url')
const digestOf = (disclosure: readonly unknown[]) =>
  createHash('sha256').update(encode(disclosure)).digest('base64url')

describe('what the library issues', () => {
  test('verifies, with everything shown', async () => {
    const answer = await verify(text)
    expect(answer).toMatchObject({ ok: true, algorithm: 'ES256', isBound: false })
    expect(answer.ok && answer.claims).toMatchObject(claims)
  })

  test('verifies with less, and then says less', async () => {
    const shown = await library(issuerKey).present(text, {
      given_name: true,
      skills: { 1: true },
    })
    const answer = await verify(shown)
    const { family_name: _, address: __, ...rest } = claims
    expect(answer.ok && answer.claims).toMatchObject({ ...rest, skills: ['dérailleur', 'roues'] })
    expect(JSON.stringify(answer)).not.toContain('Martin')
  })

  test('any changed character is seen', async () => {
    const [compact = '', first = '', ...others] = text.split('~')
    const changed = (part: string) => part.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))
    expect(await problemOf([changed(compact), first, ...others].join('~'))).toMatch(
      /^(signature_invalid|malformed_proof)$/,
    )
    const forged = encode(['salt1', 'given_name', 'Eve'])
    expect(await problemOf([compact, forged, ...others].join('~'))).toBe('malformed_proof')
    expect(await problemOf(text, {}, await generateKey('p256'))).toBe('signature_invalid')
    expect(await problemOf(text, {}, holderKey)).toBe('key_mismatch')
  })
})

describe('disclosures', () => {
  const name = ['s', 'name', 'Ada']

  test('are claims that the issuer signed', async () => {
    const good = await madeOf({ vct: 'x', _sd: [digestOf(name)] }, [name])
    const answer = await verify(good)
    expect(answer.ok && answer.claims).toEqual({ vct: 'x', name: 'Ada' })
  })

  test.each<[string, () => JsonObject, unknown[][]]>([
    ['not signed', () => ({ vct: 'x', _sd: [] }), [name]],
    ['there twice', () => ({ vct: 'x', _sd: [digestOf(name)] }), [name, name]],
    ['asked for twice', () => ({ _sd: [digestOf(name)], a: { _sd: [digestOf(name)] } }), [name]],
    ['in place of another claim', () => ({ name: 'Bob', _sd: [digestOf(name)] }), [name]],
    ['of a claim, as an element', () => ({ list: [{ '...': digestOf(name) }] }), [name]],
    ['of an element, as a claim', () => ({ _sd: [digestOf(['s', 1])] }), [['s', 1]]],
    ['with a reserved name', () => ({ _sd: [digestOf(['s', '_sd', []])] }), [['s', '_sd', []]]],
    ['no list', () => ({ vct: 'x', _sd: [] }), [{ length: 3 } as never]],
    ['hashed in a weak way', () => ({ vct: 'x', _sd_alg: 'md5', _sd: [] }), []],
  ])('%s are refused', async (_what, payload, disclosures) => {
    expect(await problemOf(await madeOf(payload(), disclosures))).toBe('malformed_proof')
  })
})

test.each(['', '~', 'a.b.c~', 'e30.e30.~x'])('%j is no SD-JWT', async (given) => {
  expect(await problemOf(given)).toBe('malformed_proof')
})

test('a JWT of another type, or without "~", is none', async () => {
  expect(await problemOf(await madeOf({ vct: 'x' }, [], 'JWT'))).toBe('malformed_proof')
  expect(await problemOf((await madeOf({ vct: 'x' }, [])).slice(0, -1))).toBe('malformed_proof')
})

describe('a key binding', () => {
  const audience = 'https://jury.example'

  async function bound(changes: JsonObject = {}, key = holderKey, typ = 'kb+jwt') {
    const sdHash = createHash('sha256').update(text).digest('base64url')
    const payload = { iat: 1, nonce: 'n1', aud: audience, sd_hash: sdHash, ...changes }
    return text + (await signJws(payload, { signer: createSigner(key), header: { typ } }))
  }

  test('by the key that the issuer named', async () => {
    const answer = await verify(await bound(), { nonce: 'n1', audience })
    expect(answer).toMatchObject({ ok: true, isBound: true })
  })

  test.each<[string, () => Promise<string>, string]>([
    ['for somebody else', () => bound({ aud: 'https://other.example' }), 'domain_mismatch'],
    ['with another nonce', () => bound({ nonce: 'n0' }), 'challenge_mismatch'],
    ['over other disclosures', () => bound({ sd_hash: 'x' }), 'signature_invalid'],
    ['by the issuer', () => bound({}, issuerKey), 'key_mismatch'],
    ['of another type', () => bound({}, holderKey, 'JWT'), 'malformed_proof'],
    ['that is missing', async () => text, 'malformed_proof'],
  ])('%s is refused', async (_what, made, problem) => {
    expect(await problemOf(await made(), { nonce: 'n1', audience })).toBe(problem)
  })

  test('by another key of the same kind', async () => {
    const forged = await bound({}, await generateKey('ed25519'))
    expect(await problemOf(forged, { nonce: 'n1' })).toBe('signature_invalid')
  })
})
