import * as z from 'zod/mini'
import { IDENTIFIER_TYPES } from './open-badge-3-terms.ts'
import * as is from './schema-primitives.ts'

// OB 3.0 #profile and the classes it is made of.

export const Image = z.looseObject({
  id: is.Iri,
  // Without its type an image keeps its id in JSON-LD, and only loses the caption.
  type: is.typeOf('Image', {}),
  caption: z.optional(is.Text),
})
export type Image = z.infer<typeof Image>

export const IdentifierEntry = z.looseObject({
  type: is.typeOf('IdentifierEntry'),
  identifier: is.Text,
  identifierType: is.term(IDENTIFIER_TYPES),
})
export type IdentifierEntry = z.infer<typeof IdentifierEntry>

const GeoCoordinates = z.looseObject({
  type: is.typeOf('GeoCoordinates'),
  latitude: is.Float,
  longitude: is.Float,
})

const Address = z.looseObject({
  type: is.typeOf('Address'),
  addressCountry: z.optional(is.Text),
  addressCountryCode: z.optional(is.Text),
  addressRegion: z.optional(is.Text),
  addressLocality: z.optional(is.Text),
  streetAddress: z.optional(is.Text),
  postOfficeBoxNumber: z.optional(is.Text),
  postalCode: z.optional(is.Text),
  geo: z.optional(GeoCoordinates),
})

/** Endorsements have reports of their own; here they are only required to be documents. */
export const Endorsements = {
  endorsement: z.optional(is.set(z.looseObject({}))),
  endorsementJwt: z.optional(is.set(is.CompactJwsText)),
}

const ProfileMembers = z.looseObject({
  id: is.Id,
  type: is.typeOf('Profile'),
  name: z.optional(is.Text),
  url: z.optional(is.Iri),
  phone: z.optional(is.Text),
  description: z.optional(is.Text),
  ...Endorsements,
  image: z.optional(Image),
  email: z.optional(is.Email),
  address: z.optional(Address),
  otherIdentifier: z.optional(is.set(IdentifierEntry)),
  official: z.optional(is.Text),
  familyName: z.optional(is.Text),
  givenName: z.optional(is.Text),
  additionalName: z.optional(is.Text),
  dateOfBirth: z.optional(is.CalendarDate),
})
export type Profile = z.infer<typeof ProfileMembers> & { parentOrg?: Profile | undefined }
export const Profile: z.ZodMiniType<Profile> = z.lazy(() =>
  z.extend(ProfileMembers, { parentOrg: z.optional(Profile) }),
)
