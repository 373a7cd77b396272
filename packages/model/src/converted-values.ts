import { contextFamilyOf } from './context-urls.ts'
import { lose, type Form, type Home, type Loss, type Path } from './conversion.ts'
import { parseInstant } from './instant.ts'
import { asList, type JsonValue } from './json.ts'
import { plainText } from './view.ts'

// The forms of single values that conversions in both directions share.

/** One text. Of a text in several languages the first comes along. */
export function text(value: JsonValue, path: Path, losses: Loss[]): string | undefined {
  if (typeof value === 'string') return value
  const first = plainText(value)
  if (first === undefined) return lose(losses, path, 'This is no text.')
  lose(losses, path, 'Only one text fits here: the first came along, without its language.')
  return first
}

/** One string that is not translated, such as an address or a code. */
export function string(value: JsonValue, path: Path, losses: Loss[]): string | undefined {
  const values = asList(value)
  const first = values.find((item) => typeof item === 'string')
  if (first === undefined) return lose(losses, path, 'This is no text.')
  if (values.length > 1) lose(losses, path, 'Only one value fits here: the first came along.')
  return first
}

/** A list, each item in its form; those that have none are losses. */
export function listOf(form: Form) {
  return (value: JsonValue, path: Path, losses: Loss[]): JsonValue[] | undefined => {
    const items = asList(value).flatMap((item, index) => {
      const converted = form(item, Array.isArray(value) ? [...path, index] : path, losses)
      return converted === undefined ? [] : [converted]
    })
    return items.length === 0 ? undefined : items
  }
}

/** The only value, or the first of several. */
export function oneOf(form: Form) {
  return (value: JsonValue | undefined, path: Path, losses: Loss[]): JsonValue | undefined => {
    if (value === undefined) return undefined
    if (!Array.isArray(value)) return form(value, path, losses)
    const [first, ...others] = value
    others.forEach((_, index) => {
      lose(losses, [...path, index + 1], 'Only one value fits here: the first came along.')
    })
    return first === undefined ? undefined : form(first, [...path, 0], losses)
  }
}

/** A moment as both generations write it; what denotes none stays as it is, for the check to name. */
export function moment(value: JsonValue, path: Path, losses: Loss[]): string | undefined {
  const written = string(value, path, losses)
  if (written === undefined || parseInstant(written) !== undefined) return written
  const instant = parseInstant(written, 'iso8601')
  if (instant === undefined) return written
  const seconds = new Date(instant.epochSeconds * 1000).toISOString().slice(0, 19)
  return `${seconds}${instant.fraction === '' ? '' : `.${instant.fraction}`}Z`
}

/**
 * The type that the place has, and those beside it: absolute IRIs mean the same in both versions,
 * other names do not.
 */
export function typed(own: string, known: readonly string[]): Home {
  const form: Form = (value, path, losses) => [
    own,
    ...asList(value).flatMap((type) => {
      if (typeof type !== 'string' || type === own || known.includes(type)) return []
      if (/^https?:\/\//.test(type)) return [type]
      lose(losses, path, `The type ${JSON.stringify(type)} is not known in the other version.`)
      return []
    }),
  ]
  return { name: 'type', form }
}

/** A type that nothing has in the other version: it says nothing new unless it is another one. */
export function typeless(known: readonly string[]): Home {
  const { form } = typed('', known) as { form: Form }
  return {
    name: 'type',
    form: (value, path, losses) => {
      const further = asList(form(value, path, losses)).slice(1)
      return further.length === 0
        ? undefined
        : lose(losses, path, 'This place has no type in the other version.')
    },
  }
}

/** True or false, also as the texts that some issuers write; anything else says nothing. */
export const truth: Home = {
  name: 'hashed',
  form: (value, path, losses) =>
    typeof value === 'boolean' || value === 'true' || value === 'false'
      ? value
      : lose(losses, path, 'This is neither true nor false.'),
}

/** Contexts of the old version go without being missed; extensions do not. */
export const context: Home = {
  name: '@context',
  form: (value, path, losses) =>
    asList(value).every((url) => typeof url === 'string' && contextFamilyOf(url) !== undefined)
      ? undefined
      : lose(losses, path, 'Contexts of extensions stay behind, with the terms they define.'),
}

/** A property that keeps its name. */
export const sameText = (name: string): Home => ({ name, form: text })
export const sameString = (name: string): Home => ({ name, form: string })
