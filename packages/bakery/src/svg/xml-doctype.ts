import { nameAt, skipSpace } from './xml-name.ts'

// Inside these, brackets do not count (XML 1.0 section 2.8).
const opaque = [
  { opens: '"', closes: '"' },
  { opens: "'", closes: "'" },
  { opens: '<!--', closes: '-->' },
  { opens: '<?', closes: '?>' },
] as const

/** The index after the DOCTYPE declaration at an index; nothing while its end has not come. */
export function doctypeEnd(text: string, start: number): number | undefined {
  let inSubset = false
  let at: number | undefined = start + '<!DOCTYPE'.length
  while (at !== undefined && at < text.length) {
    const char = text[at]
    if (char === '>' && !inSubset) return at + 1
    if (char === '[') inSubset = true
    if (char === ']') inSubset = false
    at = afterNext(text, at)
  }
  return undefined
}

/**
 * The general entities that a DOCTYPE declares in itself, with their values as written. What it
 * only points to is not among them: nothing is fetched.
 */
export function declaredEntities(doctype: string): ReadonlyMap<string, string> {
  const entities = new Map<string, string>()
  let at: number | undefined = subsetStart(doctype)
  while (at !== undefined && at < doctype.length) {
    // After a parameter entity, declarations may mean something else (XML 1.0 section 5.1).
    if (/^%[^\s%;]+;/.test(doctype.slice(at, at + 256))) return entities
    const declared = entityAt(doctype, at)
    // The first declaration of a name is binding (section 4.2).
    if (declared !== undefined && !entities.has(declared.name)) {
      entities.set(declared.name, declared.value)
    }
    at = declared?.end ?? afterNext(doctype, at)
  }
  return entities
}

function subsetStart(doctype: string): number | undefined {
  let at: number | undefined = '<!DOCTYPE'.length
  while (at !== undefined && at < doctype.length && doctype[at] !== '[') at = afterNext(doctype, at)
  return at
}

function entityAt(
  text: string,
  start: number,
): { name: string; value: string; end: number } | undefined {
  if (!text.startsWith('<!ENTITY', start)) return undefined
  const name = nameAt(text, skipSpace(text, start + '<!ENTITY'.length))
  const open = skipSpace(text, skipSpace(text, start + '<!ENTITY'.length) + name.length)
  const quote = text[open]
  if (name === '' || (quote !== '"' && quote !== "'")) return undefined
  const close = text.indexOf(quote, open + 1)
  return close < 0 ? undefined : { name, value: text.slice(open + 1, close), end: close + 1 }
}

/** The index after the character, or the quoted or commented piece, at an index. */
function afterNext(text: string, at: number): number | undefined {
  const range = opaque.find(({ opens }) => text.startsWith(opens, at))
  if (range === undefined) return at + 1
  const close = text.indexOf(range.closes, at + range.opens.length)
  return close < 0 ? undefined : close + range.closes.length
}
