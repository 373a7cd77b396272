import { stringsOf, type JsonObject } from '@openboat/model'
import { findInexactNumber } from '@openboat/proof'
import type { Finding } from '../finding.ts'
import { proofFinding } from './proof-finding.ts'

/**
 * A finding about a proof, and one more for each thing that whoever relies on it should know although
 * it holds: they change no verdict, but nobody finds them in the details of what passed.
 *
 * @param document  What the proof is about.
 */
export function withRemarks(finding: Finding, document: JsonObject): Finding[] {
  const { warnings, ...details } = finding.details ?? {}
  const remarks = stringsOf(warnings).map((code) => {
    const { message, path } = remarkOn(code, finding.path, document)
    return proofFinding('warning', message, {
      ...(path === undefined ? {} : { path }),
      code,
      details,
    })
  })
  return [finding, ...remarks]
}

function remarkOn(
  code: string,
  path: string | undefined,
  document: JsonObject,
): { readonly message: string; readonly path: string | undefined } {
  if (code !== 'inexact_number') {
    return { message: 'The RSA key that signed has fewer than 2048 bits: others may find it', path }
  }
  const place = findInexactNumber(document) ?? path
  return { message: `The signature does not pin down the number at ${place}`, path: place }
}
