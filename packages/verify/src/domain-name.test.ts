import { expect, test } from 'vitest'
import { normalDomain } from './domain-name.ts'

test.each([
  ['school.example', 'school.example'],
  ['School.Example', 'school.example'],
  ['*.School.example', '*.school.example'],
  [' school.example ', 'school.example'],
  ['école.example', 'xn--cole-9oa.example'],
  ['*.École.example', '*.xn--cole-9oa.example'],
  ['école.example', 'xn--cole-9oa.example'],
  ['xn--cole-9oa.example', 'xn--cole-9oa.example'],
  ['school.example:8443', 'school.example:8443'],
  ['school.example:443', 'school.example'],
  ['localhost', 'localhost'],
])('%s is %s', (text, domain) => {
  expect(normalDomain(text)).toBe(domain)
})

test.each([
  '',
  '*',
  '*.',
  '*.*.example',
  'school.*.example',
  'https://school.example',
  'school.example/path',
  'school.example?x',
  'school.example#x',
  'ada@school.example',
  'a school.example',
  'school..example',
  'school.example:port',
  '[::1]',
  'school%2eexample',
])('%s is no domain', (text) => {
  expect(normalDomain(text)).toBe(undefined)
})
