/** What one gate found. A gate that is one question counts as one; the tests count themselves. */
export interface GateResult {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly Skip[]
  /** Thorough tests that nobody asked for. */
  readonly leftOut?: number
  /** Everything a contributor needs to mend it; printed only when something failed. */
  readonly output: string
  /** Figures that a contributor wants to see also when all is well. */
  readonly figures?: string
}

export interface Skip {
  readonly what: string
  readonly reason: string
}

export function passed(output = ''): GateResult {
  return { passed: 1, failed: 0, skipped: [], output }
}

export function failed(output: string): GateResult {
  return { passed: 0, failed: 1, skipped: [], output }
}

/** A gate that reports a list of faults, and passes when it is empty. */
export function faultsOf(faults: readonly string[]): GateResult {
  return faults.length === 0 ? passed() : failed(faults.join('\n'))
}

export function crashed(error: unknown): GateResult {
  return failed(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
