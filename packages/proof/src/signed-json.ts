import { canonicalizeJson, type JsonObject, type PublicJwk } from '@openboat/model'
import { parseProofValue } from './proof-value.ts'
import type { SignatureMethod } from './signature-method.ts'
import { signatureHolds, type SignatureVerifier } from './signature-verifier.ts'

export type SignedJson = 'sorted_json_signed' | 'filtered_json_signed'

interface BadSignature {
  /** Without its proof. */
  readonly document: JsonObject
  readonly proof: JsonObject
  readonly key: PublicJwk
  readonly use: { readonly method: SignatureMethod; readonly signatureLength: number }
  readonly verifySignature?: SignatureVerifier
}

/**
 * What the key signed in place of what the suite signs, as some issuers' software does; `undefined` if
 * that cannot be told. The proof does not hold in any case, but its issuer learns why: nothing was
 * tampered with, and every badge of theirs fails.
 *
 * - `sorted_json_signed`: the JSON with its members sorted, without the proof options.
 * - `filtered_json_signed`: the JSON as `JSON.stringify(document, Object.keys(document).sort())` has it.
 *   The names of the outermost members are a filter at every depth, so that most of it is not signed.
 */
export async function signedJsonInstead(bad: BadSignature): Promise<SignedJson | undefined> {
  const signature = signatureOf(bad)
  if (signature === undefined) return undefined
  const { key, use, verifySignature } = bad
  for (const [name, form] of forms) {
    const bytes = bytesOf(bad.document, form)
    const asked = { method: use.method, key, bytes, signature }
    if (await signatureHolds(asked, verifySignature)) return name
  }
  return undefined
}

const forms: readonly (readonly [SignedJson, (document: JsonObject) => string])[] = [
  ['sorted_json_signed', canonicalizeJson],
  [
    'filtered_json_signed',
    (document) => JSON.stringify(document, Object.keys(document).toSorted()),
  ],
]

function bytesOf(document: JsonObject, form: (document: JsonObject) => string): Uint8Array {
  try {
    return new TextEncoder().encode(form(document))
  } catch {
    // Half of a character has no canonical form, and nobody has signed it then.
    return new Uint8Array()
  }
}

function signatureOf({ proof, use }: BadSignature): Uint8Array | undefined {
  try {
    return parseProofValue(proof['proofValue'], use.signatureLength)
  } catch {
    // Another suite's: it has other parts than a signature.
    return undefined
  }
}
