import type { Text } from '@openboat/model'

export const nodeKinds = [
  'person',
  'organization',
  'achievement',
  'assertion',
  'endorsement',
  'skill',
  'place',
  'community',
  'pathway',
] as const

/** What stands in a recognition graph. An endorsement is a node too, so that it can be endorsed. */
export type NodeKind = (typeof nodeKinds)[number]

export interface RecognitionNode {
  /** An IRI: a DID, a URL, a `urn:`. Two platforms that use the same ids merge without further ado. */
  readonly id: string
  readonly kind: NodeKind
  readonly name?: Text
  /** ISO 8601 with a zone: from when on, until when (exclusive), and since when revoked. */
  readonly validFrom?: string
  readonly validUntil?: string
  readonly revokedAt?: string
  /** Ids of the people and communities who may see it. @default everybody */
  readonly visibleTo?: readonly string[]
}
