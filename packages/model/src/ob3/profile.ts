import type * as z from 'zod/mini'
import { list } from '../schema-containers.ts'
import { node, optional, typeOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { Address } from './address.ts'
import { endorsementMembers } from './endorsements.ts'
import { IdentifierEntry } from './identifier-entry.ts'
import { Image } from './image.ts'

const members = () => ({
  /** [1] URI of the person or organisation; an issuer's keys are found from it. */
  id: is.Id,
  /** [1..*] Includes `Profile`. */
  type: typeOf('Profile'),
  /** [0..1] Name. */
  name: optional(is.Text),
  /** [0..1] Home page. */
  url: optional(is.Iri),
  /** [0..1] Telephone number, in the form of E.164. */
  phone: optional(is.Text),
  /** [0..1] What this person or organisation is. */
  description: optional(is.Text),
  ...endorsementMembers(),
  /** [0..1] Portrait or logo. */
  image: optional(Image),
  /** [0..1] E-mail address. */
  email: optional(is.Email),
  /** [0..1] Postal address. */
  address: optional(Address),
  /** [0..*] How this person or organisation is known elsewhere. */
  otherIdentifier: optional(list(IdentifierEntry)),
  /** [0..1] Who signs for the organisation. */
  official: optional(is.Text),
  /** [0..1] Family name. */
  familyName: optional(is.Text),
  /** [0..1] Given name. */
  givenName: optional(is.Text),
  /** [0..1] Further names, such as a middle name. */
  additionalName: optional(is.Text),
  /** [0..1] Patronymic. */
  patronymicName: optional(is.Text),
  /** [0..1] What stands before the name, such as `Dr`. */
  honorificPrefix: optional(is.Text),
  /** [0..1] What stands after the name, such as `PhD`. */
  honorificSuffix: optional(is.Text),
  /** [0..1] What stands before the family name, such as `van der`. */
  familyNamePrefix: optional(is.Text),
  /** [0..1] Day of birth, as `YYYY-MM-DD`. */
  dateOfBirth: optional(is.CalendarDate),
})

/**
 * A person or an organisation: issuer, creator of an achievement, or whoever assessed it.
 *
 * @see OB 3.0 #profile
 */
export const Profile = node(() => ({
  ...members(),
  /** [0..1] The organisation this one is part of. */
  get parentOrg(): z.ZodMiniExactOptional<z.ZodMiniType<Profile>> {
    return optional(Profile)
  },
}))
export type Profile = Flat<
  z.infer<z.ZodMiniObject<ReturnType<typeof members>>> & {
    /** [0..1] The organisation this one is part of. */
    parentOrg?: Profile
  }
>

/** One object type in place of an intersection, as zod infers it wherever a profile stands. */
type Flat<T> = { [Name in keyof T]: T[Name] }
