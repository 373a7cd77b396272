// The algorithms alone, over numbers in typed arrays: for graphs beyond what objects can hold.
export {
  directedGraph,
  transpose,
  type Adjacency,
  type DirectedGraph,
  type EdgeColumns,
  type Weights,
} from './kernel/adjacency.ts'
export { betweenness } from './kernel/betweenness.ts'
export { communities, type Communities, type CommunityOptions } from './kernel/communities.ts'
export { stronglyConnected, weaklyConnected, type Components } from './kernel/components.ts'
export { coreNumbers } from './kernel/cores.ts'
export { hittingProbabilityOf, type HittingOptions } from './kernel/hitting.ts'
export { createInterner, type Interner, type InternerOptions } from './kernel/interner.ts'
export { neighbours, type Neighbours } from './kernel/neighbours.ts'
export { strengths, walk, type Walk, type WalkOptions } from './kernel/walk.ts'
