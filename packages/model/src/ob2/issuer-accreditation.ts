import type * as z from 'zod/mini'
import { node, optional, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ExtensionContext } from './extension-context.ts'
import { ParentOrganization } from './parent-organization.ts'
import { PostalAddress } from './postal-address.ts'

/**
 * Who accredited the issuer.
 *
 * @see OB Extensions, issuerAccreditationExtension
 */
export const IssuerAccreditation = node(() => ({
  /** [1] The context that defines the extension. */
  '@context': ExtensionContext,
  /** [2..*] Includes `Extension` and `extensions:IssuerAccreditation`. */
  type: typesOf('Extension', 'extensions:IssuerAccreditation'),
  /** [1] Name of the accrediting body. */
  name: is.RequiredText,
  /** [1] How to reach it. */
  contactInstructions: is.RequiredText,
  /** [1] Its home page. */
  url: is.Url,
  /** [1] Its postal address. */
  address: PostalAddress,
  /** [0..1] Its e-mail address. */
  email: optional(is.Email),
  /** [0..1] What it is. */
  description: optional(is.Text),
  /** [0..1] Its logo. */
  logo: optional(is.Iri),
  /** [0..1] The organisation it is part of. */
  parentOrganization: optional(ParentOrganization),
  /** [0..1] Where it accredits. */
  areaServed: optional(is.Text),
  /** [0..1] Day of the accreditation, as `YYYY-MM-DD` or `YYYYMMDD`. */
  accreditationDate: optional(
    is.textLike('a date such as 2026-01-31', /^\d{4}(-\d\d-|\d\d)(3[01]|0[1-9]|[12]\d)$/),
  ),
  /** [0..1] The sector of education. */
  educationalSector: optional(is.Text),
}))
export type IssuerAccreditation = z.infer<typeof IssuerAccreditation>
