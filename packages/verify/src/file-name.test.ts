import { expect, it } from 'vitest'
import { explain } from './explain.ts'
import { linesOf, verifyIn } from './world.fixture.ts'

it.each([
  'badge.png',
  ' badge.JSON\n',
  './badges/mon badge.svg',
  String.raw`C:\Users\Léa\Documents\badge.png`,
  '/tmp/certificate.pdf',
  'screenshot.jpeg',
])('%s is the name of a file', async (text) => {
  const report = await verifyIn({}, text)
  expect(linesOf(report)).toEqual(['rejected', 'input.readable failed file_name'])
  const [finding] = report.findings
  // The name may hold that of a person.
  expect(finding?.message).not.toContain(text.trim())
  if (finding !== undefined) expect(explain(finding, 'fr').title).toContain('nom d’un fichier')
})

it.each([
  'badge',
  'badge.',
  '.png.',
  'eyJhbGciOiJFZERTQSJ9.e30.AA',
  '{"id":"badge.png"}',
  'file:///tmp/badge.png',
  'urn:badge.json',
  'two\nlines.png',
])('%s is none', async (text) => {
  expect(linesOf(await verifyIn({}, text))).not.toContain('input.readable failed file_name')
})
