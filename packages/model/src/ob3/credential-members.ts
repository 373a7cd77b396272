import * as z from 'zod/mini'
import { list } from '../schema-containers.ts'
import { oneOrMany, optional } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { Proof } from '../vc/proof.ts'
import { TermsOfUse } from '../vc/terms-of-use.ts'
import { CredentialSchema } from './credential-schema.ts'
import { CredentialStatus } from './credential-status.ts'
import { endorsementMembers } from './endorsements.ts'
import { Evidence } from './evidence.ts'
import { Image } from './image.ts'
import { Profile } from './profile.ts'
import { RefreshService } from './refresh-service.ts'

/** What the credentials of OB 3.0 and CLR 2.0 have in common, whatever their W3C data model. */
export const credentialMembers = () => ({
  /** [1] URI of the credential. */
  id: is.Id,
  /** [0..1] Short description, for wallets. */
  description: optional(is.Text),
  /** [0..1] When it was awarded first (ISO 8601 with a zone); stays the same in newer editions. */
  awardedDate: optional(is.DateTimeZ),
  /** [0..*] Embedded proofs; none in a draft, or when it is signed as a JWT. */
  proof: optional(oneOrMany(Proof)),
  /** [0..*] Schemas that it fits. */
  credentialSchema: optional(oneOrMany(CredentialSchema)),
  /** [0..1] Where to learn whether it still holds. */
  credentialStatus: optional(CredentialStatus),
  /** [0..1] Where a newer edition is found. */
  refreshService: optional(RefreshService),
  /** [0..*] What it may be used for. */
  termsOfUse: optional(oneOrMany(TermsOfUse)),
})

/** The issuer and the period under VCDM 2.0. */
export const vcdm2Members = () => ({
  /** [1] Who issued it: a URI, or the profile. Show the profile, or nobody knows its name. */
  issuer: z.union([Profile, is.Id]),
  /** [1] From when on this edition holds (ISO 8601 with a zone). */
  validFrom: is.DateTimeZ,
  /** [0..1] Until when it holds (ISO 8601 with a zone). */
  validUntil: optional(is.DateTimeZ),
})

/** The issuer and the period under VCDM 1.1. */
export const vcdm1Members = () => ({
  /** [1] Who issued it. */
  issuer: Profile,
  /** [1] From when on it holds (ISO 8601 with a zone). */
  issuanceDate: is.DateTimeZ,
  /** [0..1] Until when it holds (ISO 8601 with a zone). */
  expirationDate: optional(is.DateTimeZ),
})

/** What a badge and a learner record have besides. */
export const awardMembers = () => ({
  /** [0..1] Picture, for wallets. */
  image: optional(Image),
  ...endorsementMembers(),
  /** [0..*] What the recipient did to earn it. */
  evidence: optional(list(Evidence)),
})
