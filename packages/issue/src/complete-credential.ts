import {
  OB_3,
  VC_1,
  VC_2,
  asList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '@openboat/model'
import type { CredentialDraft } from './badge-draft.ts'
import { extensionContexts } from './extension-contexts.ts'
import { badDraft } from './issue-error.ts'
import type { Issuing } from './issue-options.ts'

const OB_3_CONTEXT = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/

/**
 * A whole credential with what its author left out: contexts, id, type, issuer id, validFrom.
 * What is there stays as it is; whether it conforms is checked later.
 */
export function completeCredential(
  draft: CredentialDraft,
  issuerId: string,
  world: Pick<Issuing, 'now' | 'newId'>,
): JsonObject {
  if (draft['proof'] !== undefined) {
    throw badDraft([{ path: '/proof', message: 'is there already: leave it out to sign anew' }])
  }
  const { '@context': contexts, id, type, issuer, validFrom, ...rest } = draft
  return {
    '@context': completeContexts(contexts, draft),
    id: id ?? world.newId(),
    type: type ?? ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: completeIssuer(issuer, issuerId),
    validFrom: validFrom ?? world.now,
    ...rest,
  }
}

/** The issuer's id in a whole credential, where it has one. */
export function issuerIdOf(credential: JsonObject): string | undefined {
  const { issuer } = credential
  const id = isJsonObject(issuer) ? issuer['id'] : issuer
  return typeof id === 'string' ? id : undefined
}

function completeContexts(contexts: JsonValue | undefined, draft: JsonObject): JsonValue[] {
  const given = asList(contexts)
  if (given.includes(VC_1)) {
    throw badDraft([{ path: '/@context', message: `is of VCDM 1.1; issue with ${VC_2}` }])
  }
  // OB 3.0 #achievementcredential: the order is normative, W3C first, then Open Badges.
  const others = given.filter((context) => context !== VC_2)
  const openBadges = others.some((item) => typeof item === 'string' && OB_3_CONTEXT.test(item))
  const complete = [VC_2, ...(openBadges ? [] : [OB_3]), ...others]
  return [...complete, ...extensionContexts(draft).filter((url) => !complete.includes(url))]
}

/** OB 3.0 #serialization: a complex type is written as an object, never as its URI alone. */
function completeIssuer(issuer: JsonValue | undefined, id: string): JsonValue {
  if (isJsonObject(issuer)) return { id, ...issuer }
  return issuer === undefined || typeof issuer === 'string' ? { id, type: ['Profile'] } : issuer
}
