import * as z from 'zod/mini'
import type { Credential } from './credential.ts'
import { classOfCredential, type CredentialClass } from './credential-class.ts'
import type { DataModelCode } from './data-model-check.ts'
import type { JsonObject } from './json.ts'
import { openBadge2Form } from './open-badge-2-form.ts'
import { parseCredential, type ParseLimits } from './parse-credential.ts'
import type { ParseIssue, ParseIssueCode } from './parse-issue.ts'
import { schemaDeviations } from './schema-deviations.ts'
import { withLists } from './schema-lists.ts'
import { withoutEmpty } from './serialization.ts'
import type { TypedCredential } from './typed-credential.ts'

export type TypedParseResult =
  | { readonly ok: true; readonly credential: TypedCredential }
  | { readonly ok: false; readonly issues: readonly SchemaIssue[] }

/** Why an input is no credential, or where it does not fit the schema of its class. */
export interface SchemaIssue extends Omit<ParseIssue, 'code'> {
  readonly code: ParseIssueCode | DataModelCode
}

/**
 * The credential in a text or an object, as `parseCredential` finds it, with the type of its class:
 * or everything that keeps it from having that type, all at once. `original` is untouched. The
 * `document` is that of the input where this has the form of its type; else a copy, in which one
 * value for a set is a list, what is null or empty is left out, and OB 2.0 has its usual names.
 *
 * A type says less than the specification: what holds between several properties is asked by
 * `checkCredential`, and whether it is true by verification. Whatever is passed in, this does not
 * throw.
 *
 * @see OB 3.0 #data-models, #serialization; OB 2.0 #data-models; CLR 2.0; VCDM 2.0
 * @example
 * const result = parseTypedCredential(text)
 * if (result.ok && result.credential.version === '3.0' && result.credential.kind === 'badge')
 *   console.log(result.credential.document.credentialSubject.achievement.name)
 */
export function parseTypedCredential(
  input: string | JsonObject,
  limits: ParseLimits = {},
): TypedParseResult {
  const result = parseCredential(input, limits)
  if (!result.ok) return result
  const { credential } = result
  const found = classOfCredential(credential)
  if (found === undefined) return { ok: false, issues: [WITHOUT_CLASS] }
  const { schema } = found
  if (z.safeParse(schema, credential.document).success)
    return typed(credential, credential.document)
  const document = inForm(credential, found)
  if (z.safeParse(schema, document).success) return typed(credential, document)
  return { ok: false, issues: issuesOf(credential, found) }
}

function typed(credential: Credential, document: JsonObject): TypedParseResult {
  // `classOfCredential` pairs each version and kind with the schema that the document has passed.
  return { ok: true, credential: { ...credential, document } as unknown as TypedCredential }
}

function inForm({ version, document }: Credential, { schema }: CredentialClass): JsonObject {
  const cleaned = withoutEmpty(version === '2.0' ? openBadge2Form(document) : document)
  return withLists(schema, cleaned) as JsonObject
}

function issuesOf({ version, document }: Credential, found: CredentialClass): SchemaIssue[] {
  const cleaned = withoutEmpty(version === '2.0' ? openBadge2Form(document) : document)
  return schemaDeviations(cleaned, { ...found, places: [] }).map(
    ({ code, path, message, spec }) => ({ code, path, message, spec }),
  )
}

const WITHOUT_CLASS: SchemaIssue = {
  code: 'wrong_type',
  path: '/type',
  message: 'Expected a class of OB 2.0, such as Assertion, BadgeClass or Profile, as the type.',
  spec: 'OB 2.0 #data-models',
}
