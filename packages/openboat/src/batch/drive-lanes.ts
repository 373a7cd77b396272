import type { Job, Outcome } from './job.ts'
import type { Lane, OpenLane } from './lane.ts'

export interface DriveOptions {
  /** Jobs in flight in one lane. */
  readonly inFlight: number
  readonly signal?: AbortSignal
}

/** Jobs are sent in groups: a message each would cost as much as it carries. */
const GROUP = 16

/**
 * Feeds jobs to lanes and gives their outcomes as they finish. At any moment no more than
 * `inFlight` jobs for each lane have been taken from the input, so that memory stays flat however
 * long it is.
 */
export async function* driveLanes(
  jobs: AsyncIterable<Job>,
  lanes: readonly OpenLane[],
  options: DriveOptions,
): AsyncGenerator<Outcome> {
  const run = startRun(lanes, options)
  const input = jobs[Symbol.asyncIterator]()
  void feed(input, run)
  try {
    for (;;) {
      const finished = run.finished.splice(0)
      if (finished.length > 0) run.notify()
      yield* finished
      if (run.failure !== undefined) throw run.failure.error
      options.signal?.throwIfAborted()
      // More may have come while these were being taken.
      if (run.finished.length > 0) continue
      if (run.hasEnded && run.underWay === 0) return
      await run.changed()
    }
  } finally {
    run.isStopped = true
    run.notify()
    // Not awaited: an input that is being waited for, such as a terminal, may never answer.
    void input.return?.()
    await Promise.all(run.lanes.map(({ lane }) => lane.close()))
  }
}

interface Run {
  readonly lanes: readonly { readonly lane: Lane; readonly busy: Set<number> }[]
  readonly inFlight: number
  readonly finished: Outcome[]
  readonly changed: () => Promise<void>
  readonly notify: () => void
  readonly underWay: number
  /** The input has no more. */
  hasEnded: boolean
  /** Nobody wants the rest. */
  isStopped: boolean
  failure: { readonly error: unknown } | undefined
}

function startRun(open: readonly OpenLane[], { inFlight, signal }: DriveOptions): Run {
  let wake: (() => void)[] = []
  const finished: Outcome[] = []
  const notify = () => {
    const waiting = wake
    wake = []
    for (const each of waiting) each()
  }
  const fail = (error: unknown) => {
    run.failure ??= { error }
    notify()
  }
  const lanes = open.map((openLane) => {
    const busy = new Set<number>()
    const deliver = (outcomes: readonly Outcome[]) => {
      for (const outcome of outcomes) {
        busy.delete(outcome.index)
        finished.push(outcome)
      }
      notify()
    }
    return { lane: openLane(deliver, fail), busy }
  })
  const run: Run = {
    lanes,
    inFlight,
    finished,
    notify,
    changed: () => new Promise((resolve) => wake.push(resolve)),
    get underWay() {
      return lanes.reduce((sum, { busy }) => sum + busy.size, 0)
    },
    hasEnded: false,
    isStopped: false,
    failure: undefined,
  }
  signal?.addEventListener('abort', notify, { once: true })
  return run
}

async function feed(input: AsyncIterator<Job>, run: Run): Promise<void> {
  const most = Math.min(GROUP, run.inFlight)
  try {
    let group: Job[] = []
    while (!run.isStopped) {
      const next = input.next()
      // What has come is not kept waiting for more.
      if (group.length >= most || (group.length > 0 && !(await isSoon(next)))) {
        await send(group, run)
        group = []
      }
      const result = await next
      if (result.done === true) break
      group.push(result.value)
    }
    if (group.length > 0) await send(group, run)
  } catch (error) {
    run.failure ??= { error }
  } finally {
    run.hasEnded = true
    run.notify()
  }
}

async function isSoon(next: Promise<unknown>): Promise<boolean> {
  const later = new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))
  return await Promise.race([next.then(() => true), later])
}

async function send(group: readonly Job[], run: Run): Promise<void> {
  for (;;) {
    if (run.isStopped) return
    const [first, ...others] = run.lanes
    if (first === undefined) return
    const idlest = others.reduce((a, b) => (b.busy.size < a.busy.size ? b : a), first)
    // Outcomes that nobody has taken yet count, too: a slow reader slows everything down.
    const isFull = idlest.busy.size + group.length > run.inFlight
    if (!isFull && run.finished.length < run.inFlight * run.lanes.length) {
      for (const { index } of group) idlest.busy.add(index)
      return idlest.lane.send(group)
    }
    await run.changed()
  }
}
