import { checkCredential, parseCredential, type Finding, type JsonObject } from '@openboat/model'

/** What a strict check of a document finds to fail; nothing, if all is well. */
export function strictFailures(document: JsonObject): Finding[] {
  const parsed = parseCredential(document)
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.message).join('; '))
  return checkCredential(parsed.credential).filter((finding) => finding.outcome === 'failed')
}
