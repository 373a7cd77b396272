import { isJsonObject, type JsonObject } from '@openboat/model'
import { createBulkSigner, type BulkSigner } from '@openboat/proof/bulk'
import type { EmbedProof } from '../issue-options.ts'

/**
 * Embeds the proofs of badges that are signed together. Issuer and achievement, which they have in common,
 * are read once. Several are signed side by side, so that a signer that is far away does not hold up all.
 */
export function createBulkEmbedding(): EmbedProof {
  const lanes = Array.from({ length: LANES }, () => new Map<string, Lane>())
  let turn = 0
  return async (credential, options) => {
    const signers = lanes[turn % LANES] ?? new Map<string, Lane>()
    turn += 1
    const name = `${options.verificationMethod} ${options.created}`
    const lane = signers.get(name) ?? { bulk: createBulkSigner(options), shared: new Map() }
    signers.set(name, lane)
    return await lane.bulk.sign(sharing(credential, lane))
  }
}

const LANES = 4

interface Lane {
  readonly bulk: BulkSigner
  /** By what they say. */
  readonly shared: Map<string, JsonObject>
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
  const text = JSON.stringify(node)
  const known = shared.get(text) ?? bulk.share(node)
  shared.set(text, known)
  return known
}
