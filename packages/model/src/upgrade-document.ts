import { checkCredential } from './check-credential.ts'
import { OB_3, VC_2 } from './context-urls.ts'
import type { Conversion, ConversionOptions, Loss } from './conversion.ts'
import type { JsonObject } from './json.ts'
import { isJsonObject, stringAt } from './json.ts'
import { ModelError } from './model-error.ts'
import { nameBasedUuid } from './name-based-uuid.ts'
import { inOneLanguage } from './one-language.ts'
import { achievementFrom, issuerIdOf, profileFrom } from './open-badge-3-from-2.ts'
import { parseCredential } from './parse-credential.ts'
import { typesOf } from './recognize.ts'
import { inOpenBadge2 } from './upgrade.ts'

export interface UpgradeDocumentOptions extends ConversionOptions {
  /** The DID or URL under which a Profile signs from now on; its old id stays in `otherIdentifier`. */
  readonly issuerId?: string
  /** Where the document was fetched, which is its id if it states none (OB 1.0). */
  readonly url?: string
}

/**
 * A BadgeClass of OB 1.x or 2.0 as an OB 3.0 Achievement, or an Issuer or Profile as an OB 3.0
 * Profile: the parts that a new badge is made of. An Achievement has a new id, and `related` links
 * it to the BadgeClass; who issues the BadgeClass is said by each badge in 3.0, so it is a loss.
 *
 * @see OB 3.0 implementation guide, migrating; OB 3.0 #achievement, #profile
 * @param input JSON text or object.
 * @throws {ModelError} `not_a_credential` for what cannot be read; `not_convertible` for any other
 *   document: badges and endorsements go through `upgrade`, a RevocationList becomes a status list
 * @example
 * const { value, losses } = upgradeDocument(await readFile('badge-class.json', 'utf8'))
 */
export function upgradeDocument(
  input: string | JsonObject,
  options: UpgradeDocumentOptions = {},
): Conversion {
  const parsed = parseCredential(input)
  if (!parsed.ok) throw new ModelError('not_a_credential', parsed.issues[0]?.message ?? '')
  const { credential } = parsed
  const { newId = nameBasedUuid, languages = [], issuerId } = options
  const document = inOpenBadge2(credential, credential.document, options.url)
  const types = typesOf(document)
  const losses: Loss[] = []
  const plain = inOneLanguage(document, { languages, losses })
  const place = { losses, path: [] }
  if (credential.kind === 'document' && types.includes('BadgeClass')) {
    const id = newId(stringAt(document, 'id') ?? JSON.stringify(document))
    if ('issuer' in document)
      losses.push({ path: '/issuer', in: 'input', reason: 'In 3.0 each badge names its issuer.' })
    return concluded({ of: 'achievement', value: achievementFrom(plain, id, place), losses })
  }
  if (credential.kind === 'document' && types.some((type) => PROFILES.includes(type))) {
    const idFor = (profile: JsonObject): string => issuerId ?? issuerIdOf(profile, newId)
    return concluded({ of: 'issuer', value: profileFrom(plain, idFor, place), losses })
  }
  throw new ModelError(
    'not_convertible',
    `Expected a BadgeClass or a Profile, got ${types.join(', ') || credential.kind}. Badges and endorsements go through upgrade.`,
  )
}

const PROFILES = ['Issuer', 'Profile']

interface Converted {
  readonly of: 'achievement' | 'issuer'
  readonly value: JsonObject
  readonly losses: readonly Loss[]
}

/** The part, checked where it will stand: in a badge in which everything else is well. */
function concluded({ of, value, losses }: Converted): Conversion {
  const place = of === 'issuer' ? '/issuer' : '/credentialSubject/achievement'
  const badge = badgeAround({ [of]: value })
  const parsed = parseCredential(badge)
  const findings = (profile: 'strict' | 'lenient') =>
    parsed.ok
      ? checkCredential(parsed.credential, { profile }).filter(
          ({ outcome, path }) => outcome === 'failed' && path?.startsWith(place),
        )
      : []
  const fatal = findings('lenient')
  if (fatal.length > 0)
    throw new ModelError(
      'not_convertible',
      `What this says is no whole ${of}: ${fatal.map(({ message }) => message).join(' ')}`,
    )
  const wanted = findings('strict').map(({ path = '', message }): Loss => ({
    path: path.slice(place.length),
    in: 'value',
    reason: message,
  }))
  return { value, losses: [...losses, ...wanted] }
}

function badgeAround({ issuer, achievement }: JsonObject): JsonObject {
  const id = 'urn:uuid:00000000-0000-4000-8000-000000000000'
  const whole = {
    id,
    type: ['Achievement'],
    name: 'A',
    description: 'A',
    criteria: { narrative: 'A' },
  }
  return {
    '@context': [VC_2, OB_3],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: isJsonObject(issuer) ? issuer : { id, type: ['Profile'], name: 'A' },
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id,
      type: ['AchievementSubject'],
      achievement: isJsonObject(achievement) ? achievement : whole,
    },
  }
}
