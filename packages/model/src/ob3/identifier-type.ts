import type * as z from 'zod/mini'
import * as is from '../schema-primitives.ts'

/** The values of `IdentifierType` that OB 3.0 names; others begin with `ext:`. */
// prettier-ignore
export const IDENTIFIER_TYPES = [
  'name', 'sourcedId', 'systemId', 'productId', 'userName', 'accountId', 'emailAddress',
  'nationalIdentityNumber', 'isbn', 'issn', 'lisSourcedId', 'oneRosterSourcedId', 'sisSourcedId',
  'ltiContextId', 'ltiDeploymentId', 'ltiToolId', 'ltiPlatformId', 'ltiUserId', 'identifier',
] as const

/**
 * What kind of identifier a value is, or a term of your own that begins with `ext:`.
 *
 * @see OB 3.0 #identifiertypeenum-enumeration
 */
export const IdentifierType = is.term(IDENTIFIER_TYPES)
export type IdentifierType = z.infer<typeof IdentifierType>
