import { BakeryError } from '../bakery-error.ts'
import { decodeNumericReferences, decodeReferences } from './xml-text.ts'

// In characters, for a whole document: namespace names, where drawing programs use entities, are
// short, and "billion laughs" ends here.
const MAX_EXPANSION = 64 * 1024
const MAX_DEPTH = 16

/** The entities of one document, and how much of them may still be expanded. */
export interface Entities {
  readonly values: ReadonlyMap<string, string>
  charactersLeft: number
}

export function entitiesOf(values: ReadonlyMap<string, string>): Entities {
  return { values, charactersLeft: MAX_EXPANSION }
}

/**
 * What a reference to a declared entity stands for (XML 1.0 section 4.4); `undefined` if nothing in
 * this document declares it.
 *
 * @throws {BakeryError} `too_large` beyond the cap; `malformed_image` for an entity inside of itself
 *   and for one that holds markup.
 */
export function expandEntity(entities: Entities, reference: string, depth = 1): string | undefined {
  const declared = entities.values.get(reference.slice(1, -1))
  if (declared === undefined) return undefined
  const value = decodeNumericReferences(declared)
  if (depth > MAX_DEPTH) throw badEntity(reference, 'leads to itself, or too deep')
  if (value.includes('<')) throw badEntity(reference, 'stands for markup')
  entities.charactersLeft -= value.length
  if (entities.charactersLeft < 0) {
    throw new BakeryError('too_large', {
      message: `The entities that the SVG declares stand for more than ${MAX_EXPANSION} characters`,
    })
  }
  return decodeReferences(value, (inner) => {
    const text = expandEntity(entities, inner, depth + 1)
    if (text === undefined) throw badEntity(inner, 'is declared nowhere in the file')
    return text
  })
}

function badEntity(reference: string, fault: string): BakeryError {
  return new BakeryError('malformed_image', {
    message: `The entity ${reference.slice(0, 40)} of the SVG ${fault}`,
  })
}
