import { gates, type Gate, type JobId } from './gates.ts'

/** One candidate of one job. */
export interface Timing {
  readonly name: string
  /** Per second of processor time, all threads together; median over the rounds. */
  readonly operationsPerSecond: number
  /** Half of the range between the slowest and the fastest round, as a part of the median. */
  readonly spread: number
}

export interface Result {
  readonly id: JobId
  /** How many times as fast ours, the first candidate, is as the second. */
  readonly ratio: number
  readonly timings: readonly Timing[]
}

/** A run, as `results.json` keeps it. */
export interface Run {
  readonly node: string
  readonly processor: string
  /** Whether the processor has instructions for SHA-256, which decide a third of a verification. */
  readonly hashesInHardware: boolean
  /** Of the peers. */
  readonly versions: Readonly<Record<string, string>>
  readonly results: readonly Result[]
}

export function resultOf(id: JobId, timings: readonly Timing[]): Result {
  const [ours, peer] = timings
  return { id, ratio: (ours?.operationsPerSecond ?? 0) / (peer?.operationsPerSecond ?? 0), timings }
}

/** Whether a result is below its gate. */
export function isMissed({ id, ratio }: Result): boolean {
  const { gate }: Gate = gates[id]
  return gate !== undefined && ratio < gate
}

/** The table of docs/performance.md. */
export function tableOf({ results }: Run): string[] {
  const rows = results.map((result) => {
    const { job, gate, goal }: Gate = gates[result.id]
    const spreads = result.timings.map(({ spread }) => `±${percent(spread)}`).join(', ')
    const peer = result.timings[1]?.name ?? ''
    const verdict = gate === undefined ? '–' : isMissed(result) ? '**missed**' : 'met'
    const figures = [result.ratio.toFixed(2), gate ?? '–', goal ?? '–', verdict, spreads]
    return `| ${[job, peer, ...figures].join(' | ')} |`
  })
  return [
    '| job | against | ratio | gate | goal | gate is | spread |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ]
}

/** For a terminal. */
export function linesOf({ id, ratio, timings }: Result): string[] {
  const { job, gate, goal }: Gate = gates[id]
  const missed = isMissed({ id, ratio, timings }) ? ' MISSED' : ''
  return [
    `\n${job}: ${ratio.toFixed(2)} times as fast (gate ${gate ?? '–'}, goal ${goal ?? '–'})${missed}`,
    ...timings.map(
      ({ name, operationsPerSecond, spread }) =>
        `  ${name.padEnd(44)} ${operationsPerSecond.toFixed(0).padStart(8)}/s ±${percent(spread)}`,
    ),
  ]
}

function percent(part: number): string {
  return `${(part * 100).toFixed(0)} %`
}
