import type { BakeTag } from '../bake-tag.ts'
import { elementNames } from './element-name.ts'
import { encodeAttribute, encodeCdata } from './xml-text.ts'

/** Where the element goes, and what it may use there. */
export interface Surroundings {
  readonly prefix: string
  readonly asciiOnly: boolean
}

/**
 * The element that holds a credential: a JWS or a URL in `verify`, JSON in a CDATA section, and for
 * hosted OB 2.0 assertions both (OB 3.0 #svg-baking; OB 2.0 Baking, "SVGs").
 */
export function credentialElement(
  { credential, tag }: { readonly credential: string; readonly tag: BakeTag },
  { prefix, asciiOnly }: Surroundings,
): string {
  const inAttribute = isToken(credential)
  const verify = inAttribute ? credential : tag === 'openbadges' ? hostedUrl(credential) : undefined
  const { namespace, localName } = elementNames[tag]
  const name = `${prefix}:${localName}`
  const attribute = verify === undefined ? '' : ` verify="${encodeAttribute(verify)}"`
  const body = inAttribute ? '' : encodeCdata(credential, asciiOnly)
  return `<${name} xmlns:${prefix}="${namespace}"${attribute}>${body}</${name}>`
}

/** A JWS or a URL: visible ASCII without white space, and no JSON. */
function isToken(credential: string): boolean {
  return /^(?![[{])[!-~]+$/.test(credential)
}

/** Where a hosted OB 2.0 assertion is: `verification.url` or else its `id`. */
function hostedUrl(credential: string): string | undefined {
  const assertion = parsed(credential)
  const verification = asRecord(assertion['verification'] ?? assertion['verify'])
  // The `verify.url` of a signed OB 1.x assertion is the address of a key.
  if (/^signed/i.test(String(verification['type']))) return undefined
  return [verification['url'], assertion['id']].find(isHttpUrl)
}

function isHttpUrl(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/[!-~]+$/i.test(value)
}

function parsed(json: string): Record<string, unknown> {
  try {
    return asRecord(JSON.parse(json))
  } catch {
    return {}
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
