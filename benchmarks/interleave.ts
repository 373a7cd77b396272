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
 * of them alike; and in processor time, so that waiting for other programs does not count. Turns are
 * short and many: a neighbour that comes and goes takes its share of each candidate's, and both medians
 * are of the same machine. Only the ratios between the answers mean anything. With `--expose-gc` nobody
 * pays for what another left behind.
 */
export async function interleave(
  candidates: readonly Candidate[],
  { rounds = 75, roundMs = 40 } = {},
): Promise<Timing[]> {
  const runners: Runner[] = []
  for (const candidate of candidates) runners.push(await warmUp(candidate, 50 * roundMs))
  for (let round = 0; round < rounds; round += 1) {
    for (const runner of runners) runner.rates.push(await rate(runner, roundMs))
  }
  return runners.map(({ candidate, rates }) => timing(candidate.name, rates))
}

interface Runner {
  readonly candidate: Candidate
  /** Runs between two looks at the clock, which take a microsecond each. */
  readonly batch: number
  readonly rates: number[]
}

async function warmUp(candidate: Candidate, milliseconds: number): Promise<Runner> {
  const perSecond = await rate({ candidate, batch: 1, rates: [] }, milliseconds)
  const batch = candidate.isElsewhere === true ? 1 : Math.ceil(perSecond / LOOKS_PER_SECOND)
  return { candidate, batch, rates: [] }
}

const LOOKS_PER_SECOND = 500

async function rate({ candidate, batch }: Runner, milliseconds: number): Promise<number> {
  const { run, isElsewhere } = candidate
  globalThis.gc?.()
  // After that the first allocations are slow. A slow candidate does not notice.
  for (let left = batch; left > 1; left -= 1) await run(left)
  const start = process.cpuUsage()
  let [count, elapsed] = [0, 0]
  do {
    for (let left = batch; left > 0; left -= 1) {
      const answer = await run(count)
      count += 1
      if (isElsewhere === true) elapsed += Number(answer)
    }
    if (isElsewhere !== true) elapsed = spentSince(start)
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
  const most = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  const least = sorted[Math.floor(sorted.length * 0.1)] ?? 0
  return { name, operationsPerSecond: median, spread: (most - least) / 2 / median }
}
