import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { fromJwk } from '@digitalbazaar/ed25519-multikey'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { describe, expect, test } from 'vitest'
import { asList, type JsonObject } from '@openboat/model'
import { createContextLoader } from './context-loader.ts'
import { legacySampleCopy, sampleCopy } from './credential.fixture.ts'
import { didKeyOf } from './did-key.ts'
import { generateKey } from './generate-key.ts'
import { signDataIntegrity } from './sign-data-integrity.ts'
import { createSigner } from './create-signer.ts'
import { verifyDataIntegrity } from './verify-data-integrity.ts'

// Both directions with Digital Bazaar's implementation, on a few credentials; many more are in
// the conformance tests.

const now = '2026-03-03T00:00:00Z'
const created = '2026-03-02T00:00:00Z'
const contexts = createContextLoader()

const suites = [
  {
    suite: 'eddsa-rdfc-2022',
    sample: sampleCopy,
    theirs: (signer?: object) =>
      new DataIntegrityProof({ cryptosuite, ...(signer ? { signer, date: created } : {}) }),
  },
  {
    suite: 'Ed25519Signature2020',
    sample: legacySampleCopy,
    theirs: (signer?: object) => new Ed25519Signature2020(signer ? { signer, date: created } : {}),
  },
] as const

/** Things that are easy to get wrong: escapes, other scripts, numbers, dates, lists, blank nodes. */
const changes: readonly [string, (copy: JsonObject) => JsonObject][] = [
  ['a plain badge', (copy) => copy],
  ['text to escape', (copy) => ({ ...copy, name: '"tab\t" \\ line\nbreak \u0001 \u007f' })],
  ['other scripts', (copy) => ({ ...copy, name: '自転車 🚲 دراجة', description: 'é != é' })],
  ['no id', ({ id: _id, ...copy }) => copy],
  [
    'nodes that look alike',
    (copy) => ({ ...copy, evidence: Array.from({ length: 4 }, () => ({ type: ['Evidence'] })) }),
  ],
  ['an end', (copy) => ({ ...copy, validUntil: '2036-03-01T10:00:00.125+02:00' })],
]

describe.each(suites)('$suite', ({ suite, sample, theirs }) => {
  test.each(changes)('%s: what we sign, they verify', async (_what, change) => {
    const { key, did, verificationMethod, documentLoader } = await identity()
    const credential = { ...change(sample()), issuer: did }
    const signed = await signDataIntegrity(credential, {
      suite,
      signer: createSigner(key),
      verificationMethod,
      created,
    })
    const verify = (given: object) =>
      vc.verifyCredential({ credential: given, suite: theirs(), documentLoader, now })
    const result = await verify(signed)
    expect(result.error).toBeUndefined()
    expect(result.verified).toBe(true)
    expect((await verify({ ...signed, validFrom: '2026-03-01T09:00:01Z' })).verified).toBe(false)
  })

  test.each(changes)('%s: what they sign, we verify, to the letter', async (_what, change) => {
    const { key, did, keyPair, verificationMethod, documentLoader } = await identity()
    const credential = { ...change(sample()), issuer: did }
    const signed = await vc.issue({
      credential: structuredClone(credential),
      suite: theirs(keyPair.signer()),
      documentLoader,
      now,
    })
    const proof = asList(signed.proof)[0] as JsonObject
    const answer = await verifyDataIntegrity(signed, proof, { key, contexts })
    expect(answer).toEqual({ ok: true, algorithm: suite })

    // Ed25519 signatures are deterministic, so ours is the same text.
    const signer = createSigner(key)
    const ours = await signDataIntegrity(credential, { suite, signer, verificationMethod, created })
    expect(ours.proof).toMatchObject({ proofValue: proof.proofValue })
  })
})

async function identity() {
  const key = await generateKey('ed25519')
  const did = didKeyOf(key)
  const verificationMethod = `${did}#${did.slice('did:key:'.length)}`
  const jwk = { ...key, alg: 'EdDSA' }
  const keyPair = await fromJwk({ jwk, secretKey: true, id: verificationMethod, controller: did })
  const publicKey = await keyPair.export({ publicKey: true })
  const controller = {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    assertionMethod: [publicKey],
  }
  const documentLoader = async (url: string) => {
    const document =
      url === did ? controller : url === verificationMethod ? publicKey : await contexts(url)
    return { contextUrl: null, documentUrl: url, document }
  }
  return { key, did, keyPair, verificationMethod, documentLoader }
}
