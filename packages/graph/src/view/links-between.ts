import type { EdgeKind, RecognitionEdge } from '../recognition-edge.ts'
import { byCodeUnit } from '../by-code-unit.ts'
import type { LinkLook } from './kind-look.ts'
import type { SceneLink } from './scene.ts'

/** One line for each pair, whatever is said between them; two that answer each other are one. */
export function linksBetween(edges: readonly RecognitionEdge[]): SceneLink[] {
  const looks = new Map<string, Map<string, LinkLook>>()
  for (const { from, to, kind } of edges) {
    const row = looks.get(from) ?? new Map<string, LinkLook>()
    looks.set(from, row.set(to, stronger(row.get(to), lookOf(kind))))
  }
  const links: SceneLink[] = []
  for (const [from, row] of looks) {
    for (const [to, look] of row) {
      const mutual = looks.get(to)?.get(from) === look
      if (mutual && byCodeUnit(to, from) < 0) continue
      links.push({ from, to, look, weight: 0.2, ...(mutual && { mutual }) })
    }
  }
  return links
}

function lookOf(kind: EdgeKind): LinkLook {
  if (kind === 'endorses' || kind === 'supports') return 'endorses'
  return kind === 'issues' || kind === 'awards' ? 'issues' : 'other'
}

const order: readonly LinkLook[] = ['endorses', 'issues', 'other', 'ignored']

/** An endorsement is worth showing before anything else. */
function stronger(known: LinkLook | undefined, look: LinkLook): LinkLook {
  if (known === undefined) return look
  return order.indexOf(known) <= order.indexOf(look) ? known : look
}
