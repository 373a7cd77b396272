import type { Timing } from './results.ts'

/** One way of doing the job. */
export interface Candidate {
  readonly name: string
  /** `turn` counts up, so that every call can take another credential. */
  readonly run: (turn: number) => unknown
  /** Whether `run` answers with the processor time it took in another process, in milliseconds. */
  readonly isElsewhere?: true
}

/**
 * Times candidates in turn, A B A B …, in one process, so that a machine whose speed drifts slows all
 * of them alike; and in processor time, so that waiting for other programs does not count. Only the
 * ratios between the answers mean anything. With `--expose-gc` nobody pays for what another left behind.
 */
export async function interleave(
  candidates: readonly Candidate[],
  { rounds = 15, roundMs = 200 } = {},
): Promise<Timing[]> {
  const samples = new Map<string, number[]>(candidates.map(({ name }) => [name, []]))
  for (const candidate of candidates) await rate(candidate, 10 * roundMs)
  for (let round = 0; round < rounds; round += 1) {
    for (const candidate of candidates) {
      samples.get(candidate.name)?.push(await rate(candidate, roundMs))
    }
  }
  return [...samples].map(([name, rates]) => timing(name, rates))
}

async function rate({ run, isElsewhere }: Candidate, milliseconds: number): Promise<number> {
  globalThis.gc?.()
  const start = process.cpuUsage()
  let [count, elapsed] = [0, 0]
  do {
    const answer = await run(count)
    count += 1
    if (isElsewhere === true) elapsed += Number(answer)
    else elapsed = spentSince(start)
  } while (elapsed < milliseconds)
  return (count * 1000) / elapsed
}

function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function timing(name: string, rates: readonly number[]): Timing {
  const sorted = rates.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0)
  return { name, operationsPerSecond: median, spread: range / 2 / median }
}
