/** A fenced block that a reader could run. */
export interface Block {
  readonly language: 'ts' | 'js' | 'sh'
  readonly code: string
  /** Of the opening fence, from 1. */
  readonly line: number
  /** Why it is not executed, if a comment before it says so. */
  readonly notRun?: string
}

// Every spelling, so that a block does not escape by calling itself `typescript`.
const languages: ReadonlyMap<string, Block['language']> = new Map([
  ...['ts', 'mts', 'typescript'].map((name) => [name, 'ts'] as const),
  ...['js', 'mjs', 'javascript'].map((name) => [name, 'js'] as const),
  ...['sh', 'bash', 'shell', 'console'].map((name) => [name, 'sh'] as const),
])

const openingFence = /^(?<indent> *)(?<fence>`{3,}|~{3,})\s*(?<language>[\w-]*)/
const exception = /^\s*<!--\s*not run:\s*(?<reason>\S.*?)\s*-->\s*$/

/** The blocks of a document, in its order. */
export function blocksOf(markdown: string): readonly Block[] {
  const lines = markdown.split(/\r?\n/)
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const opening = openingFence.exec(lines[at] ?? '')?.groups
    if (opening === undefined) continue
    const { indent = '', fence = '', language = '' } = opening
    const end = closingLine(lines, at, fence)
    const body = lines.slice(at + 1, end).map((line) => withoutIndent(line, indent.length))
    const known = languages.get(language.toLowerCase())
    if (known !== undefined) {
      blocks.push({
        language: known,
        code: body.join('\n'),
        line: at + 1,
        ...reasonBefore(lines, at),
      })
    }
    at = end
  }
  return blocks
}

function closingLine(lines: readonly string[], opening: number, fence: string): number {
  const end = lines.findIndex((line, at) => at > opening && closes(line.trim(), fence))
  if (end === -1) throw new Error(`The block that begins in line ${opening + 1} has no end`)
  return end
}

function closes(line: string, fence: string): boolean {
  return line.startsWith(fence) && line.replaceAll(fence.charAt(0), '') === ''
}

function withoutIndent(line: string, width: number): string {
  return line.slice(0, width).trim() === '' ? line.slice(width) : line
}

function reasonBefore(lines: readonly string[], opening: number): { notRun?: string } {
  const before = lines.slice(0, opening).findLast((line) => line.trim() !== '') ?? ''
  const reason = exception.exec(before)?.groups?.['reason']
  if (reason === undefined && /<!--\s*not run/.test(before)) {
    throw new Error(`Line ${opening + 1}: write the reason, <!-- not run: reason -->`)
  }
  return reason === undefined ? {} : { notRun: reason }
}
