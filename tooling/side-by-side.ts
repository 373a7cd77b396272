/** How many jobs may run at once. */
const LANES = 2

export interface SideBySide<Job, Result> {
  readonly run: (job: Job) => Promise<Result>
  /** Says of a job that nothing may run beside it. */
  readonly isAlone: (job: Job) => boolean
  /** Called at a job's turn, with the promise of its result; the next one waits until it settles. */
  readonly tell: (job: Job, result: Promise<Result>) => Promise<void>
}

/**
 * Runs jobs in their order, two at a time where neither needs the machine for itself, and tells of each in
 * that order too, whichever ends first.
 */
export async function sideBySide<Job, Result>(
  jobs: readonly Job[],
  { run, isAlone, tell }: SideBySide<Job, Result>,
): Promise<void> {
  const lanesOf = (job: Job) => (isAlone(job) ? LANES : 1)
  const running = new Map<Job, Promise<unknown>>()
  const isRoomFor = (job: Job) =>
    [...running.keys(), job].reduce((sum, each) => sum + lanesOf(each), 0) <= LANES
  let told = Promise.resolve()
  for (const job of jobs) {
    while (!isRoomFor(job)) await Promise.race(running.values())
    const result = run(job)
    const leave = () => running.delete(job)
    running.set(job, result.then(leave, leave))
    told = told.then(() => tell(job, result))
  }
  await told
}
