import { expect, test } from 'vitest'
import { alignmentFrameworks, frameworkOf } from './alignment-framework.ts'
import { ALIGNMENT_TARGET_TYPES } from './ob3/alignment-target-type.ts'

const guid = '8f18f987-33e2-4228-9efb-65de25d03330'

test.each([
  ['ESCO', { targetUrl: `http://data.europa.eu/esco/skill/${guid}` }],
  ['ESCO', { targetUrl: `http://data.europa.eu/esco/occupation/${guid}` }],
  ['ESCO', { targetUrl: 'https://x.example/', targetFramework: 'ESCO v1.2' }],
  ['ROME', { targetUrl: 'https://candidat.francetravail.fr/metierscope/fiche-metier/M1805' }],
  ['ROME', { targetFramework: 'ROME 4.0', targetCode: 'M1805' }],
  ['RNCP', { targetUrl: 'https://www.francecompetences.fr/recherche/rncp/37682/' }],
  ['RNCP', { targetCode: 'RNCP37682' }],
  ['RS', { targetUrl: 'https://www.francecompetences.fr/recherche/rs/5616/' }],
  ['CTDL', { targetUrl: `https://credentialfinder.org/credential/ce-${guid}` }],
  ['CTDL', { targetFramework: 'Credential Transparency Description Language' }],
  ['CTDL', { targetCode: `ce-${guid}` }],
  ['CASE', { targetUrl: `https://caseregistry.imsglobal.org/uri/${guid}` }],
  ['CASE', { targetUrl: `https://skills.example/ims/case/v1p0/CFItems/${guid}` }],
  ['CASE', { targetUrl: `https://casenetwork.1edtech.org/${guid}/${guid}` }],
  // The address counts before the name.
  ['ESCO', { targetUrl: 'http://data.europa.eu/esco/skill/1', targetFramework: 'ROME' }],
])('%s: %j', (framework, alignment) => {
  expect(frameworkOf(alignment)).toBe(framework)
})

test.each([
  [{}],
  [{ targetUrl: 'https://school.example/esco/skill/1' }],
  [{ targetFramework: 'Romeo', targetCode: 'M1805' }],
  [{ targetUrl: 'https://data.europa.eu.evil.example/esco/' }],
])('none: %j', (alignment) => {
  expect(frameworkOf(alignment)).toBeUndefined()
})

test.each([
  ['ROME', 'M1805', 'https://candidat.francetravail.fr/metierscope/fiche-metier/M1805'],
  ['RNCP', 'RNCP37682', 'https://www.francecompetences.fr/recherche/rncp/37682/'],
  ['RS', 'RS 5616', 'https://www.francecompetences.fr/recherche/rs/5616/'],
  ['CTDL', `ce-${guid}`, `https://credentialengineregistry.org/resources/ce-${guid}`],
])('%s: the address of %s, by which it is known again', (framework, code, url) => {
  const facts = alignmentFrameworks.find((each) => each.framework === framework)
  expect(facts?.code.test(code)).toBe(true)
  expect(facts?.urlOf?.(code)).toBe(url)
  expect(frameworkOf({ targetUrl: url })).toBe(framework)
})

test('the target types of OB 3.0 each belong to one framework', () => {
  const types = alignmentFrameworks.flatMap(({ targetTypes }) => targetTypes)
  expect(types.toSorted(byName)).toEqual([...ALIGNMENT_TARGET_TYPES].toSorted(byName))
})

function byName(a: string, b: string): number {
  return a < b ? -1 : 1
}
