import { parseCompactJws, type JsonObject } from '@openboat/model'
import { withoutClaims } from '../jwt-claims.ts'
import { without } from '../without.ts'
import type { IssuedBadge } from './award.ts'

/** The OB 3.0 credential that was signed, without its proof; undefined if only OB 2.0 was issued. */
export function issuedCredential({ forms }: IssuedBadge): JsonObject | undefined {
  const { 'data-integrity': json, jwt } = forms
  if (json !== undefined) return without(JSON.parse(json) as JsonObject, ['proof'])
  const payload = jwt === undefined ? undefined : parseCompactJws(jwt)?.payload
  return payload === undefined ? undefined : withoutClaims(payload)
}

/** The OB 2.0 assertion that was issued in a form. */
export function issuedAssertion(
  { forms }: IssuedBadge,
  form: 'ob2-hosted' | 'ob2-signed',
): JsonObject | undefined {
  const text = forms[form]
  if (text === undefined) return undefined
  return form === 'ob2-hosted' ? (JSON.parse(text) as JsonObject) : parseCompactJws(text)?.payload
}
