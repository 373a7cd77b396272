import * as z from 'zod/mini'
import { isJsonObject, parseCompactJws, whatCame, type JsonObject } from '@openboat/model'
import { Text } from './draft-values.ts'

/**
 * A signed endorsement, as whoever made it has it: its text (a compact JWS, or JSON with a proof), or
 * its object. What was JSON is an object after reading.
 */
export const EndorsementDocument = z.union([
  z.pipe(
    Text.check(z.refine((text) => signedFrom(text) !== undefined, { error: wrongDocument })),
    z.transform((text: string): string | JsonObject => signedFrom(text) ?? text),
  ),
  z.custom<JsonObject>((value) => isJsonObject(value) && !isAnswer(value), {
    error: wrongDocument,
  }),
])

function signedFrom(text: string): string | JsonObject | undefined {
  if (parseCompactJws(text) !== undefined) return text
  try {
    const document: unknown = JSON.parse(text)
    return isJsonObject(document) && document['proof'] !== undefined ? document : undefined
  } catch {
    return undefined
  }
}

/** What `issueEndorsement` answers, given whole. */
function isAnswer({ text, credential }: JsonObject): boolean {
  return typeof text === 'string' && isJsonObject(credential)
}

function wrongDocument({ input }: { readonly input?: unknown }): string {
  return `must be a signed endorsement, its text or its credential, but is ${whatCame(input)}`
}
