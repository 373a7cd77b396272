import type * as z from 'zod/mini'
import { node } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'

/**
 * How to verify an assertion.
 *
 * @see OB 1.1 #verificationobject
 */
export const VerificationObject = node(() => ({
  /** [1] `hosted` or `signed`. */
  type: is.oneOf(['hosted', 'signed']),
  /** [1] URL of the assertion when hosted, of the public key when signed. */
  url: is.Url,
}))
export type VerificationObject = z.infer<typeof VerificationObject>
