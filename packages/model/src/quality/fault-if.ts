import type { QualityFault } from './quality-rule.ts'

/** The one fault of a rule that knows only one place. */
export function faultIf(fallsShort: boolean, path: string): QualityFault[] {
  return fallsShort ? [{ path }] : []
}
