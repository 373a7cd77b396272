/**
 * What a piece of work comes to, or `undefined` if it takes longer. Work that does not heed the signal
 * is left behind: a `fetch` of somebody's own may know nothing of signals, and nobody waits for ever.
 *
 * @param limits  `milliseconds` from now, and the caller's own signal.
 * @throws the reason of the caller's signal, once it is aborted; what the work throws before that
 */
export async function withinTime<Value>(
  { milliseconds, signal: outer }: { milliseconds: number; signal: AbortSignal | undefined },
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value | undefined> {
  const controller = new AbortController()
  const { signal } = controller
  const abort = () => controller.abort()
  const over = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined))
  })
  const timer = setTimeout(abort, milliseconds)
  outer?.addEventListener('abort', abort)
  try {
    const value = await Promise.race([work(signal), over])
    if (value !== undefined) return value
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    clearTimeout(timer)
    outer?.removeEventListener('abort', abort)
  }
  outer?.throwIfAborted()
  return undefined
}
