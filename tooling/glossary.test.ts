import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './bootstrap.mjs'

// Whoever meets a type of the data model finds in the glossary what it stands for.

const glossary = readFileSync(join(root, 'docs', 'glossary.md'), 'utf8')
const explained = new Set([...glossary.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name ?? ''))

/** A class of one version, or what only serves a function or another type. */
function explainedBy(name: string): string {
  return name
    .replace(/(V05|V10|V11|Vcdm1|View|Options|Limits|Code)$/, '')
    .replace(/^(Typed)?ParseResult$/, 'ParseIssue')
}

function publicTypes(): string[] {
  const surface = readFileSync(join(root, 'tooling', 'public-names', 'model.txt'), 'utf8')
  const types = [...surface.matchAll(/^ {2}(\w+): (?:.*\b)?type$/gm)].map(([, name]) => name ?? '')
  return [...new Set(types)]
}

test('every public type of the data model is in the glossary', () => {
  const types = publicTypes()
  expect(types.length).toBeGreaterThan(100)
  const functions = [
    'Check',
    'Upgrade',
    'UpgradeDocument',
    'Downgrade',
    'Parse',
    'Quality',
    'ModelError',
  ]
  const missing = types.filter(
    (name) =>
      !explained.has(name) &&
      !explained.has(explainedBy(name)) &&
      !functions.includes(explainedBy(name)),
  )
  expect(missing).toEqual([])
})

test('the glossary explains no class that nobody exports', () => {
  const types = new Set(publicTypes())
  const classes = glossary.slice(glossary.indexOf('| class '), glossary.indexOf('| our type '))
  const named = [...classes.matchAll(/`([A-Z]\w+)`/g)].map(([, name]) => name ?? '')
  expect(named.filter((name) => !types.has(name))).toEqual([])
})
