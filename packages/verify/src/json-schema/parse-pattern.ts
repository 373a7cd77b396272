import type { PatternNode } from './pattern-node.ts'

/** A regular expression that is none, or needs what is not understood here. */
export class PatternUnsupported extends Error {
  override readonly name = 'PatternUnsupported'
}

/**
 * The tree of a regular expression as JSON Schema has them: ECMA-262, with the `u` flag where the
 * text allows it. What one character may be is left to the runtime's own `RegExp`, which takes no
 * time for one character, whatever the class.
 *
 * @throws {PatternUnsupported} for what is no pattern, and for back references and lookbehind
 */
export function parsePattern(source: string): PatternNode {
  const flags = flagsFor(source)
  const parser = new PatternParser(Array.from(source), flags)
  const node = parser.disjunction()
  if (!parser.atEnd()) throw new PatternUnsupported(`${source} is no regular expression`)
  return node
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

const quantifier = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\??)/
const escape =
  /^\\(?:u\{[0-9A-Fa-f]+\}|u[Dd][89ABab][0-9A-Fa-f]{2}\\u[Dd][C-Fc-f][0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[^])/u

class PatternParser {
  private readonly characters: readonly string[]
  private readonly flags: string
  private at = 0

  constructor(characters: readonly string[], flags: string) {
    this.characters = characters
    this.flags = flags
  }

  atEnd(): boolean {
    return this.at >= this.characters.length
  }

  disjunction(): PatternNode {
    const options = [this.sequence()]
    while (this.take('|')) options.push(this.sequence())
    const [only, ...others] = options
    return only !== undefined && others.length === 0 ? only : { kind: 'choice', options }
  }

  private sequence(): PatternNode {
    const nodes: PatternNode[] = []
    while (!this.atEnd() && !this.isNext('|') && !this.isNext(')')) {
      nodes.push(this.quantified(this.term()))
    }
    return { kind: 'sequence', nodes }
  }

  private quantified(node: PatternNode): PatternNode {
    const found = quantifier.exec(this.rest(24))
    if (found === null) return node
    const [text, sign, min, comma, max, lazy] = found
    this.at += text.length
    const bounds = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] }[sign ?? ''] ?? [
      Number(min),
      comma === undefined ? Number(min) : max === '' ? Infinity : Number(max),
    ]
    const [least = 0, most = 0] = bounds
    return { kind: 'repeat', node, min: least, max: most, lazy: lazy === '?' }
  }

  private term(): PatternNode {
    if (this.take('^')) return { kind: 'start' }
    if (this.take('$')) return { kind: 'end' }
    if (this.take('(')) return this.group()
    if (this.isNext('[')) return this.oneOf(this.characterClass())
    if (this.isNext('\\')) return this.escaped()
    const character = this.next()
    if (character === '.') return this.oneOf('.')
    return { kind: 'character', matches: (other) => other === character }
  }

  private group(): PatternNode {
    const [, head = ''] = /^(\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(this.rest(80)) ?? []
    if (head.startsWith('?<=') || head.startsWith('?<!')) {
      throw new PatternUnsupported('lookbehind is not supported')
    }
    this.at += head.length
    const node = this.disjunction()
    if (!this.take(')')) throw new PatternUnsupported('a group has no end')
    return head === '?=' || head === '?!' ? { kind: 'look', node, expected: head === '?=' } : node
  }

  /** From `[` to the `]` that is not escaped. */
  private characterClass(): string {
    let text = ''
    for (;;) {
      const character = this.next()
      text += character
      if (character === '\\') text += this.next()
      if (character === ']') return text
    }
  }

  private escaped(): PatternNode {
    const [text = ''] = escape.exec(this.rest(40)) ?? []
    if (/^\\(?:[1-9]|k)/.test(text))
      throw new PatternUnsupported('back references are not supported')
    this.at += Array.from(text).length
    if (text === '\\b' || text === '\\B') return { kind: 'boundary', expected: text === '\\b' }
    return this.oneOf(text)
  }

  private oneOf(text: string): PatternNode {
    const character = new RegExp(`^${text}$`, this.flags)
    return { kind: 'character', matches: (other) => character.test(other) }
  }

  private rest(length: number): string {
    return this.characters.slice(this.at, this.at + length).join('')
  }

  private isNext(character: string): boolean {
    return this.characters[this.at] === character
  }

  private take(character: string): boolean {
    if (!this.isNext(character)) return false
    this.at += 1
    return true
  }

  private next(): string {
    const character = this.characters[this.at]
    if (character === undefined) throw new PatternUnsupported('the pattern ends too early')
    this.at += 1
    return character
  }
}
