import { isJsonObject, type JsonObject } from '@openboat/model'
import { createBulkSigner, type BulkSigner } from '@openboat/proof/bulk'
import type { WriteOnce } from '../draft-credential.ts'
import type { EmbedProof } from '../issue-options.ts'

/** What badges that are issued together are written and signed with. */
export interface BulkEmbedding {
  readonly embed: EmbedProof
  /** Issuer and achievement, which they have in common. */
  readonly once: WriteOnce
}

/**
 * Embeds the proofs of badges that are signed together. What was written once is read once. Several are
 * signed side by side, so that a signer that is far away does not hold up all.
 */
export function createBulkEmbedding(): BulkEmbedding {
  const written = new Map<object, JsonObject>()
  const lanes = Array.from({ length: LANES }, () => new Map<string, Lane>())
  let turn = 0
  const embed: EmbedProof = async (credential, options) => {
    const signers = lanes[turn % LANES] ?? new Map<string, Lane>()
    turn += 1
    const name = `${options.verificationMethod} ${options.created}`
    const lane = signers.get(name) ?? { bulk: createBulkSigner(options), shared: new Map() }
    signers.set(name, lane)
    return await lane.bulk.sign(sharing(credential, lane))
  }
  const once: WriteOnce = (draft, write) => {
    const known = written.get(draft) ?? write()
    written.set(draft, known)
    return known
  }
  return { embed, once }
}

const LANES = 4

interface Lane {
  readonly bulk: BulkSigner
  /** By the node as it was written. */
  readonly shared: Map<JsonObject, JsonObject>
}

function sharing(credential: JsonObject, lane: Lane): JsonObject {
  const { issuer, credentialSubject: subject } = credential
  if (!isJsonObject(issuer) || !isJsonObject(subject)) return credential
  const { achievement } = subject
  if (!isJsonObject(achievement)) return credential
  return {
    ...credential,
    issuer: sharedNode(issuer, lane),
    credentialSubject: { ...subject, achievement: sharedNode(achievement, lane) },
  }
}

function sharedNode(node: JsonObject, { bulk, shared }: Lane): JsonObject {
  const known = shared.get(node) ?? bulk.share(node)
  shared.set(node, known)
  return known
}
