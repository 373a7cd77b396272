import type { LinkedDocuments } from './badge-from-open-badge-2.ts'
import { concludeConversion } from './conclude-conversion.ts'
import {
  lose,
  type Conversion,
  type ConversionOptions,
  type Loss,
  type UnsignedCredential,
} from './conversion.ts'
import type { Credential } from './credential.ts'
import { oneOf } from './converted-values.ts'
import { isAbsoluteIri } from './iri.ts'
import { isJsonObject, stringAt, type JsonObject, type JsonValue } from './json.ts'
import { ModelError } from './model-error.ts'
import { nameBasedUuid } from './name-based-uuid.ts'
import { issuerIdOf, openBadge3From2 } from './open-badge-3-from-2.ts'
import { inOneLanguage } from './one-language.ts'
import { endorsement3From2 } from './open-badge-3-endorsement.ts'
import { openBadge2Form } from './open-badge-2-form.ts'
import { parseCredential } from './parse-credential.ts'
import { upgradeAssertion } from './upgrade-assertion.ts'

export interface UpgradeOptions extends ConversionOptions {
  /** The version to arrive at. @default '3.0' */
  readonly to?: '2.0' | '3.0'
  /** What the badge links to, as fetched; default: the copies embedded in it. */
  readonly linked?: LinkedDocuments
  /** The DID or URL under which the issuer signs; its old id stays in `otherIdentifier`. Default: that id. */
  readonly issuerId?: string
  /** Where the document was fetched, which is its id if it states none (OB 0.5 and 1.0). */
  readonly url?: string
}

/**
 * A badge in a later version: OB 0.5 or 1.x in the shape of 2.0, or OB 0.5 to 2.0 as an OB 3.0
 * credential. An endorsement of 2.0 becomes one of 3.0, for its endorser to sign. The value is unsigned, passes `checkCredential` with `lenient`, and has a new id;
 * evidence links it to the original, `related` its achievement to the BadgeClass. The issuer keeps
 * its id. `losses` lists everything that has no place there, and what strict conformance still asks.
 *
 * @see OB 3.0 implementation guide, migrating; OB 2.0 #appendix-b
 * @param input JSON text, compact JWS or object.
 * @throws {ModelError} `not_a_credential` for what cannot be read; `not_convertible` for what there
 *   is no way from, such as a revoked badge; `linked_document_missing` if the BadgeClass is needed
 * @example
 * const { value, losses } = upgrade(await readFile('assertion.json', 'utf8'))
 * for (const { path, reason } of losses) console.log(path, reason)
 */
export function upgrade(
  input: string | JsonObject,
  options?: UpgradeOptions & { readonly to?: '3.0' },
): Conversion<UnsignedCredential>
export function upgrade(input: string | JsonObject, options?: UpgradeOptions): Conversion
export function upgrade(input: string | JsonObject, options: UpgradeOptions = {}): Conversion {
  const parsed = parseCredential(input)
  if (!parsed.ok) throw new ModelError('not_a_credential', parsed.issues[0]?.message ?? '')
  const { credential } = parsed
  const to = options.to ?? '3.0'
  if (to !== '2.0' && to !== '3.0')
    throw new ModelError('bad_argument', `Expected to: '2.0' or '3.0', got ${JSON.stringify(to)}.`)
  if (!isBefore(credential, to))
    throw new ModelError(
      'not_convertible',
      `Expected a badge older than Open Badges ${to}, got ${credential.version} (${credential.kind}): there is nothing to upgrade.`,
    )
  return to === '2.0' ? toOpenBadge2(credential, options) : toOpenBadge3(credential, options)
}

function isBefore({ version }: Credential, to: '2.0' | '3.0'): boolean {
  return isEarly(version) || (to === '3.0' && version === '2.0')
}

function isEarly(version: Credential['version']): version is '0.5' | '1.0' | '1.1' {
  return version === '0.5' || version === '1.0' || version === '1.1'
}

function toOpenBadge2(credential: Credential, options: UpgradeOptions): Conversion {
  const value = withLinked(inOpenBadge2(credential, credential.document, options.url), {
    credential,
    linked: options.linked,
  })
  const losses = credential.envelope === 'json' ? [] : [signatureLost()]
  return concludeConversion(value, [...losses, ...hostedElsewhere(credential, value)])
}

/** The address that a hosted badge of 1.x states is its id in 2.0: another one is left behind. */
function hostedElsewhere({ document }: Credential, value: JsonObject): Loss[] {
  const verify = isJsonObject(document['verify']) ? document['verify'] : {}
  const isSigned = verify['type'] === 'signed' || verify['type'] === 'SignedBadge'
  if (isSigned || verify['url'] === undefined || verify['url'] === value['id']) return []
  const reason = 'A badge of 2.0 is verified at its id.'
  return [{ path: '/verify/url', in: 'input', reason }]
}

function signatureLost(): Loss {
  return { path: '', in: 'input', reason: 'The signature covers the old document.' }
}

function toOpenBadge3(
  credential: Credential,
  options: UpgradeOptions,
): Conversion<UnsignedCredential> {
  const newId = options.newId ?? nameBasedUuid
  const assertion = inOpenBadge2(credential, credential.document, options.url)
  requireInForce(credential, assertion)
  if (credential.kind === 'endorsement') return endorsementIn3(assertion, options)
  const losses: Loss[] = []
  const { languages = [] } = options
  const linked = withLinked(assertion, { credential, linked: options.linked })
  const whole = inOneLanguage(linked, { languages, losses })
  const badgeClass = objectOf(first(whole['badge'], ['badge'], losses))
  const ids = {
    credential: newId(stringAt(assertion, 'id') ?? JSON.stringify(credential.document)),
    achievement: newId(stringAt(badgeClass, 'id') ?? JSON.stringify(badgeClass)),
    issuer: (issuer: JsonObject) => options.issuerId ?? issuerIdOf(issuer, newId),
  }
  const original = {
    id: addressOf(credential, assertion),
    badgeClass,
    issuer: first(badgeClass['issuer'], ['badge', 'issuer'], losses),
  }
  if (original.id === undefined)
    lose(losses, ['id'], 'Nothing tells where the original is: pass its URL as `url`.')
  return concludeConversion(openBadge3From2(whole, original, { ids, losses }), losses)
}

function requireInForce({ kind }: Credential, document: JsonObject): void {
  if (kind === 'document')
    throw new ModelError(
      'not_convertible',
      'Expected a badge or an endorsement, got a document that awards nothing: a BadgeClass or a Profile goes through upgradeDocument; a RevocationList becomes a new status list.',
    )
  if (document['revoked'] === true)
    throw new ModelError('not_convertible', `Expected a ${kind} in force, got a revoked one.`)
}

/** An endorsement of its own, for its endorser to sign anew. */
function endorsementIn3(
  endorsement: JsonObject,
  options: UpgradeOptions,
): Conversion<UnsignedCredential> {
  const { newId = nameBasedUuid, languages = [], linked, issuerId } = options
  const losses: Loss[] = []
  const issuer = linked?.issuer ?? first(endorsement['issuer'], ['issuer'], losses)
  const whole = inOneLanguage(
    { ...endorsement, ...(issuer === undefined ? {} : { issuer }) },
    { languages, losses },
  )
  const value = endorsement3From2(whole, whole['issuer'], {
    id: newId(stringAt(endorsement, 'id') ?? JSON.stringify(endorsement)),
    issuerId: (each) => issuerId ?? issuerIdOf(each, newId),
    losses,
  })
  return concludeConversion(value, losses)
}

/** A document of any of the four versions in the form of 2.0. */
export function inOpenBadge2(
  { version }: Credential,
  document: JsonObject,
  url?: string,
): JsonObject {
  const from = url === undefined ? {} : { url }
  return openBadge2Form(
    isEarly(version) ? upgradeAssertion(document, { version, ...from }) : document,
  )
}

/** The assertion with its BadgeClass and issuer inside, so that one path leads to each of them. */
function withLinked(
  assertion: JsonObject,
  { credential, linked = {} }: { credential: Credential; linked: LinkedDocuments | undefined },
): JsonObject {
  // Nothing of OB 0.5 was ever linked.
  const { badgeClass, issuer } = credential.version === '0.5' ? {} : linked
  const inside = badgeClass === undefined ? {} : { badge: inOpenBadge2(credential, badgeClass) }
  const whole: JsonObject = { ...assertion, ...inside }
  if (issuer === undefined || !isJsonObject(whole['badge'])) return whole
  return { ...whole, badge: { ...whole['badge'], issuer: inOpenBadge2(credential, issuer) } }
}

const first = oneOf((value) => value)

function objectOf(found: JsonValue | undefined): JsonObject {
  if (isJsonObject(found)) return found
  throw new ModelError(
    'linked_document_missing',
    `Expected the BadgeClass of this badge: fetch ${typeof found === 'string' ? found : 'it'} and pass it as linked.badgeClass.`,
  )
}

// A signed assertion is at no URL: the evidence carries all of it, signature included.
function addressOf({ jws, original }: Credential, assertion: JsonObject): string | undefined {
  if (jws !== undefined && typeof original === 'string')
    return `data:application/jose,${original.replace(/^\uFEFF/, '').trim()}`
  const id = stringAt(assertion, 'id')
  return id !== undefined && isAbsoluteIri(id) ? id : undefined
}
