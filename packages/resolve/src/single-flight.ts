import type { Fetched } from './fetched.ts'

/** Requests for the same thing that are under way at the same time are one. */
export interface SingleFlight {
  /** @param signal  Ends the waiting of this caller alone: others may wait for the same answer. */
  run(key: string, start: () => Promise<Fetched>, signal?: AbortSignal): Promise<Fetched>
}

export function singleFlight(): SingleFlight {
  const underWay = new Map<string, Promise<Fetched>>()
  const share = (key: string, start: () => Promise<Fetched>) => {
    const running = underWay.get(key)
    if (running !== undefined) return running
    const started = start().finally(() => underWay.delete(key))
    underWay.set(key, started)
    return started
  }
  return { run: async (key, start, signal) => await untilAborted(share(key, start), signal) }
}

async function untilAborted(
  shared: Promise<Fetched>,
  signal: AbortSignal | undefined,
): Promise<Fetched> {
  if (signal === undefined) return await shared
  let wake = noop
  const aborted = new Promise<void>((resolve) => {
    wake = resolve
    signal.addEventListener('abort', wake)
  })
  try {
    await Promise.race([shared, aborted])
    signal.throwIfAborted()
    return await shared
  } finally {
    signal.removeEventListener('abort', wake)
  }
}

function noop(): void {}
