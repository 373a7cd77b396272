import type { MaybeSeconds } from '../wire/values.ts'

/** The moment that the factory writes in seconds; nothing, `""` and 0 are no moment. */
export function dateOf(seconds: MaybeSeconds): Date | undefined {
  const number = Number(seconds ?? 0)
  return Number.isFinite(number) && number > 0 ? new Date(number * 1000) : undefined
}

/** Whole seconds. */
export function secondsOf(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
