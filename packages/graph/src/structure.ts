// Structure: descriptions of who stands where.
export { bridgesIn, type BridgeOptions, type Bridges } from './structure/bridges-in.ts'
export {
  coHoldersOf,
  type CoHolders,
  type ExactCoHolders,
  type PublishedCoHolders,
} from './structure/co-holders.ts'
export { communitiesIn, type CommunitiesIn } from './structure/communities-in.ts'
export { coresIn } from './structure/cores-in.ts'
export { egoNetwork, type EgoNetwork, type EgoOptions } from './structure/ego-network.ts'
export {
  pathwayProgress,
  type PathwayProgress,
  type PathwayStep,
} from './structure/pathway-progress.ts'
export { trustPaths, type TrustPath, type TrustPathOptions } from './structure/trust-paths.ts'
