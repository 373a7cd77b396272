import { expect, test } from 'vitest'
import { bestLocalizedText, bestText } from './best-text.ts'

const names = { en: 'Welding', fr: 'Soudure', 'fr-CA': 'Soudage', 'zh-Hant': '焊接', und: 'W' }

test.each([
  [['fr'], 'Soudure'],
  [['fr-CA'], 'Soudage'],
  [['FR-ca'], 'Soudage'],
  [['fr-BE'], 'Soudure'],
  [['de', 'en-GB'], 'Welding'],
  [['zh-Hant-TW-x-a'], '焊接'],
  [['zh-Hans'], '焊接'],
  [['de'], 'W'],
  [[], 'W'],
  [['*'], 'W'],
])('for %j', (languages, expected) => {
  expect(bestText(names, languages)).toBe(expected)
})

test('where the language is stated and is none of the reader’s: the first', () => {
  expect(bestText({ it: 'Saldatura', es: 'Soldadura' }, ['de'])).toBe('Saldatura')
})

test('no text at all', () => {
  expect(bestText(undefined, ['en'])).toBeUndefined()
  expect(bestText({}, ['en'])).toBeUndefined()
})

test.each([
  [{ ar: 'لحام', en: 'Welding' }, ['ar-MA'], { text: 'لحام', language: 'ar', direction: 'rtl' }],
  [{ ar: 'لحام', en: 'Welding' }, ['en'], { text: 'Welding', language: 'en', direction: 'ltr' }],
  [{ 'az-Arab': 'ا' }, ['az'], { text: 'ا', language: 'az-Arab', direction: 'rtl' }],
  [{ 'ur-Latn': 'W' }, ['ur'], { text: 'W', language: 'ur-Latn', direction: 'ltr' }],
  [{ und: 'W' }, ['fr'], { text: 'W', language: 'und', direction: 'auto' }],
])('with language and direction: %j for %j', (text, languages, expected) => {
  expect(bestLocalizedText(text, languages)).toEqual(expected)
})

test('nothing to localize', () => {
  expect(bestLocalizedText({}, ['fr'])).toBeUndefined()
})
