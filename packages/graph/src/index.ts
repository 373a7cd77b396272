// Building: nodes and edges from whatever source, then what one viewer sees at one moment.
export {
  buildGraph,
  type GraphCounts,
  type GraphParts,
  type RecognitionGraph,
} from './build-graph.ts'
export { partsFromReports, type FromReportsOptions } from './parts-from-reports.ts'
export { partsFromObfEvents, type ObfEventsOptions } from './parts-from-obf-events.ts'
export type { ObfEvent, ObfEventRecipient } from './parts-from-obf-events.ts'
export { partsFromEdges, type EdgeRow, type FromEdgesOptions } from './parts-from-edges.ts'
export type { ConflictingEdges } from './join-edges.ts'
export type { EdgeKind, Provenance, RecognitionEdge, UnverifiedReason } from './recognition-edge.ts'
export type { NodeKind, RecognitionNode } from './recognition-node.ts'
export {
  snapshotOf,
  type IgnoredEdge,
  type IgnoredReason,
  type Snapshot,
  type SnapshotOptions,
} from './snapshot.ts'

// Scores, and why they are what they are.
export {
  legitimacyOf,
  type Legitimacy,
  type LegitimacyOptions,
  type Method,
  type Ranked,
} from './legitimacy.ts'
export type { Authorities, Everybody, SeedPolicy } from './seed-policy.ts'
export type { Decay, FlowOptions } from './recognition-flow.ts'
export { explainScore, type ScoreExplanation } from './explain-score.ts'
export { tellScore, type TellingLanguage } from './tell-score.ts'
export type { Contributor } from './contributors.ts'
export type { PathOptions, RecognitionPath } from './strongest-paths.ts'
export {
  recognitionOf,
  type Recognition,
  type RecognisingGroup,
  type RecognitionOptions,
} from './recognition.ts'
export { previewOf, type PlannedEndorsement, type Preview, type PreviewOptions } from './preview.ts'
export { presets, type Preset, type PresetName } from './presets.ts'
export { scoreEdges, type EdgeScores, type PlainEdge, type ScoreOptions } from './score-edges.ts'
export { readEdgeRows, readEdges } from './read-edges.ts'

// Signals: worth a look, never a sanction.
export { burstsIn, type Burst, type BurstOptions } from './signals/bursts.ts'
export { dependenceIn, type Dependence } from './signals/dependence.ts'
export { doubtfulEndorsements, type DoubtfulEndorsement } from './signals/doubtful-endorsements.ts'
export type { Doubt } from './signals/doubts-in.ts'
export { reciprocityIn, type Reciprocity } from './signals/reciprocity.ts'
export { ringsIn, type Ring } from './signals/rings.ts'

export { GraphError, type GraphErrorCode } from './graph-error.ts'
