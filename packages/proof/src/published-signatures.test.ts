import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parseCompactJws, type PublicJwk } from '@openboat/model'
import { algorithmsFor } from './jose-algorithm.ts'
import type { SignatureRuntime } from './signature-method.ts'
import { forgetEd25519 } from './signature.fixture.ts'
import * as node from './signature.node.ts'
import * as web from './signature.web.ts'

// Signatures published in RFCs and by W3C, on every runtime.

interface Published {
  readonly key: PublicJwk
  readonly compact: string
}

const payload =
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'

const jwts: Readonly<Record<string, Published>> = {
  'RFC 7515 appendix A.2, RS256': {
    key: {
      kty: 'RSA',
      n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
      e: 'AQAB',
    },
    compact: `eyJhbGciOiJSUzI1NiJ9.${payload}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw`,
  },
  'RFC 7515 appendix A.3, ES256': {
    key: {
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
    },
    compact: `eyJhbGciOiJFUzI1NiJ9.${payload}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
  },
}

/** VC Data Integrity ECDSA Cryptosuites 1.0, test vectors. */
const P384 = {
  key: {
    kty: 'EC',
    crv: 'P-384',
    x: '7DpOQVtOGaRWhhgCn0J_pdqai8SukuAuBqrlKGswDGTe-PDqkFWGYGSiVFFUgLwT',
    y: 'gBXZty19VyROqO-awMYhiWcIpZNn-d-59UyoSz8cnbEoiyMcOuDU_nNE_SUzJkcg',
  },
  hashes:
    'e32805a26492eac777aa7a138f6d8da3c74e0c7be7b296dcaccf97420c3b92eaad7be6449ca565e165031567f5c7cbc18bf6e01df72c5b62f91b685231915ac4b8c58ea95f002c6b8f6bfafa1b251df476b56b8e01518e317dab099d3ecbff96',
  signature:
    '177ac088806c2506d49f0bfec16056a6a80ace62cd029888ad561aba22a59d192d77d9b1fc28df80dea5ee6c8bceb16f1b8bff6bd6ff2d8f8778bdde48bafa7b6cc1f914c0168b5c04499882f632deea9cb7d977e888bb0e1ee9fb20ff03b025',
} as const

const runtimes: readonly [string, SignatureRuntime, boolean][] = [
  ['node:crypto', node, true],
  ['WebCrypto', web, true],
  ['WebCrypto without Ed25519, with @noble/ed25519', web, false],
]

describe.each(runtimes)('%s', (_name, runtime, hasEd25519) => {
  beforeEach(() => {
    if (!hasEd25519) forgetEd25519()
  })
  afterEach(() => void vi.restoreAllMocks())

  test.each(Object.entries(jwts))('%s', async (_where, { key, compact }) => {
    const jws = parseCompactJws(compact)
    const [algorithm] = algorithmsFor({ ...key, alg: String(jws?.header['alg']) })
    if (jws === undefined || algorithm === undefined) throw new Error('unreadable vector')
    const signed = new TextEncoder().encode(jws.signingInput)
    const verify = (bytes: Uint8Array) =>
      runtime.verifyBytes(algorithm.method, key, bytes, jws.signature)
    expect(await verify(signed)).toBe(true)
    expect(await verify(signed.slice(1))).toBe(false)
  })

  test('RFC 8037 appendix A.4 and A.5, EdDSA: signed and verified', async () => {
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
    const d = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'
    const signed = new TextEncoder().encode(
      'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc',
    )
    const published =
      'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg'
    const key = { kty: 'OKP', crv: 'Ed25519', x } as const
    const signature = await runtime.bytesSigner({ scheme: 'Ed25519' }, { ...key, d })(signed)
    expect(Buffer.from(signature).toString('base64url')).toBe(published)
    expect(await runtime.verifyBytes({ scheme: 'Ed25519' }, key, signed, signature)).toBe(true)
  })

  test('vc-di-ecdsa, ecdsa-rdfc-2019 with P-384: the combined hash', async () => {
    const text = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
    const method = { scheme: 'ECDSA', digest: 'SHA-384' } as const
    expect(
      await runtime.verifyBytes(method, P384.key, text(P384.hashes), text(P384.signature)),
    ).toBe(true)
  })
})
