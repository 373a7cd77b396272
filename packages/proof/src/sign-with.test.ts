import { createSign, hash, sign as signBytes } from 'node:crypto'
import type { PrivateJwk } from '@openboat/model'
import { parseCompactJws } from '@openboat/model'
import { describe, expect, test } from 'vitest'
import { sampleCopy } from './credential.fixture.ts'
import { createSigner } from './create-signer.ts'
import { generateKey } from './generate-key.ts'
import { publicKeyOf } from './public-key.ts'
import { signDataIntegrity } from './sign-data-integrity.ts'
import { signJws } from './sign-jws.ts'
import type { Signer } from './signer.ts'
import { verifyJws } from './verify-jws.ts'

// What stands in front of a key store goes wrong in ways that its programmer cannot see.

const nodeKey = (key: PrivateJwk) => ({ key: { ...key }, format: 'jwk' }) as const
const p256 = await generateKey('p256')
const ed25519 = await generateKey('ed25519')
const stranger = publicKeyOf(await generateKey('ed25519'))

function remote(key: PrivateJwk, sign: (bytes: Uint8Array) => unknown): Signer {
  const { algorithm, publicKey } = createSigner(key)
  return { algorithm, publicKey, sign: async (bytes) => sign(bytes) as Uint8Array }
}

const inP1363 = (bytes: Uint8Array) =>
  signBytes('sha256', bytes, { ...nodeKey(p256), dsaEncoding: 'ieee-p1363' })

async function codeOf(signing: Promise<unknown>): Promise<unknown> {
  const error: unknown = await signing.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return error instanceof Error ? [error.name, 'code' in error && error.code] : error
}

describe('a signer of your own', () => {
  const faults: [what: string, signer: Signer, code: string][] = [
    [
      'that answers in DER',
      remote(p256, (bytes) => createSign('sha256').update(bytes).sign(nodeKey(p256))),
      'bad_argument',
    ],
    ['that answers with text', remote(p256, () => 'AAAA'), 'bad_argument'],
    ['that answers with nothing', remote(p256, () => undefined), 'bad_argument'],
    [
      'with another key than it says',
      { ...createSigner(ed25519), publicKey: stranger },
      'key_mismatch',
    ],
    [
      'that signs a digest',
      remote(ed25519, (bytes) =>
        signBytes(null, hash('sha256', bytes, 'buffer'), nodeKey(ed25519)),
      ),
      'key_mismatch',
    ],
    ['of another algorithm', { ...createSigner(ed25519), algorithm: 'ES256' }, 'key_mismatch'],
  ]

  test.each(faults)('%s signs no token', async (_, signer, code) => {
    expect(await codeOf(signJws({}, { signer }))).toEqual(['ProofError', code])
  })

  test.each(faults)('%s signs no document', async (_, signer, code) => {
    const suite = signer.publicKey.crv === 'P-256' ? 'ecdsa-jcs-2019' : 'eddsa-jcs-2022'
    const verificationMethod = 'https://school.example/keys/1'
    const created = '2026-03-02T00:00:00Z'
    const signing = signDataIntegrity(sampleCopy(), { suite, signer, verificationMethod, created })
    expect(await codeOf(signing)).toEqual(['ProofError', code])
  })

  test('that signs as it should is asked once for each signature', async () => {
    let calls = 0
    const signer = remote(p256, (bytes) => {
      calls += 1
      return inP1363(bytes)
    })
    for (const name of ['a', 'b']) {
      const jws = parseCompactJws(await signJws({ name }, { signer }))
      expect(jws && (await verifyJws(jws, signer.publicKey))).toMatchObject({ ok: true })
    }
    expect(calls).toBe(2)
  })

  test('is not trusted for ever with the form of what it makes', async () => {
    let calls = 0
    const signer = remote(p256, (bytes) => {
      calls += 1
      return calls === 1 ? inP1363(bytes) : new Uint8Array(70)
    })
    await signJws({}, { signer })
    expect(await codeOf(signJws({}, { signer }))).toEqual(['ProofError', 'bad_argument'])
  })

  test('with an RSA key has as many bytes as its modulus', async () => {
    const rsa = await generateKey('rsa')
    const good = remote(rsa, (bytes) => signBytes('sha256', bytes, nodeKey(rsa)))
    expect((await signJws({}, { signer: good })).split('.')).toHaveLength(3)
    const short = remote(rsa, () => new Uint8Array(255))
    expect(await codeOf(signJws({}, { signer: short }))).toEqual(['ProofError', 'bad_argument'])
  })
})
