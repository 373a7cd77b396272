import { isJsonObject, type JsonObject, type JsonValue } from '@openboat/model'
import { findingsOf, type Finding } from '../finding.ts'
import { fetchDocument, holdsDocument, type Inquiry } from '../inquiry.ts'
import { someNode } from '../some-node.ts'
import { compareDigests, statesDigest } from '../stated-digest.ts'
import type { Check } from '../subject.ts'
import { unreachedCode } from '../unreached-code.ts'

const unchanged = findingsOf('evidence.unchanged', 'VCDM 2.0 #integrity-of-related-resources')

/**
 * Evidence, pictures and other documents whose digest the badge states are still what the issuer
 * saw. Policy: they are fetched only when `evidence: 'fetch'` asks for it (docs/decisions/0017). They
 * can be large, they say nothing about who made the badge, and whoever hosts them would learn who
 * verifies what. What a bundle holds has none of these costs: `held` compares it.
 */
export const evidenceIsUnchanged: Check = async ({ credential }, inquiry) => {
  const resources = resourcesIn(credential.document)
  if (resources.length === 0) return []
  const findings: Finding[] = []
  let left = 0
  for (const resource of resources) {
    if (await isToBeCompared(resource, inquiry)) {
      findings.push(await resourceFinding(resource, inquiry))
    } else left += 1
  }
  if (left === 0) return findings
  const message = `${left} linked document(s) with a digest were not fetched (options.evidence)`
  return [...findings, unchanged('skipped', message, { details: { code: 'not_asked' } })]
}

async function isToBeCompared({ url }: Resource, inquiry: Inquiry): Promise<boolean> {
  const { evidence = 'ignore' } = inquiry.options
  return evidence === 'fetch' || (evidence === 'held' && (await holdsDocument(inquiry, url)))
}

interface Resource {
  readonly url: string
  readonly node: JsonObject
  readonly path: string
}

/** Schemas are looked at by a check of their own, embedded credentials by reports of their own. */
const others = new Set([
  '@context',
  'proof',
  'credentialSchema',
  'credentialStatus',
  'verifiableCredential',
  'endorsement',
  'endorsementJwt',
])

function resourcesIn(document: JsonObject): Resource[] {
  if (!someNode(document, statesDigest)) return []
  const found: Resource[] = []
  const open: { value: JsonObject | readonly JsonValue[]; path: string }[] = [
    { value: document, path: '' },
  ]
  // What is added while a list is walked through is walked through too, in its turn.
  for (const { value, path } of open) {
    if (isJsonObject(value) && statesDigest(value)) {
      const { id } = value
      if (typeof id === 'string' && /^https?:/i.test(id)) found.push({ url: id, node: value, path })
    }
    for (const [key, child] of Object.entries<JsonValue>(value as JsonObject)) {
      if (typeof child !== 'object' || child === null) continue
      if (!Array.isArray(value) && others.has(key)) continue
      const step = key.replaceAll('~', '~0').replaceAll('/', '~1')
      open.push({ value: child, path: `${path}/${step}` })
    }
  }
  return found
}

async function resourceFinding({ url, node, path }: Resource, inquiry: Inquiry): Promise<Finding> {
  const fetched = await fetchDocument(inquiry, url)
  if (fetched.status !== 200) {
    const message = `${url} cannot be reached (${fetched.message ?? `HTTP ${fetched.status}`})`
    const details = { url, code: unreachedCode(fetched) }
    return unchanged('warning', message, { path, details })
  }
  const answer = await compareDigests(fetched.body, node)
  if (answer === 'matches') {
    return unchanged('passed', `${url} is what the issuer saw`, { path, details: { url } })
  }
  if (answer === 'unreadable') {
    const details = { url, code: 'digest_unsupported' }
    return unchanged('warning', `The digest of ${url} is not of a kind known here`, {
      path,
      details,
    })
  }
  const details = { url, code: 'digest_mismatch' }
  return unchanged('failed', `${url} is not what the issuer saw: its digest differs`, {
    path,
    details,
  })
}
