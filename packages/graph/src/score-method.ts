import type { Walk } from './kernel/walk.ts'
import type { Preset, PresetName } from './presets.ts'

/** How numbers were computed from a graph of whatever kind. */
export interface ScoreMethod {
  readonly preset: PresetName
  readonly dangling: string
  readonly normalisation: string
  readonly damping: number
  readonly tolerance: number
  /** What is really left; see `Walk.residual`. */
  readonly residual: number
  readonly iterations: number
}

export function scoreMethod(
  { name: preset, dangling, normalisation }: Preset,
  { damping, residual, iterations }: Walk,
  tolerance: number,
): ScoreMethod {
  return { preset, dangling, normalisation, damping, tolerance, residual, iterations }
}
