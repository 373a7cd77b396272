import { checkCredential, parseCredential, type Finding, type JsonObject } from '@openboat/model'

/** What a strict check of an issued text or document finds to fail; nothing, if all is well. */
export function strictFailures(issued: string | JsonObject): Finding[] {
  const parsed = parseCredential(issued)
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.message).join('; '))
  return checkCredential(parsed.credential).filter((finding) => finding.outcome === 'failed')
}
