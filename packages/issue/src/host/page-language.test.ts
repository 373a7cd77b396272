import { expect, test } from 'vitest'
import { languageOf } from './page-language.ts'

test.each([
  ['', undefined, 'en'],
  ['', 'fr', 'fr'],
  ['', 'fr-CA,fr;q=0.8,en;q=0.5', 'fr'],
  ['', 'de, en;q=0.1, fr;q=0.9', 'fr'],
  ['', 'de', 'en'],
  ['', '*', 'en'],
  ['?lang=fr', 'en', 'fr'],
  ['?lang=de', 'fr', 'fr'],
  ['?lang=%3Cscript%3E', undefined, 'en'],
])('%j with Accept-Language %j is read in %s', (query, header, language) => {
  const headers = header === undefined ? {} : { 'accept-language': header }
  expect(languageOf(new Request(`https://school.example/${query}`, { headers }))).toBe(language)
})
