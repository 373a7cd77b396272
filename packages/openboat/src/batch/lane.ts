import { judgeJob, type Judge } from './judge-job.ts'
import type { Job, Outcome } from './job.ts'

/** Somewhere jobs are done: this thread or another one. */
export interface Lane {
  readonly send: (jobs: readonly Job[]) => void
  readonly close: () => Promise<void>
}

/** Opens a lane that delivers its outcomes as they come, and fails at most once. */
export type OpenLane = (
  deliver: (outcomes: readonly Outcome[]) => void,
  fail: (error: unknown) => void,
) => Lane

/** This thread. */
export function localLane(judge: Judge): OpenLane {
  return (deliver, fail) => ({
    send: (jobs) => {
      for (const job of jobs) {
        judgeJob(job, judge).then((outcome) => deliver([outcome]), fail)
      }
    },
    close: async () => undefined,
  })
}
