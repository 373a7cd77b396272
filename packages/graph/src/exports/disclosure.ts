import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes, bytesToHex } from '@noble/hashes/utils.js'
import { byCodeUnit } from '../by-code-unit.ts'
import { badArgument } from '../graph-error.ts'
import type { EdgeKind, RecognitionEdge } from '../recognition-edge.ts'
import type { NodeKind, RecognitionNode } from '../recognition-node.ts'
import { shownName } from '../shown-name.ts'
import { shown } from '../shown.ts'
import type { Snapshot } from '../snapshot.ts'

/**
 * What becomes of people in a file: left out with all that touches them, under a name that only the
 * holder of the key can trace (HMAC-SHA-256), or as they are. There is no default.
 */
export type DisclosureOptions = {
  /** Whose names to take where there are several, best first. @default ['en'] */
  readonly languages?: readonly string[]
  /** A number for each node, such as `(id) => legitimacy.score(id)`; not asked for people. */
  readonly score?: (id: string) => number
} & (
  | { readonly personal: 'omit' | 'keep' }
  | {
      readonly personal: 'pseudonymise'
      /** At least 16 bytes, secret, and a new one for each publication, so that two cannot be joined. */
      readonly key: Uint8Array
    }
)

/** A graph that may leave the house; every export is made of this. */
export interface Disclosed {
  /** Ordered by id. */
  readonly nodes: readonly DisclosedNode[]
  /** Ordered by source, target, kind and id. */
  readonly edges: readonly DisclosedEdge[]
}

/** What an export says of a node. */
export interface DisclosedNode {
  readonly id: string
  readonly kind: NodeKind
  readonly label: string
  readonly score?: number
}

/** What an export says of an edge. */
export interface DisclosedEdge {
  readonly id: string
  readonly kind: EdgeKind
  readonly from: string
  readonly to: string
  readonly weight: number
  readonly validFrom?: string
  readonly validUntil?: string
}

/** @throws {GraphError} `bad_argument` when `personal` is missing, the key too short, or a score no number */
export function disclose(
  { nodes, edges }: Pick<Snapshot, 'nodes' | 'edges'>,
  options: DisclosureOptions,
): Disclosed {
  const people = new Set(nodes.filter(({ kind }) => kind === 'person').map(({ id }) => id))
  const rename = renameIn(options)
  const kept = options.personal === 'omit' ? nodes.filter(({ id }) => !people.has(id)) : nodes
  const touches = ({ from, to }: RecognitionEdge) => people.has(from) || people.has(to)
  const links = options.personal === 'omit' ? edges.filter((edge) => !touches(edge)) : edges
  const nameOf = (id: string) => (people.has(id) ? rename(id) : id)
  return {
    nodes: kept
      .map((node) => disclosedNode(node, nameOf, options))
      .toSorted((a, b) => byCodeUnit(a.id, b.id)),
    edges: links
      .map((edge) => disclosedEdge(edge, { nameOf, rename: touches(edge) ? rename : same }))
      .toSorted(
        (a, b) =>
          byCodeUnit(a.from, b.from) ||
          byCodeUnit(a.to, b.to) ||
          byCodeUnit(a.kind, b.kind) ||
          byCodeUnit(a.id, b.id),
      ),
  }
}

function renameIn(options: DisclosureOptions): (id: string) => string {
  if (options.personal === 'pseudonymise') {
    const { key } = options
    if (!(key instanceof Uint8Array) || key.length < 16)
      throw badArgument('key is at least 16 secret bytes.')
    return (id) => `urn:hmac-sha256:${bytesToHex(hmac(sha256, key, utf8ToBytes(id)))}`
  }
  if (options.personal === 'omit' || options.personal === 'keep') return same
  throw badArgument(
    `personal says what becomes of people: omit, pseudonymise or keep, not ${shown((options as { personal?: unknown }).personal)}.`,
  )
}

function disclosedNode(
  { id, kind, name = {} }: RecognitionNode,
  nameOf: (id: string) => string,
  { personal, languages = ['en'], score }: DisclosureOptions,
): DisclosedNode {
  const own = nameOf(id)
  const person = kind === 'person'
  const label = person && personal !== 'keep' ? own : shownName({ id: own, name }, languages)
  return { id: own, kind, label, ...(score !== undefined && !person && scoreOf(id, score)) }
}

/** Formats differ in what becomes of a number that is none; a text would be one in some of them. */
function scoreOf(id: string, scored: (id: string) => number): { readonly score: number } {
  const score = scored(id)
  if (Number.isFinite(score)) return { score }
  throw badArgument(`score gives a number for each node; for ${id} it gave ${shown(score)}.`)
}

interface Renaming {
  readonly nameOf: (id: string) => string
  /** Of the edge's own id: a credential's id may lead to its holder. */
  readonly rename: (id: string) => string
}

function disclosedEdge(edge: RecognitionEdge, { nameOf, rename }: Renaming): DisclosedEdge {
  const { id, kind, from, to, weight = 1, validFrom, validUntil } = edge
  return {
    id: rename(id),
    kind,
    from: nameOf(from),
    to: nameOf(to),
    weight,
    ...(validFrom !== undefined && { validFrom }),
    ...(validUntil !== undefined && { validUntil }),
  }
}

function same(id: string): string {
  return id
}
