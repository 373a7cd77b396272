import type { JsonObject, JsonValue } from './json.ts'
import { pointer } from './json-pointer.ts'

/** A document in another generation, and all that did not come along. */
export interface Conversion<Value extends JsonObject = JsonObject> {
  /** A new document. It is unsigned: whoever issues it signs it. */
  readonly value: Value
  readonly losses: readonly Loss[]
}

/** An OB 3.0 credential without proof, as `issue` takes it. */
export interface UnsignedCredential extends JsonObject {
  credentialSubject: JsonObject
}

export interface Loss {
  /** JSON Pointer. */
  readonly path: string
  /**
   * Where `path` points: `input` names what was left behind, in the document as it reads with its
   * linked documents embedded and (before 2.0) in OB 2.0's names; `value` names what the new
   * document still lacks to conform strictly.
   */
  readonly in: 'input' | 'value'
  /** For people. */
  readonly reason: string
}

/** Options of a conversion in either direction. */
export interface ConversionOptions {
  /**
   * Gives the id of a new document, from the id of the one it is made of (or that one's JSON, if it
   * has none). Default: a version 5 UUID of it, so that converting twice gives the same ids.
   */
  readonly newId?: (of: string) => string
  /**
   * The languages to keep where a text is given in several and one fits, the best first. Default:
   * the language that the badge states, else the first text.
   */
  readonly languages?: readonly string[]
}

export type Path = readonly (string | number)[]

/** Notes what is left behind. Gives nothing, so that a home can end with it. */
export function lose(losses: Loss[], path: Path, reason: string): undefined {
  losses.push({ path: pointer(...path), in: 'input', reason })
  return undefined
}

/** Where a property goes: its new name and form, or why it has none. */
export type Home =
  | { readonly gone: string }
  /** Somebody else reads it. */
  | { readonly elsewhere: true }
  | { readonly name: string; readonly form: Form }

/** The value in its new form; `undefined` if there is none, after noting the loss. */
export type Form = (value: JsonValue, path: Path, losses: Loss[]) => JsonValue | undefined

export type Homes = Readonly<Record<string, Home>>

export const elsewhere: Home = { elsewhere: true }

/** The properties of a node that have a home, in their new names and forms; the others are losses. */
export function convertNode(
  node: JsonObject,
  { homes, path, losses }: { readonly homes: Homes; readonly path: Path; readonly losses: Loss[] },
): JsonObject {
  const converted = new Map<string, JsonValue>()
  for (const [property, value] of Object.entries(node).filter(([, member]) => !isEmpty(member))) {
    const home = Object.hasOwn(homes, property) ? homes[property] : undefined
    const at = [...path, property]
    if (home === undefined || 'gone' in home) {
      lose(losses, at, home?.gone ?? 'The other version has no such property.')
    } else if ('form' in home) {
      const form = home.form(value, at, losses)
      if (form !== undefined && converted.has(home.name))
        lose(losses, at, `What stands at ${home.name} already came along.`)
      else if (form !== undefined) converted.set(home.name, form)
    }
  }
  return Object.fromEntries(converted)
}

function isEmpty(value: JsonValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}
