import * as z from 'zod/mini'
import { ClrCredential, ClrSubject } from './clr-2.ts'
import * as OpenBadge3 from './open-badge-3.ts'
import type { Places, SchemaRules } from './schema-deviations.ts'
import { set } from './schema-primitives.ts'

// Contexts and types have rules of their own; one subject in a list is told apart from several.
const anything = { '@context': z.optional(z.unknown()), type: z.optional(z.unknown()) }
const achievementSchema = z.extend(OpenBadge3.OpenBadgeCredential, {
  ...anything,
  credentialSubject: set(OpenBadge3.AchievementSubject),
})
const endorsementSchema = z.extend(OpenBadge3.EndorsementCredential, {
  ...anything,
  credentialSubject: set(OpenBadge3.EndorsementSubject),
})
const clrSchema = z.extend(ClrCredential, { ...anything, credentialSubject: set(ClrSubject) })

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
