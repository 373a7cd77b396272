import { deviation, type Deviation } from './deviation.ts'
import { isAbsoluteIri } from './iri.ts'
import { asList, isJsonObject, type JsonObject, type JsonValue } from './json.ts'
import type { Credential } from './credential.ts'

/**
 * What a context written into the credential does to terms that an earlier one of them protects:
 * defining one anew as something else is an error of JSON-LD. Contexts that are URLs are not read.
 *
 * @see JSON-LD 1.1 #protected-term-definitions; VCDM 2.0 #contexts
 */
export function inlineContextDeviations({ document }: Credential): Deviation[] {
  const guarded = new Map<string, string>()
  return asList(document['@context']).flatMap((context, index) => {
    if (!isJsonObject(context)) return []
    const found = Object.entries(context).flatMap(([term, definition]) => {
      if (term.startsWith('@')) return []
      const path = ['@context', index, term]
      const known = guarded.get(term)
      const isSame = known === undefined || known === meaningOf(definition)
      return [
        ...(isSame ? [] : [redefined(path, definition)]),
        ...(isMapped(definition) ? [] : [unmapped(path, definition)]),
      ]
    })
    for (const [term, definition] of Object.entries(context))
      if (isProtected(definition, context)) guarded.set(term, meaningOf(definition))
    return found
  })
}

/** A definition that may come again, as protection only forbids a different one. */
function meaningOf(definition: JsonValue): string {
  if (!isJsonObject(definition)) return JSON.stringify({ '@id': definition })
  const { '@protected': _, ...rest } = definition
  return JSON.stringify(Object.fromEntries(Object.entries(rest).toSorted(byName)))
}

function byName([a]: [string, JsonValue], [b]: [string, JsonValue]): number {
  return a < b ? -1 : 1
}

function isProtected(definition: JsonValue, context: JsonObject): boolean {
  const own = isJsonObject(definition) ? definition['@protected'] : undefined
  return (own ?? context['@protected']) === true
}

// A keyword, a compact IRI or a term of another context may be meant; a text with blanks cannot.
function isMapped(definition: JsonValue): boolean {
  const id = isJsonObject(definition) ? definition['@id'] : definition
  if (id === null || id === undefined) return true
  return typeof id === 'string' && (isAbsoluteIri(id) || /^[^\s<>"{}|\\^`]+$/.test(id))
}

function redefined(path: readonly (string | number)[], got: JsonValue): Deviation {
  const expected = 'a term that is protected to keep its definition'
  const spec = 'JSON-LD 1.1 #protected-term-definitions'
  return deviation({ check: 'model.context', path, code: 'protected_term', expected, got, spec })
}

function unmapped(path: readonly (string | number)[], got: JsonValue): Deviation {
  const expected = 'a term mapped to an IRI'
  const spec = 'JSON-LD 1.1 #create-term-definition'
  return deviation({ check: 'model.context', path, code: 'malformed', expected, got, spec })
}
