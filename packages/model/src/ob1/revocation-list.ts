import * as z from 'zod/mini'
import * as is from '../schema-primitives.ts'

/**
 * The revoked signed assertions of an issuer: from the `uid` or `id` of each to the reason.
 *
 * @see OB 1.1 #revocationlist
 */
export const RevocationList = z.record(z.string(), is.Text)
export type RevocationList = z.infer<typeof RevocationList>
