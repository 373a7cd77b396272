import { badArgument } from './graph-error.ts'
import { shown } from './shown.ts'
import type { DirectedGraph } from './kernel/directed-graph.ts'
import { hittingProbabilityOf } from './kernel/hitting.ts'
import type { Walk } from './kernel/walk.ts'
import type { SeedPolicy } from './seed-policy.ts'

export type PresetName = 'visits' | 'hitting' | 'ppr' | 'eigentrust' | 'pagerank'

export interface Preset {
  readonly name: PresetName
  /** Which mass goes where when a walker comes to a node without outgoing edges. */
  readonly dangling: 'lost' | 'to the seeds' | 'to all nodes'
  readonly normalisation: 'none' | 'sum 1'
  /** Whether it needs authorities, or must not have any. */
  readonly seeds: 'any' | 'authorities' | 'uniform'
  readonly source: string
  /** Of one node, by its number. */
  readonly scoreOf: (subject: Walked) => (node: number) => number
}

export interface Walked {
  readonly graph: DirectedGraph
  readonly capacity: Float64Array
  readonly walked: Walk
}

/**
 * Scores that are known by a name, each with what its name leaves open. All come from one walk: lost
 * mass, divided out, is mass that goes back to the seeds.
 */
export const presets: readonly Preset[] = [
  {
    name: 'visits',
    dangling: 'lost',
    normalisation: 'none',
    seeds: 'any',
    source: 'Personalised PageRank in its linear form, y = (1 - d) s + d Pᵀ y; Jeh & Widom 2003',
    scoreOf:
      ({ walked }) =>
      (node) =>
        walked.visits[node] ?? 0,
  },
  {
    name: 'hitting',
    dangling: 'lost',
    normalisation: 'none',
    seeds: 'authorities',
    source: 'The chance to be reached; Hopcroft & Sheldon, Internet Mathematics 5, 2008',
    scoreOf: ({ graph, capacity, walked }) => hittingProbabilityOf(graph, walked, { capacity }),
  },
  {
    name: 'ppr',
    dangling: 'to the seeds',
    normalisation: 'sum 1',
    seeds: 'authorities',
    source: 'Personalised PageRank; Jeh & Widom 2003',
    scoreOf: normalised,
  },
  {
    name: 'eigentrust',
    dangling: 'to the seeds',
    normalisation: 'sum 1',
    seeds: 'authorities',
    source: 'EigenTrust with a = 1 - damping; Kamvar, Schlosser, Garcia-Molina, WWW 2003',
    scoreOf: normalised,
  },
  {
    name: 'pagerank',
    dangling: 'to all nodes',
    normalisation: 'sum 1',
    seeds: 'uniform',
    source: 'PageRank; Page, Brin, Motwani, Winograd 1999',
    scoreOf: normalised,
  },
]

/** @throws {GraphError} `bad_argument` for another name, or seeds that this preset does not take */
export function presetNamed(name: PresetName, seeds: SeedPolicy): Preset {
  const preset = presets.find((each) => each.name === name)
  if (preset === undefined) {
    const names = presets.map((each) => each.name).join(', ')
    throw badArgument(`preset is one of ${names}, not ${shown(name)}.`)
  }
  if (preset.seeds === 'uniform' && seeds.kind !== 'uniform') {
    throw badArgument(`${name} starts everywhere alike and takes no authorities; ppr does.`)
  }
  if (preset.seeds === 'authorities' && seeds.kind === 'uniform') {
    throw badArgument(`${name} starts from authorities; name them, or use pagerank.`)
  }
  return preset
}

function normalised({ walked }: Walked): (node: number) => number {
  const { visits, mass } = walked
  return (node) => (visits[node] ?? 0) / (mass || 1)
}
