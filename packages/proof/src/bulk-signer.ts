import type { JsonObject, JsonValue } from '@openboat/model'
import { boundedMap } from './bounded-map.ts'
import type { BulkMemory } from './bulk-memory.ts'
import { nodesReadOnce } from './compiled/nodes-read-once.ts'
import { createContextLoader } from './context-loader.ts'
import { ProofError } from './proof-error.ts'
import { signRemembering, type SignDataIntegrityOptions } from './sign-data-integrity.ts'

/** Signs many documents that have much in common, such as the badges of a class. */
export interface BulkSigner {
  /**
   * A frozen copy of a node that goes into several documents, such as issuer or achievement. Put it
   * into each of them as it is: it is then read once. Where that cannot be, it is read as any other.
   *
   * @throws {ProofError} `bad_argument` for what is no JSON
   */
  share<Node extends JsonObject>(node: Node): Node
  /**
   * The document with its proof, byte for byte as `signDataIntegrity` makes it. Calls wait for each
   * other.
   *
   * @throws {ProofError} as `signDataIntegrity`
   */
  sign(document: JsonObject): Promise<JsonObject>
}

/**
 * Signs documents one after the other, and remembers what does not change between them. Keep it for
 * one run: it holds all that it was told to share.
 *
 * @param options  The same for all documents.
 * @example
 * const bulk = createBulkSigner({ suite: 'eddsa-rdfc-2022', signer, verificationMethod, created })
 * const achievement = bulk.share(crew)
 * for (const subject of learners) {
 *   const credentialSubject = { ...subject, achievement }
 *   signed.push(await bulk.sign({ ...credential, credentialSubject }))
 * }
 */
export function createBulkSigner(options: SignDataIntegrityOptions): BulkSigner {
  const shared = nodesReadOnce()
  const memory = { shared, hashes: boundedMap<string>(MAX_HASHES), proofHash: rememberedHash() }
  const complete = { contexts: createContextLoader(), ...options }
  let last: Promise<unknown> = Promise.resolve()
  return {
    share: (node) => {
      const copy = frozenCopy(node)
      shared.share(copy)
      return copy
    },
    sign: async (document) => {
      // Datasets with shared nodes are canonicalised one after the other.
      const signed = last.then(async () => await signRemembering(document, complete, memory))
      last = signed.catch(() => undefined)
      return await signed
    },
  }
}

/** A thousand for what badges have in common, and as many for what they have not. */
const MAX_HASHES = 2_000

/** By their JSON: they are the same for all documents under the same contexts. */
function rememberedHash(): BulkMemory['proofHash'] {
  const known = boundedMap<Uint8Array>(100)
  return async (proofOptions, hashOf) => {
    const name = JSON.stringify(proofOptions)
    const hash = known.get(name) ?? (await hashOf())
    known.set(name, hash)
    return hash
  }
}

function frozenCopy<Node extends JsonObject>(node: Node): Node {
  try {
    const copy = structuredClone(node)
    freeze(copy)
    return copy
  } catch (cause) {
    throw new ProofError('bad_argument', { message: 'only JSON can be shared', cause })
  }
}

function freeze(value: JsonValue): void {
  if (typeof value !== 'object' || value === null) return
  for (const member of Object.values<JsonValue>(value as JsonObject)) freeze(member)
  Object.freeze(value)
}
