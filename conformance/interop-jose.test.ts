import { issueBadge } from '@openboat/issue'
import { createSigner, generateKey, publicKeyOf } from '@openboat/proof'
import { verify } from 'openboat'
import { compactVerify, importJWK, SignJWT, type JWTPayload } from 'jose'
import { describe, expect, test } from 'vitest'
import { sampleDrafts } from './credential-samples.ts'

// VC-JWT against jose, in both directions, on the same credentials.

const count = 200
const at = new Date('2026-07-01T00:00:00Z')

const algorithms = [
  { type: 'ed25519', alg: 'EdDSA', share: count },
  { type: 'p256', alg: 'ES256', share: count },
  { type: 'rsa', alg: 'RS256', share: 50 },
] as const

describe.each(algorithms)('$share badges as VC-JWT with jose and $alg', ({ type, alg, share }) => {
  test('it verifies what we issue', async () => {
    const key = await generateKey(type)
    const signer = createSigner(key)
    const imported = await importJWK({ ...publicKeyOf(key) }, alg)
    for (const draft of sampleDrafts(share)) {
      const { text, credential } = await issueBadge(draft, { signer, now: at, format: 'jwt' })
      const { payload } = await compactVerify(text, imported, { algorithms: [alg] })
      const claims = JSON.parse(new TextDecoder().decode(payload)) as JWTPayload
      expect(claims.jti).toBe(credential['id'])
      expect(claims).toMatchObject(credential)
    }
  })

  test('we verify what it signs, and refuse it once a byte has changed', async () => {
    const key = await generateKey(type)
    const signer = createSigner(key)
    const imported = await importJWK({ ...key }, alg)
    for (const draft of sampleDrafts(share)) {
      const { text } = await issueBadge(draft, { signer, now: at, format: 'jwt' })
      const [head = '', body = ''] = text.split('.')
      const signed = await new SignJWT(decode(body))
        .setProtectedHeader(decode(head) as { alg: string })
        .sign(imported)
      expect((await verify(signed, { at, offline: true })).verdict).toBe('verified')
      const forged = signed.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))
      expect((await verify(forged, { at, offline: true })).verdict).toBe('rejected')
    }
  })
})

function decode(part: string): JWTPayload {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as JWTPayload
}
