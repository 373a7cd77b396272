import { parsePattern } from './parse-pattern.ts'
import type { PatternNode } from './pattern-node.ts'
import type { WorkBudget } from './work-budget.ts'

/** A regular expression that cannot be made to run for ever. */
export interface BoundedPattern {
  test(text: string): boolean
}

/** To take a text apart takes as long, for so many characters, as one step of matching. */
const charactersInStep = 32

/**
 * A stranger's regular expression. The runtime's own matcher can neither be interrupted nor be told
 * how much it may try, and `^(a+)+$` keeps it busy for hours; this one counts its steps.
 *
 * @see ECMA-262 #sec-pattern-semantics
 * @throws {PatternUnsupported} for what is no pattern, and for back references, lookbehind and flags
 *   within a pattern
 * @throws {WorkExceeded} by `test`, when the budget is spent
 */
export function boundedPattern(source: string, budget: WorkBudget): BoundedPattern {
  const { node, unicode } = parsePattern(source)
  return {
    test: (text) => {
      budget.spend(Math.ceil(text.length / charactersInStep))
      const matcher = new Matcher(unicode ? Array.from(text) : text.split(''), budget)
      for (let start = 0; start <= matcher.length; start += 1) {
        if (matcher.match(node, start, found)) return true
      }
      return false
    },
  }
}

/** What has to match behind a node, from where it ended. */
type Next = (at: number) => boolean
type Repeat = Extract<PatternNode, { kind: 'repeat' }>
type Character = Extract<PatternNode, { kind: 'character' }>

const found: Next = () => true

/** Backtracking with continuations, as the specification describes it. */
class Matcher {
  readonly length: number
  private readonly characters: readonly string[]
  private readonly budget: WorkBudget

  constructor(characters: readonly string[], budget: WorkBudget) {
    this.length = characters.length
    this.characters = characters
    this.budget = budget
  }

  match(node: PatternNode, at: number, next: Next): boolean {
    this.budget.spend(1)
    if (node.kind === 'character') return this.isAt(node, at) && next(at + 1)
    if (node.kind === 'sequence') return this.sequence(node.nodes, 0, at, next)
    if (node.kind === 'choice') return node.options.some((option) => this.match(option, at, next))
    if (node.kind === 'repeat') {
      const { node: repeated } = node
      return repeated.kind === 'character'
        ? this.repeatCharacter(node, repeated, at, next)
        : this.repeat(node, 0, at, next)
    }
    return this.holds(node, at) && next(at)
  }

  /** What takes no character. */
  private holds(
    node: Extract<PatternNode, { kind: 'start' | 'end' | 'boundary' | 'look' }>,
    at: number,
  ): boolean {
    if (node.kind === 'start') return at === 0
    if (node.kind === 'end') return at === this.length
    if (node.kind === 'look') return this.match(node.node, at, found) === node.expected
    return (this.isWord(at - 1) !== this.isWord(at)) === node.expected
  }

  private sequence(nodes: readonly PatternNode[], index: number, at: number, next: Next): boolean {
    const node = nodes[index]
    if (node === undefined) return next(at)
    return this.match(node, at, (end) => this.sequence(nodes, index + 1, end, next))
  }

  private repeat(node: Repeat, count: number, at: number, next: Next): boolean {
    const { min, max, lazy } = node
    const again = (): boolean =>
      count < max &&
      // A round that takes nothing would go on for ever.
      this.match(
        node.node,
        at,
        (end) => (end > at || count < min) && this.repeat(node, count + 1, end, next),
      )
    if (count < min) return again()
    return lazy ? next(at) || again() : again() || next(at)
  }

  /** Without a call per character: a text may be long. */
  private repeatCharacter(
    { min, max, lazy }: Repeat,
    character: Character,
    at: number,
    next: Next,
  ): boolean {
    let most = 0
    while (most < max && this.isAt(character, at + most)) most += 1
    this.budget.spend(most)
    const tries = Math.max(most - min + 1, 0)
    for (let tried = 0; tried < tries; tried += 1) {
      if (next(at + (lazy ? min + tried : most - tried))) return true
    }
    return false
  }

  private isAt({ matches }: Character, at: number): boolean {
    const character = this.characters[at]
    return character !== undefined && matches(character)
  }

  private isWord(at: number): boolean {
    return /\w/.test(this.characters[at] ?? '')
  }
}
