import { parseCompactJws } from '@openboat/model'
import { describe, expect, test } from 'vitest'
import { createContextLoader } from './context-loader.ts'
import { createSigner } from './create-signer.ts'
import { sampleCopy } from './credential.fixture.ts'
import { generateKey } from './generate-key.ts'
import { signDataIntegrity } from './sign-data-integrity.ts'
import { signJws } from './sign-jws.ts'
import type { SignatureToVerify, SignatureVerifier } from './signature-verifier.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'
import { verifyJws } from './verify-jws.ts'
import * as web from './signature.web.ts'

const signer = createSigner(await generateKey('ed25519'))
const key = signer.publicKey
const contexts = createContextLoader()
const created = '2026-03-02T00:00:00Z'
const method = 'https://school.example/keys/1'
const signed = await signDataIntegrity(sampleCopy(), {
  suite: 'eddsa-rdfc-2022',
  signer,
  verificationMethod: method,
  created,
})
const proof = signed['proof'] as Parameters<typeof verifyDataIntegrity>[1]
const jws = parseCompactJws(await signJws({ name: 'Welding' }, { signer }))
if (jws === undefined) throw new Error('signJws made no JWS')

describe.for([
  [
    'a document',
    (verifySignature: SignatureVerifier) =>
      verifyDataIntegrity(signed, proof, { key, contexts, verifySignature }),
  ],
  ['a token', (verifySignature: SignatureVerifier) => verifyJws(jws, key, { verifySignature })],
] as const)('%s', ([, verifyBy]) => {
  test('is verified by whoever was given', async () => {
    const asked: SignatureToVerify[] = []
    const answer = await verifyBy(async (each) => {
      asked.push(each)
      return web.verifyBytes(each.method, each.key, each.bytes, each.signature)
    })
    expect(answer).toMatchObject({ ok: true })
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({ method: { scheme: 'Ed25519' }, key: { x: key.x } })
    expect(asked[0]?.signature).toHaveLength(64)
  })

  test('is not, when it says no or anything but yes', async () => {
    for (const said of [false, 1, 'yes', null] as unknown[] as boolean[]) {
      expect(await verifyBy(() => said)).toMatchObject({ problem: 'signature_invalid' })
    }
  })

  test('is verified by the runtime when it says nothing', async () => {
    expect(await verifyBy(() => undefined)).toMatchObject({ ok: true })
    expect(await verifyBy(async () => undefined)).toMatchObject({ ok: true })
  })

  test('what it throws comes through', async () => {
    const broken = new Error('the library is gone')
    const failing = async () => Promise.reject(broken)
    await expect(verifyBy(failing)).rejects.toBe(broken)
  })
})
