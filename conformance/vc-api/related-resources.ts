import { asList, isJsonObject, stringsOf, type JsonObject } from '@openboat/model'
import { problem, problemTypes, Refusal } from './problem.ts'

/** Of documents that never change, as VC Data Model 2.0 #vocabularies states it. */
const known: Readonly<Record<string, { readonly sha256: string; readonly sha384: string }>> = {
  'https://www.w3.org/ns/credentials/v2': {
    sha256: 'WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=',
    sha384: 'l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
  },
}

/**
 * An issuer who states a digest states a fact, so it is checked where the resource is known.
 *
 * @see VC Data Model 2.0 #integrity-of-related-resources
 * @throws {Refusal}
 */
export function checkRelatedResources({ relatedResource }: JsonObject): void {
  for (const resource of asList(relatedResource)) {
    if (!isJsonObject(resource)) continue
    const [id = ''] = stringsOf(resource['id'])
    const digests = known[id]
    if (digests === undefined) continue
    const wrong = [
      ...stringsOf(resource['digestSRI']).filter((text) => !holdsSri(text, digests)),
      ...stringsOf(resource['digestMultibase']).filter((text) => !holdsMultibase(text, digests)),
    ]
    if (wrong.length === 0) continue
    const message = `${id} has another digest than ${wrong.join(', ')}`
    throw new Refusal([problem(problemTypes.malformed, message, '/relatedResource')])
  }
}

type Digests = (typeof known)[string]

function holdsSri(text: string, { sha256, sha384 }: Digests): boolean {
  return text === `sha256-${sha256}` || text === `sha384-${sha384}`
}

/** base64url, with the multihash header of SHA-256 or, as examples have it, without one. */
function holdsMultibase(text: string, { sha256 }: Digests): boolean {
  if (!text.startsWith('u')) return false
  const bytes = Buffer.from(text.slice(1), 'base64url')
  const digest = bytes.length === 34 ? bytes.subarray(2) : bytes
  return digest.toString('base64') === sha256
}
