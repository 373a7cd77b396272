/** The statements of the default graph, asked by subject, and those of all graphs together. */
export interface Quads {
  /** What a node's statements with this predicate say: IRIs and literals bare, blank nodes as `_:…`. */
  objects(subject: string, predicate: string): readonly string[]
  /** Likewise for every predicate that ends in this name, whatever vocabulary it is from. */
  objectsNamed(subject: string, name: string): readonly string[]
  objectsAnywhere(predicate: string): readonly string[]
}

interface Statement {
  readonly predicate: string
  readonly object: string
}

/**
 * Reads canonical N-Quads, which have one spelling for everything. Types and languages of literals
 * are left out.
 *
 * @see RDF 1.2 N-Quads #canonical-quads
 */
export function readQuads(nquads: string): Quads {
  const all: Statement[] = []
  const bySubject = new Map<string, Statement[]>()
  for (const line of nquads.split('\n')) {
    const [, subject, predicate = '', object, graph] = statement.exec(line) ?? []
    if (subject === undefined || object === undefined) continue
    const said = { predicate, object: bare(object) }
    all.push(said)
    if (graph !== undefined) continue
    const statements = bySubject.get(bare(subject)) ?? []
    statements.push(said)
    bySubject.set(bare(subject), statements)
  }
  const those = (subject: string, isMeant: (predicate: string) => boolean): string[] =>
    (bySubject.get(subject) ?? [])
      .filter(({ predicate }) => isMeant(predicate))
      .map(({ object }) => object)
  return {
    objectsAnywhere: (predicate) =>
      all.filter((each) => each.predicate === predicate).map(({ object }) => object),
    objects: (subject, predicate) => those(subject, (each) => each === predicate),
    objectsNamed: (subject, name) =>
      those(subject, (each) => each.endsWith(`#${name}`) || each.endsWith(`/${name}`)),
  }
}

const literal = String.raw`"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@[\w-]+)?`
const statement = new RegExp(
  String.raw`^(<[^>]*>|_:\S+) <([^>]*)> (<[^>]*>|_:\S+|${literal})(?: (<[^>]*>|_:\S+))? \.$`,
)

function bare(term: string): string {
  if (term.startsWith('<')) return term.slice(1, -1)
  if (!term.startsWith('"')) return term
  const text = term.slice(1, term.lastIndexOf('"'))
  return text.replaceAll(
    /\\(?:u([0-9A-Fa-f]{4})|(.))/g,
    (_, hex: string | undefined, letter: string) =>
      hex === undefined
        ? (escapes[letter] ?? letter)
        : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
