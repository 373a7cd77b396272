import { optional, oneOrMany } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { CredentialSchema } from './credential-schema.ts'
import { CredentialStatus } from './credential-status.ts'
import { Evidence } from './evidence.ts'
import { Issuer } from './issuer.ts'
import { LanguageText } from './language-text.ts'
import { Proof } from './proof.ts'
import { RefreshService } from './refresh-service.ts'
import { RelatedResource } from './related-resource.ts'
import { TermsOfUse } from './terms-of-use.ts'

/** What every verifiable credential may have, whatever its data model. */
export const credentialMembers = () => ({
  /** [0..1] URI of the credential. */
  id: optional(is.Id),
  /** [1] Who issued it. */
  issuer: Issuer,
  /** [0..*] Where to learn whether it still holds. */
  credentialStatus: optional(oneOrMany(CredentialStatus)),
  /** [0..*] Schemas that it fits. */
  credentialSchema: optional(oneOrMany(CredentialSchema)),
  /** [0..*] Where a newer edition is found. */
  refreshService: optional(oneOrMany(RefreshService)),
  /** [0..*] What it may be used for. */
  termsOfUse: optional(oneOrMany(TermsOfUse)),
  /** [0..*] What the issuer relied on. */
  evidence: optional(oneOrMany(Evidence)),
  /** [0..*] Embedded proofs; none in a draft, or when the envelope is signed. */
  proof: optional(oneOrMany(Proof)),
})

/** What VCDM 2.0 adds for people, and to pin what the credential refers to. */
export const describedMembers = () => ({
  /** [0..1] Name, perhaps in several languages. */
  name: optional(LanguageText),
  /** [0..1] Description, perhaps in several languages. */
  description: optional(LanguageText),
  /** [0..*] Documents elsewhere, with their digests. */
  relatedResource: optional(oneOrMany(RelatedResource)),
})

/** The period of VCDM 2.0. Open Badges asks for `validFrom`. */
export const periodMembers = () => ({
  /** [0..1] From when on it holds (ISO 8601 with a zone). */
  validFrom: optional(is.DateTimeZ),
  /** [0..1] Until when it holds (ISO 8601 with a zone). */
  validUntil: optional(is.DateTimeZ),
})

/** The period of VCDM 1.1. */
export const periodMembersVcdm1 = () => ({
  /** [1] From when on it holds (ISO 8601 with a zone). */
  issuanceDate: is.DateTimeZ,
  /** [0..1] Until when it holds (ISO 8601 with a zone). */
  expirationDate: optional(is.DateTimeZ),
})
