import { canonicalizeJson, type JsonObject } from '@openboat/model'
import { addToGroup } from './add-to-group.ts'
import type { Provenance, RecognitionEdge } from './recognition-edge.ts'
import { byCodeUnit } from './by-code-unit.ts'
import { stricterOf } from './stricter-of.ts'

export interface ConflictingEdges {
  /** The id that they share. */
  readonly id: string
  /** As given, ordered by source, target and kind. */
  readonly edges: readonly RecognitionEdge[]
}

export interface JoinedEdges {
  readonly edges: readonly RecognitionEdge[]
  readonly conflicts: readonly ConflictingEdges[]
}

/** One edge per id, whatever the order they come in. */
export function joinEdges(
  given: readonly RecognitionEdge[],
  idOf: (alias: string) => string,
): JoinedEdges {
  const copies = new Map<string, RecognitionEdge[]>()
  for (const edge of given) addToGroup(copies, edge.id, renamed(edge))
  const edges: RecognitionEdge[] = []
  const conflicts: ConflictingEdges[] = []
  for (const [id, same] of copies) {
    const [first, ...others] = same.toSorted(byPlace)
    if (first === undefined) continue
    if (others.every((other) => saysTheSame(first, other))) edges.push(others.reduce(joined, first))
    else conflicts.push({ id, edges: [first, ...others] })
  }
  return {
    edges: edges.toSorted(byPlace),
    conflicts: conflicts.toSorted((a, b) => byCodeUnit(a.id, b.id)),
  }

  function renamed(edge: RecognitionEdge): RecognitionEdge {
    const [from, to] = [idOf(edge.from), idOf(edge.to)]
    return from === edge.from && to === edge.to ? edge : { ...edge, from, to }
  }
}

function saysTheSame(a: RecognitionEdge, b: RecognitionEdge): boolean {
  return a.from === b.from && a.to === b.to && a.kind === b.kind
}

/** Whatever is stricter of two copies holds; only a verification adds. Their order does not matter. */
function joined(a: RecognitionEdge, b: RecognitionEdge): RecognitionEdge {
  const weight = least(a.weight, b.weight)
  const provenance = firstOf(a.provenance, b.provenance)
  return {
    id: a.id,
    kind: a.kind,
    from: a.from,
    to: a.to,
    ...(weight !== undefined && { weight }),
    ...stricterOf(a, b),
    verified: verificationOf(a.verified, b.verified),
    ...(provenance !== undefined && { provenance }),
  }
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined && b === undefined ? undefined : Math.min(a ?? 1, b ?? 1)
}

function verificationOf(
  a: RecognitionEdge['verified'],
  b: RecognitionEdge['verified'],
): RecognitionEdge['verified'] {
  if (a === true || b === true) return true
  return byCodeUnit(a, b) <= 0 ? a : b
}

function firstOf(a: Provenance | undefined, b: Provenance | undefined): Provenance | undefined {
  if (a === undefined || b === undefined) return a ?? b
  const [first] = [a, b].toSorted((x, y) => byCodeUnit(canonical(x), canonical(y)))
  return first
}

function canonical(part: object): string {
  return canonicalizeJson(part as JsonObject)
}

function byPlace(a: RecognitionEdge, b: RecognitionEdge): number {
  return (
    byCodeUnit(a.from, b.from) ||
    byCodeUnit(a.to, b.to) ||
    byCodeUnit(a.kind, b.kind) ||
    byCodeUnit(a.id, b.id)
  )
}
