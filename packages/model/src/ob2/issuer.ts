import type * as z from 'zod/mini'
import { node, oneOrMany } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { profileMembers } from './profile-members.ts'
import { EmailAddress } from './values.ts'

/**
 * A Profile as the issuer of badges, which needs a name, a URL and an e-mail address.
 *
 * @see OB 2.0 #Profile
 */
export const Issuer = node(() => ({
  ...profileMembers(),
  /** [1] Name. */
  name: is.RequiredText,
  /** [1] Home page. */
  url: is.Url,
  /** [1..*] E-mail addresses. */
  email: oneOrMany(EmailAddress),
}))
export type Issuer = z.infer<typeof Issuer>
