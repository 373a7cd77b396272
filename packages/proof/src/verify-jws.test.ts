import * as jose from 'jose'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCompactJws, type CompactJws, type PrivateJwk } from '@openboat/model'
import { generateKey } from './generate-key.ts'
import { publicKeyOf } from './public-key.ts'
import { signJws } from './sign-jws.ts'
import { createSigner } from './create-signer.ts'
import { verifyJws } from './verify-jws.ts'

const types = ['ed25519', 'p256', 'p384', 'rsa'] as const
const claims = { name: 'Savoir-faire', iat: 1 }

describe('examples from the RFCs', () => {
  const rfc7515Claims =
    'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'

  test('RFC 8037 appendix A.4: EdDSA over text', async () => {
    const key = {
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    } as const
    const compact =
      'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.' +
      'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg'
    expect(await verifyJws(takeApart(compact), key)).toEqual({ ok: true, algorithm: 'EdDSA' })
  })

  test('RFC 7515 appendix A.3: ES256', async () => {
    const key = {
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    } as const
    const compact =
      `eyJhbGciOiJFUzI1NiJ9.${rfc7515Claims}.` +
      'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q'
    expect(await verifyJws(takeApart(compact), key)).toEqual({ ok: true, algorithm: 'ES256' })
  })

  test('RFC 7515 appendix A.2: RS256', async () => {
    const key = {
      kty: 'RSA',
      n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
      e: 'AQAB',
    } as const
    const compact =
      `eyJhbGciOiJSUzI1NiJ9.${rfc7515Claims}.` +
      'cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw'
    expect(await verifyJws(takeApart(compact), key)).toEqual({ ok: true, algorithm: 'RS256' })
  })
})

describe.each(types)('%s', (type) => {
  test('what we sign, jose verifies', async () => {
    const key = await generateKey(type)
    const signer = createSigner(key)
    const compact = await signJws(claims, { signer, header: { typ: 'JWT' } })
    const imported = await jose.importJWK({ ...signer.publicKey }, signer.algorithm)
    const { protectedHeader, payload: read } = await jose.compactVerify(compact, imported)
    expect(protectedHeader).toEqual({ alg: signer.algorithm, typ: 'JWT' })
    expect(JSON.parse(new TextDecoder().decode(read))).toEqual(claims)
    expect(await verifyJws(parsed(compact), signer.publicKey)).toEqual({
      ok: true,
      algorithm: signer.algorithm,
    })
  })

  test('a changed bit anywhere is seen', async () => {
    const key = await generateKey(type)
    const jws = parsed(await signJws(claims, { signer: createSigner(key) }))
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (at) => {
        const answer = await verifyJws(withFlippedBit(jws, at), publicKeyOf(key))
        expect(answer).toMatchObject({ ok: false, problem: 'signature_invalid' })
      }),
      { numRuns: 40 },
    )
  })
})

test.each([
  ['ed25519', 'EdDSA', 'EdDSA'],
  ['ed25519', 'Ed25519', 'EdDSA'],
  ['p256', 'ES256', 'ES256'],
  ['p384', 'ES384', 'ES384'],
  ['rsa', 'RS256', 'RS256'],
  ['rsa', 'RS384', 'RS384'],
  ['rsa', 'RS512', 'RS512'],
  ['rsa', 'PS256', 'PS256'],
  ['rsa', 'PS384', 'PS384'],
  ['rsa', 'PS512', 'PS512'],
] as const)(
  'what jose signs with a %s key as %s is verified as %s',
  async (type, alg, algorithm) => {
    const key = await generateKey(type)
    const jws = parsed(await signWithJose(key, alg))
    expect(await verifyJws(jws, publicKeyOf(key))).toEqual({ ok: true, algorithm })
  },
)

test.each(['RS256', 'PS256'] as const)(
  'an RSA key whose alg is %s signs so, and jose verifies it',
  async (alg) => {
    const key = { ...(await generateKey('rsa')), alg }
    const signer = createSigner(key)
    expect(signer.algorithm).toBe(alg)
    const compact = await signJws({ name: 'Welding' }, { signer })
    const imported = await jose.importJWK({ ...publicKeyOf(key) }, alg)
    const { protectedHeader } = await jose.compactVerify(compact, imported, { algorithms: [alg] })
    expect(protectedHeader).toEqual({ alg })
    const jws = parsed(compact)
    expect(await verifyJws(jws, signer.publicKey)).toEqual({ ok: true, algorithm: alg })
    expect((await verifyJws(withFlippedBit(jws, 7), signer.publicKey)).ok).toBe(false)
  },
)

describe('refused', () => {
  const problemOf = async (header: object, key: PrivateJwk) => {
    const answer = await verifyJws(forged(header), publicKeyOf(key))
    return answer.ok ? 'accepted' : answer.problem
  }

  test.each([
    [{ alg: 'none' }, 'algorithm_refused'],
    [{ alg: 'NonE' }, 'algorithm_refused'],
    [{ alg: 'HS256' }, 'algorithm_refused'],
    [{ alg: 'ES256K' }, 'unsupported_suite'],
    [{ alg: 'ES512' }, 'unsupported_suite'],
    [{ alg: ['RS256'] }, 'malformed_proof'],
    [{}, 'malformed_proof'],
    [{ alg: 'RS256', crit: ['exp'] }, 'malformed_proof'],
    [{ alg: 'RS256', b64: false, crit: ['b64'] }, 'malformed_proof'],
    [{ alg: 'ES256' }, 'key_mismatch'],
    [{ alg: 'EdDSA' }, 'key_mismatch'],
    [{ alg: 'RS256' }, 'signature_invalid'],
  ])('%j gives %s', async (header, problem) => {
    expect(await problemOf(header, await generateKey('rsa'))).toBe(problem)
  })

  test('an RSA key that names its algorithm serves no other', async () => {
    const key = { ...(await generateKey('rsa')), alg: 'PS256' }
    const jws = parsed(await signWithJose({ ...key, alg: 'RS256' }, 'RS256'))
    expect(await verifyJws(jws, publicKeyOf(key))).toMatchObject({ problem: 'key_mismatch' })
  })

  test('a key for encryption', async () => {
    const key = await generateKey('ed25519')
    const jws = parsed(await signJws({}, { signer: createSigner(key) }))
    const answerFor = (use: string) => verifyJws(jws, { ...publicKeyOf(key), use })
    expect(await answerFor('enc')).toMatchObject({ problem: 'key_mismatch' })
    expect(await answerFor('sig')).toMatchObject({ ok: true })
  })

  test('the public key as HMAC secret', async () => {
    const publicKey = publicKeyOf(await generateKey('rsa'))
    const secret = new TextEncoder().encode(publicKey.n)
    const compact = await new jose.CompactSign(new TextEncoder().encode('{}'))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(secret)
    const answer = await verifyJws(parsed(compact), publicKey)
    expect(answer).toMatchObject({ ok: false, problem: 'algorithm_refused' })
  })

  test.each([
    ['an unknown curve', { kty: 'EC', crv: 'secp256k1', x: 'AA', y: 'AA' }],
    ['no coordinates', { kty: 'EC', crv: 'P-256' }],
    ['short coordinates', { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }],
    ['no base64url', { kty: 'EC', crv: 'P-256', x: '???', y: 'AA' }],
  ] as const)('a key with %s', async (_what, key) => {
    expect(await verifyJws(forged({ alg: 'ES256' }), key)).toMatchObject({
      ok: false,
      problem: 'key_mismatch',
    })
  })

  test.each(['AQ', 'Ag', 'AA'])('an RSA key with exponent %s', async (e) => {
    const key = { ...publicKeyOf(await generateKey('rsa')), e }
    expect(await verifyJws(forged({ alg: 'RS256' }), key)).toMatchObject({
      ok: false,
      problem: 'key_mismatch',
    })
  })
})

test('an RSA key below 2048 bits verifies with a warning', async () => {
  const { privateKey } = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 1024,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: 'SHA-256',
    },
    true,
    ['sign'],
  )
  const key = (await crypto.subtle.exportKey('jwk', privateKey)) as unknown as PrivateJwk
  const jws = parsed(await signJws(claims, { signer: createSigner(key) }))
  expect(await verifyJws(jws, publicKeyOf(key))).toEqual({
    ok: true,
    algorithm: 'RS256',
    warnings: ['weak_key'],
  })
})

async function signWithJose(key: PrivateJwk, alg: string): Promise<string> {
  const imported = await jose.importJWK({ ...key, alg }, alg)
  return await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg })
    .sign(imported)
}

function parsed(compact: string): CompactJws {
  const jws = parseCompactJws(compact)
  if (jws === undefined) throw new Error(`not a compact JWS: ${compact}`)
  return jws
}

function forged(header: object): CompactJws {
  const encoded = Buffer.from(JSON.stringify(header)).toString('base64url')
  return takeApart(`${encoded}.e30.${'A'.repeat(342)}`)
}

/** Without asking for a JSON payload, which the example of RFC 8037 does not have. */
function takeApart(compact: string): CompactJws {
  const [header = '', payload = '', signature = ''] = compact.split('.')
  return {
    compact,
    header: JSON.parse(Buffer.from(header, 'base64url').toString()) as CompactJws['header'],
    payload: {},
    signingInput: `${header}.${payload}`,
    signature: new Uint8Array(Buffer.from(signature, 'base64url')),
  }
}

/** One bit of signature or signed text, chosen by a number. */
function withFlippedBit(jws: CompactJws, at: number): CompactJws {
  const text = new TextEncoder().encode(jws.signingInput)
  const bit = at % ((text.length + jws.signature.length) * 8)
  const index = bit >> 3
  const flip = (bytes: Uint8Array, position: number) =>
    bytes.map((byte, each) => (each === position ? byte ^ (1 << (bit & 7)) : byte))
  if (index >= text.length) {
    return { ...jws, signature: flip(jws.signature, index - text.length) }
  }
  // Latin-1, so that each changed byte stays one changed character.
  const changed = String.fromCharCode(...flip(text, index))
  return { ...jws, signingInput: changed }
}
