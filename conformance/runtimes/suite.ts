/** One thing that must hold on every runtime. What it answers must be the same on all of them. */
export interface SuiteCase {
  readonly name: string
  /** Throws if it does not hold. Answers text to compare, if there is any. */
  readonly run: () => Promise<string | void> | string | void
}

/** What a runtime says of one case. */
export interface CaseResult {
  readonly name: string
  readonly answer?: string
  readonly error?: string
}

export async function runSuite(cases: readonly SuiteCase[]): Promise<CaseResult[]> {
  const results: CaseResult[] = []
  for (const { name, run } of cases) results.push(await runCase(name, run))
  return results
}

async function runCase(name: string, run: SuiteCase['run']): Promise<CaseResult> {
  try {
    const answer = await run()
    return typeof answer === 'string' ? { name, answer } : { name }
  } catch (error) {
    return {
      name,
      error: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    }
  }
}

/** SHA-256 in hexadecimal: a short name for bytes that are too long to show. */
export async function fingerprint(bytes: Uint8Array | string): Promise<string> {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes)
  const digest = await crypto.subtle.digest('SHA-256', data)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function equal(actual: unknown, expected: unknown): void {
  const [got, wanted] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (got !== wanted) throw new Error(`expected ${wanted}, got ${got}`)
}
