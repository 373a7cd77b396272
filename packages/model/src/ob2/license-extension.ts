import type * as z from 'zod/mini'
import { node, optional, typesOf } from '../schema-nodes.ts'
import * as is from '../schema-primitives.ts'
import { ExtensionContext } from './extension-context.ts'

/**
 * Under which licence others may use what carries it.
 *
 * @see OB Extensions, licenseExtension
 */
export const LicenseExtension = node(() => ({
  /** [1] The context that defines the extension. */
  '@context': ExtensionContext,
  /** [2..*] Includes `Extension` and `extensions:LicenseExtension`. */
  type: typesOf('Extension', 'extensions:LicenseExtension'),
  /** [1] A licence of Creative Commons, such as `CC-BY`. */
  id: is.textLike('a licence such as CC-BY', /^CC-/),
  /** [1] Name of the licence. */
  name: is.RequiredText,
  /** [0..1] Its legal text. */
  legalCode: optional(is.Url),
}))
export type LicenseExtension = z.infer<typeof LicenseExtension>
