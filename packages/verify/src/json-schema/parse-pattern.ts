import type { PatternNode } from './pattern-node.ts'

/** A regular expression that is none, or needs what is not understood here. */
export class PatternUnsupported extends Error {
  override readonly name = 'PatternUnsupported'
}

export interface ParsedPattern {
  readonly node: PatternNode
  /** Whether a character is a code point; if not, it is one unit of UTF-16. */
  readonly unicode: boolean
}

/**
 * The tree of a regular expression as JSON Schema has them: ECMA-262, with the `u` flag where the
 * text allows it, else as Annex B has it. What one character may be is left to the runtime's own
 * `RegExp`, which takes no time for one character, whatever the class.
 *
 * @throws {PatternUnsupported} for what is no pattern, and for back references, lookbehind and flags
 *   within a pattern
 */
export function parsePattern(source: string): ParsedPattern {
  const flags = flagsFor(source)
  return { node: new PatternParser(source, flags).disjunction(), unicode: flags === 'u' }
}

function flagsFor(source: string): string {
  for (const flags of ['u', '']) {
    try {
      // Building it takes no time; only matching does.
      return new RegExp(source, flags).flags
    } catch {
      continue
    }
  }
  throw new PatternUnsupported(`${source} is no regular expression`)
}

// The forms may be loose where the runtime has seen already that the text is no other.

/** What a group begins with, behind its `(`. */
const groupHead = /\?(?:([:=!])|<[^=!][^>]*>)|(?!\?)/y
const quantifier = /(?:[*+?]|\{(\d+)(?:,(\d*))?\})(\??)/y
/** A class, an escape, or a character that is itself. */
const unicodeAtom =
  /\[(?:\\[^]|[^\\\]])*\]|\\(?:[pPu]\{[^}]*\}|u[Dd][89ABab]..\\u[Dd][C-Fc-f]..|u.{4}|x..|c.|[^])|[^|)]/uy
/** Annex B: `\u12` is `u12`, a `\` before `c!` stands for itself, and `\012` is a character. */
const legacyAtom =
  /\[(?:\\[^]|[^\\\]])*\]|\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|0[0-7]{0,2}|[^c])|[^|)]/y

const signs: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
}

class PatternParser {
  private readonly source: string
  private readonly flags: string
  private at = 0

  constructor(source: string, flags: string) {
    this.source = source
    this.flags = flags
  }

  disjunction(): PatternNode {
    const first = this.sequence()
    const options = [first]
    while (this.take('|')) options.push(this.sequence())
    return options.length === 1 ? first : { kind: 'choice', options }
  }

  private sequence(): PatternNode {
    const nodes: PatternNode[] = []
    for (let node = this.term(); node !== undefined; node = this.term()) {
      nodes.push(this.quantified(node))
    }
    return { kind: 'sequence', nodes }
  }

  private quantified(node: PatternNode): PatternNode {
    const found = this.read(quantifier)
    if (found === null) return node
    const [text, least, most, lazy] = found
    const [min, max] = signs[text.charAt(0)] ?? [
      Number(least),
      most === '' ? Infinity : Number(most ?? least),
    ]
    return { kind: 'repeat', node, min, max, lazy: lazy === '?' }
  }

  /** Nothing at a `|`, a `)` or the end. */
  private term(): PatternNode | undefined {
    if (this.take('^')) return { kind: 'start' }
    if (this.take('$')) return { kind: 'end' }
    if (this.take('(')) return this.group()
    const found = this.read(this.flags === 'u' ? unicodeAtom : legacyAtom)
    return found === null ? undefined : this.atom(found[0])
  }

  private group(): PatternNode {
    const head = this.read(groupHead)
    if (head === null) throw new PatternUnsupported('lookbehind and flags are not supported')
    const node = this.disjunction()
    this.take(')')
    const sign = head[1]
    return sign === '=' || sign === '!' ? { kind: 'look', node, expected: sign === '=' } : node
  }

  private atom(text: string): PatternNode {
    if (/^\\[1-9k]/.test(text)) throw new PatternUnsupported('back references are not supported')
    if (text === '\\b' || text === '\\B') return { kind: 'boundary', expected: text === '\\b' }
    if (text !== '.' && !/^[[\\][^]/.test(text)) {
      return { kind: 'character', matches: (other) => other === text }
    }
    const one = new RegExp(`^${text}$`, this.flags)
    return { kind: 'character', matches: (other) => one.test(other) }
  }

  /** What the text goes on with, if it has this form. */
  private read(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at
    const found = form.exec(this.source)
    if (found !== null) this.at = form.lastIndex
    return found
  }

  private take(character: string): boolean {
    if (this.source.charAt(this.at) !== character) return false
    this.at += 1
    return true
  }
}
