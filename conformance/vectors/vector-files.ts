import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JsonObject, PublicJwk } from '@openboat/model'
import { createContextLoader, type Signer } from '@openboat/proof'
import { publicKeyFromDid } from '@openboat/proof/keys'
import { fixtures } from '../third-party-cases.ts'

// The files of the W3C test vectors, as they are published.

export function textOf(...path: readonly string[]): string {
  return readFileSync(join(fixtures, ...path), 'utf8')
}

export function jsonOf(...path: readonly string[]): JsonObject {
  return JSON.parse(textOf(...path)) as JsonObject
}

/** A text member, which has to be there. */
export function member(object: JsonObject, name: string): string {
  const value = object[name]
  if (typeof value === 'string') return value
  throw new TypeError(`the vectors have no text ${name} here`)
}

/** The contexts of the vectors that no badge needs are recorded beside them. */
const recorded: Readonly<Record<string, string>> = {
  'https://www.w3.org/ns/credentials/examples/v2': 'credentials-examples-v2.jsonld',
  'https://w3id.org/citizenship/v4rc1': 'citizenship-v4rc1.jsonld',
}

export const contexts = createContextLoader({
  fetch: async (url) => jsonOf('_network', 'contexts', recorded[url] ?? url),
})

/** The key is in the id of the verification method, which is a did:key. */
export function keyOfProof(proof: JsonObject): PublicJwk {
  return publicKeyFromDid(member(proof, 'verificationMethod'))
}

export interface RecordingSigner extends Signer {
  /** What it was asked to sign, in hexadecimal. */
  readonly asked: string[]
}

/** Stands in front of the key that made the vector: remembers what it signs, answers as it did. */
export function recordingSigner(publicKey: PublicJwk, signature: Uint8Array): RecordingSigner {
  const asked: string[] = []
  const algorithms = { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384' } as const
  return {
    algorithm: algorithms[publicKey.crv as keyof typeof algorithms],
    publicKey,
    asked,
    sign: async (bytes) => {
      asked.push(Buffer.from(bytes).toString('hex'))
      return signature
    },
  }
}

export function hexBytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.trim(), 'hex'))
}
