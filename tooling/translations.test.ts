import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './bootstrap.mjs'
import { blocksOf } from './markdown-blocks.ts'

// What is said in French follows what is said in English: a guide that is changed in one language alone
// is found here, as far as it can be seen without reading. Its examples are run in English.

const fence = /^(?<fence>`{3,}).*?^\k<fence>$/gms
const translations = globSync('**/*.fr.md', { cwd: root, exclude: ['**/node_modules/**'] })

describe.for(translations.toSorted())('%s', (path) => {
  const french = readFileSync(join(root, path), 'utf8')
  const original = path.replace('.fr.md', '.md')
  const english = existsSync(join(root, original)) ? readFileSync(join(root, original), 'utf8') : ''

  test('each page leads to the other', () => {
    expect(french).toContain(`[In English](${basename(original)})`)
    expect(english).toContain(`[En français](${basename(path)})`)
  })

  test('it has the same sections', () => expect(levelsOf(french)).toEqual(levelsOf(english)))

  test('its examples are the same, but for their comments', () => {
    expect(codeOf(french)).toEqual(codeOf(english))
  })

  // The main page leaves its figures to the one in English.
  if (path === 'README.fr.md') return
  test('its tables, lists and numbers are the same', () => {
    expect(rowsOf(french)).toBe(rowsOf(english))
    expect(numbersOf(french)).toEqual(numbersOf(english))
  })
})

test('there are translations', () => expect(translations).toContain('README.fr.md'))

function levelsOf(text: string): string[] {
  return [...text.replace(fence, '').matchAll(/^(#+) /gm)].map(([, level]) => level ?? '')
}

function codeOf(text: string): string[] {
  return blocksOf(text).map(({ code }) => code.replaceAll(/\s*(?:^|\s)(?:#|\/\/) .*$/gm, ''))
}

function rowsOf(text: string): number {
  return text.match(/^(?:\||- |\d+\. )/gm)?.length ?? 0
}

/** As digits alone, because languages separate them in different ways; in any order within a section. */
function numbersOf(text: string): string[][] {
  const sections = text.replace(fence, '').split(/^#+ /m)
  return sections.map((section) =>
    [...section.matchAll(/\d+(?:[.,\u{A0}]\d+)*/gu)]
      .map(([number]) => number.replaceAll(/\D/g, ''))
      .toSorted(),
  )
}
