import { ObfError } from '../obf-error.ts'

/**
 * Runs with a signal that is aborted after `milliseconds`, or when the caller's is. Both the answer
 * and the reading of its body belong inside.
 */
export async function withDeadline<Result>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal?.throwIfAborted()
  const controller = new AbortController()
  const message = `no answer within ${milliseconds} ms (timeoutMs)`
  const timer = setTimeout(
    () => controller.abort(new ObfError('timeout', { message })),
    milliseconds,
  )
  const pass = () => controller.abort(signal?.reason)
  signal?.addEventListener('abort', pass)
  try {
    return await run(controller.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', pass)
  }
}

/** Waits for what others wait for, too: the signal ends the waiting of this caller alone. */
export async function untilAborted<Result>(
  shared: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (signal === undefined) return await shared
  signal.throwIfAborted()
  let stop: (() => void) | undefined
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop)
  })
  try {
    return await Promise.race([shared, aborted])
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop)
  }
}
