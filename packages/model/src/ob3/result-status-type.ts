import type * as z from 'zod/mini'
import * as is from '../schema-primitives.ts'

/** Every `ResultStatusType` of OB 3.0. */
// prettier-ignore
export const RESULT_STATUS_TYPES = [
  'Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Provisional', 'Withdrew',
] as const

/**
 * How far somebody got. Closed: unlike the other enumerations it has no `ext:`.
 *
 * @see OB 3.0 #resultstatustype-enumeration
 */
export const ResultStatusType = is.oneOf(RESULT_STATUS_TYPES)
export type ResultStatusType = z.infer<typeof ResultStatusType>
