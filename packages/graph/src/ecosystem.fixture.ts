import fc from 'fast-check'
import { buildGraph, type RecognitionGraph } from './build-graph.ts'
import type { RecognitionEdge } from './recognition-edge.ts'
import { snapshotOf, type Snapshot } from './snapshot.ts'

export const AT = '2026-07-01T00:00:00Z'

/** `a>b` is an endorsement of b by a, verified and without a period. */
export function endorsements(text: string): RecognitionEdge[] {
  return text.split(' ').map((pair) => {
    const [from = '', to = ''] = pair.split('>')
    return endorsement(from, to)
  })
}

export function endorsement(
  from: string,
  to: string,
  more: Partial<RecognitionEdge> = {},
): RecognitionEdge {
  return { id: `urn:e:${from}:${to}`, kind: 'endorses', from, to, verified: true, ...more }
}

export function seen(edges: Iterable<RecognitionEdge>, at = AT): Snapshot {
  return snapshotOf(buildGraph({ edges }), { at })
}

export function seenIn(graph: RecognitionGraph, at = AT): Snapshot {
  return snapshotOf(graph, { at })
}

export const authorities = (...ids: string[]) => ({
  kind: 'authorities' as const,
  weights: Object.fromEntries(ids.map((id) => [id, 1])),
  statement: 'for the test',
})

const node = fc.integer({ min: 0, max: 11 }).map((number) => `n${number}`)

/** Up to 40 different endorsements among 12 nodes; the first is always in, so that `n0` exists. */
export const anyEndorsements: fc.Arbitrary<RecognitionEdge[]> = fc
  .uniqueArray(fc.tuple(node, node), {
    maxLength: 40,
    selector: ([from, to]) => `${from}>${to}`,
  })
  .map((pairs) => [
    endorsement('n0', 'n1'),
    ...pairs.filter(([a, b]) => !(a === 'n0' && b === 'n1')).map(([a, b]) => endorsement(a, b)),
  ])
