import { addToGroup } from '../add-to-group.ts'
import { assertChoice } from '../assert-choice.ts'
import { assertPositive } from '../assert-positive.ts'
import { communities, type CommunityOptions } from '../kernel/communities.ts'
import { flowOf } from '../recognition-flow.ts'
import type { Snapshot } from '../snapshot.ts'
import { byCodeUnit } from '../by-code-unit.ts'

export interface CommunitiesIn {
  /** Largest first; members ordered by id. */
  readonly groups: readonly (readonly string[])[]
  /** From -0.5 to 1: how much denser inside than by chance. */
  readonly modularity: number
  /** How they were found. */
  readonly method: 'leiden' | 'louvain'
  /** Says what the groups are not. */
  readonly caveat: 'descriptive'
}

/**
 * Who recognises each other more than chance would have it (Leiden). A picture of the ecosystem, not a
 * judgement: another partition may fit as well.
 *
 * @param options.resolution  Above 1: smaller groups. @default 1
 * @param options.method  `louvain` for comparison with other software. @default 'leiden'
 * @throws {GraphError} `bad_argument` for a resolution that is no number above 0, or another method
 */
export function communitiesIn(snapshot: Snapshot, options: CommunityOptions = {}): CommunitiesIn {
  const { resolution = 1, method = 'leiden' } = options
  assertPositive({ resolution })
  assertChoice(method, ['leiden', 'louvain'], 'method')
  const { of, modularity } = communities(flowOf(snapshot).graph, options)
  const groups = new Map<number, string[]>()
  snapshot.nodes.forEach(({ id }, node) => {
    addToGroup(groups, of[node] as number, id)
  })
  const sorted = [...groups.values()].toSorted(
    (a, b) => b.length - a.length || byCodeUnit(a[0] ?? '', b[0] ?? ''),
  )
  return { groups: sorted, modularity, method, caveat: 'descriptive' }
}
