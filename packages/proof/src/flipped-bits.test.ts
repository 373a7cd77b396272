import { base58, base64urlnopad } from '@scure/base'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseCompactJws, type JsonObject, type PrivateJwk } from '@openboat/model'
import { createContextLoader } from './context-loader.ts'
import { generateKey } from './generate-key.ts'
import { publicKeyOf } from './public-key.ts'
import { signDataIntegrity, type SigningSuite } from './sign-data-integrity.ts'
import { signJws } from './sign-jws.ts'
import { createSigner } from './create-signer.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'
import { verifyJws } from './verify-jws.ts'

// One sample, every bit of it changed in turn: nothing changed is accepted.

const sample = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:0b5b2f0c-5d0c-4a3d-9a31-2f0d3c8f2b11',
  type: ['VerifiableCredential'],
  name: 'Vélo',
  issuer: 'did:example:school',
  credentialSubject: { id: 'did:example:ada' },
}

const contexts = createContextLoader()

/** As many texts as there are bits. */
function* flipped(bytes: Uint8Array): Generator<Uint8Array> {
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    yield bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
  }
}

function parse(bytes: Uint8Array): (JsonObject & { readonly proof?: JsonObject }) | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as JsonObject & {
      proof?: JsonObject
    }
  } catch {
    return undefined
  }
}

describe.each<readonly [SigningSuite, 'ed25519' | 'p256']>([
  ['eddsa-rdfc-2022', 'ed25519'],
  ['eddsa-jcs-2022', 'ed25519'],
  ['ecdsa-rdfc-2019', 'p256'],
])('%s', (suite, type) => {
  let key: PrivateJwk
  let signed: JsonObject & { readonly proof: JsonObject }

  beforeAll(async () => {
    key = await generateKey(type)
    signed = (await signDataIntegrity(sample, {
      suite,
      signer: createSigner(key),
      verificationMethod: 'did:example:school#k',
      created: '2026-03-02T00:00:00Z',
    })) as typeof signed
  })

  const isAccepted = async (document: JsonObject, proof: JsonObject) =>
    (await verifyDataIntegrity(document, proof, { key: publicKeyOf(key), contexts })).ok

  test('the sample itself is accepted', async () => {
    expect(await isAccepted(signed, signed.proof)).toBe(true)
  })

  test('no bit of the signature', async () => {
    const signature = base58.decode(String(signed.proof['proofValue']).slice(1))
    let tried = 0
    for (const changed of flipped(signature)) {
      tried += 1
      const proof = { ...signed.proof, proofValue: `z${base58.encode(changed)}` }
      expect(await isAccepted(signed, proof)).toBe(false)
    }
    expect(tried).toBe(512)
  })

  test('no bit of the text, proof included', async () => {
    const text = new TextEncoder().encode(JSON.stringify(signed))
    for (const changed of flipped(text)) {
      const document = parse(changed)
      if (document?.proof === undefined) continue
      const accepted = await isAccepted(document, document.proof)
      expect(accepted, new TextDecoder().decode(changed)).toBe(false)
    }
  })
})

test('a compact JWS: no bit of header, payload or signature', async () => {
  const key = await generateKey('ed25519')
  const compact = await signJws(sample, { signer: createSigner(key), header: { typ: 'JWT' } })
  const isAccepted = async (text: string) => {
    const jws = parseCompactJws(text)
    return jws !== undefined && (await verifyJws(jws, publicKeyOf(key))).ok
  }
  expect(await isAccepted(compact)).toBe(true)
  for (const changed of flipped(new TextEncoder().encode(compact))) {
    expect(await isAccepted(new TextDecoder('latin1').decode(changed))).toBe(false)
  }
  const parts = compact.split('.')
  for (const [index, part] of parts.entries()) {
    for (const changed of flipped(base64urlnopad.decode(part))) {
      const text = parts.with(index, base64urlnopad.encode(changed)).join('.')
      expect(await isAccepted(text)).toBe(false)
    }
  }
})
