import type { Clock } from '../clock.ts'

export interface Limits {
  /** Requests under way at the same time. */
  readonly concurrency: number
  /** Requests begun in a second. */
  readonly requestsPerSecond: number
}

export interface Limiter {
  /** Runs when there is room; who came first goes first. */
  run<Result>(start: () => Promise<Result>, signal?: AbortSignal): Promise<Result>
}

export function createLimiter({ concurrency, requestsPerSecond }: Limits, clock: Clock): Limiter {
  const interval = 1000 / requestsPerSecond
  const waiting: (() => void)[] = []
  let running = 0
  let nextStart = 0
  const leave = () => {
    const next = waiting.shift()
    // Whoever waits takes this place: the number of those running stays.
    if (next === undefined) running -= 1
    else next()
  }
  const enter = async (signal: AbortSignal | undefined) => {
    if (running < concurrency) running += 1
    else await placeIn(waiting, signal)
  }
  return {
    run: async (start, signal) => {
      signal?.throwIfAborted()
      await enter(signal)
      try {
        const now = clock.now()
        const begin = Math.max(now, nextStart)
        nextStart = begin + interval
        if (begin > now) await clock.sleep(begin - now, signal)
        return await start()
      } finally {
        leave()
      }
    },
  }
}

async function placeIn(waiting: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const enter = () => {
      signal?.removeEventListener('abort', giveUp)
      resolve()
    }
    const giveUp = () => {
      waiting.splice(waiting.indexOf(enter), 1)
      reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', giveUp, { once: true })
    waiting.push(enter)
  })
}
