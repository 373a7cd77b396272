import * as z from 'zod/mini'
import { MaybeText } from './values.ts'

/** `{"error": "…"}` of API v1. */
export const FailureV1 = z.looseObject({ error: z.string() })
export type FailureV1 = z.infer<typeof FailureV1>

/** `ErrorResult` of API v2. A wrong secret comes without `message`. */
export const FailureV2 = z.looseObject({
  /** ISO 8601 with an offset, unlike every other moment of the API. */
  timestamp: MaybeText,
  status: z.number(),
  /** The reason phrase, such as `Forbidden`. */
  error: MaybeText,
  message: MaybeText,
  path: MaybeText,
})
export type FailureV2 = z.infer<typeof FailureV2>
