import { concludeConversion } from './conclude-conversion.ts'
import type { Conversion, ConversionOptions, Loss } from './conversion.ts'
import type { Kind } from './credential.ts'
import type { JsonObject } from './json.ts'
import { ModelError } from './model-error.ts'
import { nameBasedUuid } from './name-based-uuid.ts'
import { inOneLanguage } from './one-language.ts'
import { endorsement2From3 } from './open-badge-2-endorsement.ts'
import { openBadge2From3 } from './open-badge-2-from-3.ts'
import { parseCredential } from './parse-credential.ts'

export interface DowngradeOptions extends ConversionOptions {
  readonly to: '2.0'
}

/**
 * An OB 3.0 badge as an OB 2.0 assertion with its BadgeClass and issuer inside, or an endorsement as
 * one of 2.0, for platforms that know nothing newer. The value is unsigned and passes `checkCredential` with `lenient`; `losses`
 * lists everything that has no place there, and what strict conformance still asks: 2.0 wants a
 * picture of the BadgeClass, and a URL and an e-mail address of the issuer.
 *
 * @see OB 3.0 implementation guide, migrating; OB 2.0 #data-models
 * @param input JSON text, compact JWS or object.
 * @param options.newId Ids for the assertion and its BadgeClass. An `https:` id makes it a
 *   HostedBadge, which whoever converts then serves there; the default makes it a SignedBadge.
 * @throws {ModelError} `not_a_credential`, `not_convertible`
 * @example
 * const { value, losses } = downgrade(credential, { to: '2.0' })
 */
export function downgrade(input: string | JsonObject, options: DowngradeOptions): Conversion {
  // JavaScript may leave the options out.
  const to: unknown = (options as DowngradeOptions | undefined)?.to
  if (to !== '2.0')
    throw new ModelError('bad_argument', `Expected to: '2.0', got ${JSON.stringify(to)}.`)
  const parsed = parseCredential(input)
  if (!parsed.ok) throw new ModelError('not_a_credential', parsed.issues[0]?.message ?? '')
  const { version, kind, document } = parsed.credential
  if (version !== '3.0' || (kind !== 'badge' && kind !== 'endorsement'))
    throw new ModelError(
      'not_convertible',
      `Expected a badge or an endorsement of Open Badges 3.0, got ${version} (${kind}). ${remedyFor(kind)}`.trim(),
    )
  const losses: Loss[] = []
  const { newId = nameBasedUuid, languages = [] } = options
  const plain = inOneLanguage(document, { languages, losses })
  const convert = kind === 'badge' ? openBadge2From3 : endorsement2From3
  return concludeConversion(convert(plain, { newId, losses }), losses)
}

function remedyFor(kind: Kind): string {
  if (kind === 'clr') return 'Open Badges 2.0 has no records: downgrade each badge in it.'
  return kind === 'presentation' ? 'Downgrade each badge in it.' : ''
}
