import type { GraphParts } from './build-graph.ts'
import { badArgument } from './graph-error.ts'
import type { RecognitionEdge, UnverifiedReason } from './recognition-edge.ts'
import { shown } from './shown.ts'

/** An edge as a list has it: a row of CSV, where all are texts, or a line of NDJSON. */
export interface EdgeRow {
  readonly from: string
  readonly to: string
  /** One of the kinds of `RecognitionEdge`. @default 'endorses' */
  readonly kind?: unknown
  /** @default made of the source and the number of the row */
  readonly id?: unknown
  /** Above 0 to 1; a text that is one, too. */
  readonly weight?: unknown
  /** ISO 8601 with a zone. */
  readonly validFrom?: unknown
  readonly validUntil?: unknown
  readonly revokedAt?: unknown
  /** Ids, as a list or in one text with spaces between them. */
  readonly visibleTo?: unknown
}

export interface FromEdgesOptions {
  /** Where the list comes from: a URL, or the name of a file or system. */
  readonly source: string
  /**
   * Why nobody can check these edges, or `true` where the caller vouches for them. A list says nothing of
   * it itself. @default 'no-proof': kept and listed, never scored
   */
  readonly verified?: true | UnverifiedReason
}

/**
 * The edges of a plain list, for `buildGraph`, which judges their members. Rows without an id have one made
 * of the source and their number, so the same list gives the same edges.
 *
 * @throws {GraphError} `bad_argument` for a missing source, or a row that is none
 * @example
 * const { edges } = partsFromEdges([{ from: 'urn:a', to: 'urn:b' }], { source: 'members.csv' })
 */
export function partsFromEdges(
  rows: Iterable<EdgeRow>,
  { source, verified = 'no-proof' }: FromEdgesOptions,
): { readonly edges: readonly RecognitionEdge[] } & GraphParts {
  if (typeof source !== 'string' || source === '') {
    throw badArgument(`source says where the list comes from; it is ${shown(source)}.`)
  }
  const edges = [...rows].map((row, index): RecognitionEdge => {
    if (typeof row !== 'object' || row === null) {
      throw badArgument(`Row ${index + 1} is an object with from and to, not ${shown(row)}.`)
    }
    const id = `urn:openboat:list:${encodeURIComponent(source)}:${index + 1}`
    // What is wrong is told by buildGraph, with the id of the edge.
    return { id, kind: 'endorses', ...membersOf(row), verified, provenance: { source } }
  })
  return { edges }
}

function membersOf({ from, to, ...others }: EdgeRow): Pick<RecognitionEdge, 'from' | 'to'> {
  const { kind, id, weight, validFrom, validUntil, revokedAt, visibleTo } = others
  const read = {
    kind,
    id,
    weight: typeof weight === 'string' && weight.trim() !== '' ? Number(weight) : weight,
    validFrom,
    validUntil,
    revokedAt,
    visibleTo: typeof visibleTo === 'string' ? visibleTo.trim().split(/\s+/) : visibleTo,
  }
  const given = Object.entries(read).filter(([, value]) => value !== undefined)
  return { from, to, ...Object.fromEntries(given) }
}
