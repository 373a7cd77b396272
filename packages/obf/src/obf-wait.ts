import type { ObfErrorCode } from './obf-error-code.ts'

/** The client is about to wait, and then to ask again or to look what has become of a request. */
export interface ObfWait {
  readonly milliseconds: number
  /** What befell the last try. */
  readonly code: ObfErrorCode
  readonly message: string
}
