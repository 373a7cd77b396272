import * as z from 'zod/mini'
import { ClrSubjectMembers } from './clr2/clr-subject.ts'
import { ClrCredential } from './clr2/clr-credential.ts'
import { AchievementSubjectMembers } from './ob3/achievement-subject.ts'
import { EndorsementCredential } from './ob3/endorsement-credential.ts'
import { EndorsementSubject } from './ob3/endorsement-subject.ts'
import { OpenBadgeCredential } from './ob3/open-badge-credential.ts'
import type { Places, SchemaRules } from './schema-deviations.ts'
import { node, oneOrMany } from './schema-nodes.ts'
import * as is from './schema-primitives.ts'

// The classes as a check needs them: what has rules of its own, with meanings of its own, is left to
// those, and one subject in a list is told apart from several.
const elsewhere = z.optional(z.unknown())
const ruledElsewhere = {
  '@context': elsewhere,
  type: elsewhere,
  credentialStatus: elsewhere,
  credentialSchema: elsewhere,
  refreshService: elsewhere,
  termsOfUse: elsewhere,
  proof: elsewhere,
  validFrom: z.optional(is.DateTimeZ),
}
const achievementSchema = node(() => ({
  ...OpenBadgeCredential.shape,
  ...ruledElsewhere,
  credentialSubject: oneOrMany(AchievementSubjectMembers),
}))
const endorsementSchema = node(() => ({
  ...EndorsementCredential.shape,
  ...ruledElsewhere,
  credentialSubject: oneOrMany(EndorsementSubject),
}))
const clrSchema = node(() => ({
  ...ClrCredential.shape,
  ...ruledElsewhere,
  credentialSubject: oneOrMany(ClrSubjectMembers),
}))

const places: Places = [
  [/^id$/, 'model.id'],
  [/^issuer(\/id)?$/, 'model.issuer'],
  [/^credentialSubject(\/\d+)?(\/id)?$/, 'model.subject-identified'],
  [/^credentialSubject(\/\d+)?\/achievement(\/(id|name|criteria))?$/, 'model.achievement'],
]

export const achievementRules: SchemaRules = {
  schema: achievementSchema,
  places,
  spec: 'OB 3.0 #achievementcredential',
}
export const endorsementRules: SchemaRules = {
  schema: endorsementSchema,
  places,
  spec: 'OB 3.0 #endorsementcredential',
}
export const clrRules: SchemaRules = { schema: clrSchema, places, spec: 'CLR 2.0 #clrcredential' }
