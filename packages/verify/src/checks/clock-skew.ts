import type { Inquiry } from '../inquiry.ts'

/** By how much clocks may differ, in milliseconds. */
export function clockSkew({ options }: Inquiry): number {
  return (options.clockSkewSeconds ?? defaultSeconds) * 1000
}

const defaultSeconds = 60
