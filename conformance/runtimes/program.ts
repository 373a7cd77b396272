import { bakerySuite } from './bakery-suite.ts'
import { replaySuite, type Replay } from './replay-suite.ts'
import { runSuite, type CaseResult } from './suite.ts'

/** What a runtime is asked for, and what it answers, by the name of the suite. */
export interface Order {
  readonly replays: readonly Replay[]
}
export type Answer = Readonly<Record<string, readonly CaseResult[]>>

/** Runs in every runtime, bundled into one file; the driver hands in the order. */
export async function runAll({ replays }: Order): Promise<Answer> {
  return {
    bakery: await runSuite(bakerySuite),
    replay: await runSuite(replaySuite(replays)),
  }
}
