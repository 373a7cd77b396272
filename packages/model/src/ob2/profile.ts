import type * as z from 'zod/mini'
import { node, oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { profileMembers } from './profile-members.ts'
import { EmailAddress } from './values.ts'

/**
 * A person or an organisation, such as a recipient. Who issues is an `Issuer`.
 *
 * @see OB 2.0 #Profile
 */
export const Profile = node(() => ({
  ...profileMembers(),
  /** [0..1] Name. */
  name: optional(is.Text),
  /** [0..1] Home page. */
  url: optional(is.Url),
  /** [0..*] E-mail addresses. */
  email: optional(oneOrMany(EmailAddress)),
}))
export type Profile = z.infer<typeof Profile>
