import { canonicalizeJson, type JsonObject } from '@openboat/model'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { RecognitionEdge } from './recognition-edge.ts'
import type { RecognitionNode } from './recognition-node.ts'

/** Hex SHA-256 of nodes and edges in canonical form (RFC 8785). */
export function graphDigest(
  nodes: readonly RecognitionNode[],
  edges: readonly RecognitionEdge[],
): string {
  const hash = sha256.create()
  for (const part of [...nodes, ...edges]) {
    hash.update(utf8ToBytes(`${canonicalizeJson(part as unknown as JsonObject)}\n`))
  }
  return bytesToHex(hash.digest())
}
