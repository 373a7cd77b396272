import type { Text } from '@openboat/model'
import type { explainQuality as ExplainQuality } from '@openboat/model/quality'
import type { explain as Explain } from '@openboat/verify'
import { createPaint, type Paint } from './paint.ts'
import type { Terminal } from './terminal.ts'
import { words, type Language, type Words } from './words.ts'

/** How a report is written for people. */
export interface Page {
  readonly paint: Paint
  /** Where lines break; without it they stay whole, for `grep` and files. */
  readonly columns: number | undefined
  readonly words: Words
  readonly language: Language
  /** Whether checks that passed or did not apply are listed, too. */
  readonly isVerbose: boolean
  readonly explain: typeof Explain
  readonly explainQuality: typeof ExplainQuality
  /** The text for the reader's language. */
  readonly textIn: (text: Text | undefined) => string | undefined
}

interface PageFlags {
  readonly lang: Language
  readonly verbose?: true
}

export async function openPage({ lang, verbose }: PageFlags, terminal: Terminal): Promise<Page> {
  const [{ explain }, { bestText }, { explainQuality }] = await Promise.all([
    import('@openboat/verify'),
    import('@openboat/model'),
    import('@openboat/model/quality'),
  ])
  return {
    paint: createPaint(terminal),
    columns: terminal.isTTY ? terminal.columns : undefined,
    words: words[lang],
    language: lang,
    isVerbose: verbose === true,
    explain,
    explainQuality,
    textIn: (text) => bestText(text, [lang]),
  }
}

/** Prints one section after the other, with an empty line between them. */
export function printSections<Subject>(
  terminal: Terminal,
  linesOf: (subject: Subject, name: string) => readonly string[],
): (subject: Subject, name: string) => void {
  let gap = ''
  return (subject, name) => {
    terminal.out(`${gap}${linesOf(subject, name).join('\n')}\n`)
    gap = '\n'
  }
}

/** A text as lines that leave room for the margin and the deepest usual indentation. */
export function wrapped(text: string, { columns }: Page): string[] {
  if (columns === undefined) return [text]
  const width = Math.max(columns - 8, 40)
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? line : `  ${line}`))
}
