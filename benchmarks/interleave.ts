/** One way of doing the job. */
export interface Candidate {
  readonly name: string
  readonly run: () => unknown
}

export interface Timing {
  readonly name: string
  /** Median over the rounds. */
  readonly operationsPerSecond: number
}

/**
 * Times candidates in turn, A B A B …, in one process, so that a machine whose speed drifts slows all
 * of them alike. Only the ratios between the answers mean anything.
 */
export async function interleave(
  candidates: readonly Candidate[],
  { rounds = 9, roundMs = 150 } = {},
): Promise<Timing[]> {
  const samples = new Map<string, number[]>(candidates.map(({ name }) => [name, []]))
  for (const candidate of candidates) await rate(candidate, roundMs)
  for (let round = 0; round < rounds; round += 1) {
    for (const candidate of candidates) {
      samples.get(candidate.name)?.push(await rate(candidate, roundMs))
    }
  }
  return [...samples].map(([name, rates]) => ({ name, operationsPerSecond: median(rates) }))
}

async function rate({ run }: Candidate, milliseconds: number): Promise<number> {
  const start = performance.now()
  let [count, elapsed] = [0, 0]
  do {
    await run()
    count += 1
    elapsed = performance.now() - start
  } while (elapsed < milliseconds)
  return (count * 1000) / elapsed
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
