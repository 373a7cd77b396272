import { expect, test } from 'vitest'
import { frameworkOf } from './alignment-framework.ts'

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
