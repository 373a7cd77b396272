import { contextFamilyOf, type ContextFamily } from './context-urls.ts'
import type { Kind, Version } from './credential.ts'
import { asList, isJsonObject, stringsOf, type JsonObject, type JsonValue } from './json.ts'

/** What a document is, by the best evidence in it; whether it conforms is another question. */
export interface Recognition {
  readonly version: Version
  readonly kind: Kind
  readonly vcdm?: '1.1' | '2.0'
}

/**
 * The generation and kind of a document: from the families its contexts belong to and its types,
 * and where these are missing, from its shape. Never from the equality of a whole `@context`.
 *
 * @see OB 3.0 #verification; OB 2.0 #data-models; OB 1.1 assertion
 */
export function recognize(document: JsonObject): Recognition | undefined {
  const evidence: Evidence = {
    document,
    types: new Set(typesOf(document)),
    families: new Set(asList(document['@context']).flatMap(familiesIn)),
  }
  if (isVerifiable(evidence)) return recognizeVerifiable(evidence)
  return recognizeLinked(evidence) ?? recognizeContextless(evidence)
}

/** The types of a node: `type`, or JSON-LD's own `@type`. */
export function typesOf(node: JsonObject): string[] {
  return stringsOf(node['type'] ?? node['@type'])
}

/** Of a context's URL, or of one written out in place: OB 2.0's names its vocabulary. */
function familiesIn(context: JsonValue): ContextFamily[] {
  if (typeof context === 'string') return [contextFamilyOf(context) ?? []].flat()
  const isWrittenOut = isJsonObject(context) && Object.values(context).includes(OB_VOCABULARY)
  return isWrittenOut ? ['ob-2.0'] : []
}

const OB_VOCABULARY = 'https://w3id.org/openbadges#'

interface Evidence {
  readonly document: JsonObject
  readonly types: ReadonlySet<string>
  readonly families: ReadonlySet<ContextFamily>
}

function isVerifiable({ document, types, families }: Evidence): boolean {
  if (families.has('vc-1.1') || families.has('vc-2.0')) return true
  if (VC_TYPES.some((type) => types.has(type))) return true
  if (families.has('ob-1.1') || families.has('ob-2.0')) return false
  return isJsonObject(document['credentialSubject']) || Array.isArray(document['credentialSubject'])
}

const BADGE_TYPES = ['OpenBadgeCredential', 'AchievementCredential']
const STATUS_LIST_TYPES = ['BitstringStatusListCredential', 'StatusList2021Credential']
const STATUS_LIST_SUBJECTS = ['BitstringStatusList', 'StatusList2021']
const PRESENTATION_TYPES = ['VerifiablePresentation', 'EnvelopedVerifiablePresentation']
const VC_TYPES = [
  'VerifiableCredential',
  'EnvelopedVerifiableCredential',
  'ClrCredential',
  'EndorsementCredential',
  ...BADGE_TYPES,
  ...STATUS_LIST_TYPES,
  ...PRESENTATION_TYPES,
]

function recognizeVerifiable(evidence: Evidence): Recognition {
  const { document, types } = evidence
  const vcdm = vcdmOf(evidence)
  const subjects = new Set(
    asList(document['credentialSubject']).flatMap((node) =>
      isJsonObject(node) ? typesOf(node) : [],
    ),
  )
  const is = (names: readonly string[], subjectNames: readonly string[]): boolean =>
    names.some((name) => types.has(name)) || subjectNames.some((name) => subjects.has(name))

  if (is(PRESENTATION_TYPES, [])) return { version: `vc-${vcdm}`, kind: 'presentation', vcdm }
  if (is(STATUS_LIST_TYPES, STATUS_LIST_SUBJECTS))
    return { version: `vc-${vcdm}`, kind: 'status-list', vcdm }
  if (is(['ClrCredential'], ['ClrSubject'])) return { version: 'clr-2.0', kind: 'clr', vcdm }
  if (is(['EndorsementCredential'], ['EndorsementSubject']))
    return { version: '3.0', kind: 'endorsement', vcdm }
  if (is(BADGE_TYPES, ['AchievementSubject'])) return { version: '3.0', kind: 'badge', vcdm }
  return { version: `vc-${vcdm}`, kind: 'credential', vcdm }
}

/** The first VC context decides; without one, the name of the issuing date does. */
function vcdmOf({ document }: Evidence): '1.1' | '2.0' {
  for (const url of stringsOf(document['@context'])) {
    const family = contextFamilyOf(url)
    if (family === 'vc-1.1') return '1.1'
    if (family === 'vc-2.0') return '2.0'
  }
  return 'issuanceDate' in document && !('validFrom' in document) ? '1.1' : '2.0'
}

/** OB 1.1 and 2.0: linked data with a context of its own. */
function recognizeLinked({ document, types, families }: Evidence): Recognition | undefined {
  const named = LINKED_TYPES.find(([type]) => types.has(type))?.[1]
  const isOpenBadges = families.has('ob-1.1') || families.has('ob-2.0')
  // A document of OB 0.5 or 1.0 has neither context nor type, so a type alone means a lost context.
  if (!isOpenBadges && named === undefined) return undefined
  const version = families.has('ob-1.1') && !families.has('ob-2.0') ? '1.1' : '2.0'
  return { version, kind: named ?? (isAwardShaped(document) ? 'badge' : 'document') }
}

const LINKED_TYPES: readonly (readonly [type: string, kind: Kind])[] = [
  ['Assertion', 'badge'],
  ['Endorsement', 'endorsement'],
  ['BadgeClass', 'document'],
  ['Issuer', 'document'],
  ['Profile', 'document'],
  ['RevocationList', 'document'],
  ['CryptographicKey', 'document'],
]

/** OB 0.5 and 1.0: only the shape tells. */
function recognizeContextless({ document }: Evidence): Recognition | undefined {
  if (isAwardShaped(document)) {
    const isOldest = typeof document['recipient'] === 'string'
    return { version: isOldest ? '0.5' : '1.0', kind: 'badge' }
  }
  const has = (...names: readonly string[]): boolean => names.every((name) => name in document)
  if (has('@context') || has('type')) return undefined
  const isBadgeClass = has('name', 'criteria', 'issuer')
  const isIssuer = has('name', 'url') && isWeb(document['url']) && !has('proof')
  return isBadgeClass || isIssuer ? { version: '1.0', kind: 'document' } : undefined
}

function isAwardShaped(document: JsonObject): boolean {
  const { recipient } = document
  if (typeof recipient !== 'string' && !isJsonObject(recipient)) return false
  return 'badge' in document || 'verify' in document || 'verification' in document
}

function isWeb(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//i.test(value)
}
