import { checkCredential } from './check-credential.ts'
import type { Conversion, Loss } from './conversion.ts'
import type { JsonObject } from './json.ts'
import { ModelError } from './model-error.ts'
import { parseCredential } from './parse-credential.ts'

/** The conversion, checked: what fails leniently was no badge to convert. */
export function concludeConversion<Value extends JsonObject>(
  value: Value,
  losses: readonly Loss[],
): Conversion<Value> {
  const parsed = parseCredential(value)
  if (!parsed.ok) throw new ModelError('not_convertible', parsed.issues[0]?.message ?? '')
  const fatal = checkCredential(parsed.credential, { profile: 'lenient' }).filter(isFailed)
  if (fatal.length > 0)
    throw new ModelError(
      'not_convertible',
      `What this says is no whole badge: ${fatal.map(({ path = '', message }) => `${path} ${message}`).join(' ')}`,
    )
  const wanted = checkCredential(parsed.credential, { profile: 'strict' }).filter(isFailed)
  return {
    value,
    losses: [
      ...losses,
      ...wanted.map(({ path = '', message }): Loss => ({ path, in: 'value', reason: message })),
    ],
  }
}

function isFailed({ outcome }: { readonly outcome: string }): boolean {
  return outcome === 'failed'
}
