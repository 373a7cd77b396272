import { describe, expect, test } from 'vitest'
import { checkCredential } from './check-credential.ts'
import { having, openBadge, parsed } from './credentials.fixture.ts'
import { dataModelCodes } from './data-model-check.ts'
import { explainIssue } from './explain-issue.ts'
import { parseCredential } from './parse-credential.ts'
import { parseIssueCodes } from './parse-issue.ts'

const codes = [...new Set([...parseIssueCodes, ...Object.values(dataModelCodes).flat()])]

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  test.each(codes)('%s has a title, a meaning and a remedy', (code) => {
    const explanation = explainIssue({ code, path: '/x~1y' }, language)
    for (const text of Object.values(explanation ?? {})) {
      expect(text).toMatch(/\S/)
      expect(text).not.toMatch(/[{}]/)
    }
    expect(Object.keys(explanation ?? {})).toEqual(['title', 'meaning', 'whatToDo'])
  })

  test('no two say the same', () => {
    const titles = codes.map((code) => explainIssue({ code, path: '' }, language)?.title)
    expect(new Set(titles).size).toBe(codes.length)
  })
})

test('an issue of parsing', () => {
  const result = parseCredential('[]')
  const [issue] = result.ok ? [] : result.issues
  expect(issue && explainIssue(issue, 'en')?.whatToDo).toBe('Pass the badges of a list one by one.')
})

test('a finding of a check, with its place', () => {
  const findings = checkCredential(parsed(having(openBadge(), ['evidence'], [])))
  const explained = findings.map((finding) => explainIssue(finding, 'fr'))
  expect(explained.filter((each) => each !== undefined)).toEqual([
    {
      title: 'Une liste vide',
      meaning: 'La liste à /evidence ne contient rien.',
      whatToDo: 'Supprimez la propriété.',
    },
  ])
})

test('the whole document is named in words, and a place is never taken for a placeholder', () => {
  expect(explainIssue({ code: 'too_deep', path: '' }, 'en')?.meaning).toContain(
    '(the document itself)',
  )
  expect(explainIssue({ code: 'cyclic', path: '/$&{place}' }, 'en')?.meaning).toContain(
    '/$&{place}',
  )
})

test('French marks stand off, where no line breaks', () => {
  expect(explainIssue({ code: 'not_single', path: '' }, 'fr')?.whatToDo).toMatch(/une\u00A0;/)
  expect(explainIssue({ code: 'not_a_credential', path: '' }, 'fr')?.whatToDo).toContain(
    '«\u00A0@context\u00A0»',
  )
})

test('what is not ours to explain', () => {
  expect(explainIssue({ details: { code: 'constructor' } }, 'en')).toBeUndefined()
  expect(explainIssue({ details: { code: 'document' } }, 'en')).toBeUndefined()
  expect(explainIssue({}, 'en')).toBeUndefined()
  expect(() => explainIssue({}, 'de' as 'en')).toThrow("'en' or 'fr', got de")
})
