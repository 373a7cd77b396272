import { expect, test } from 'vitest'
import { CLR_2, contextFamilyOf, OB_1, OB_2, OB_3, VC_1, VC_2 } from './context-urls.ts'

test.each([
  [VC_1, 'vc-1.1'],
  [VC_2, 'vc-2.0'],
  [OB_1, 'ob-1.1'],
  [OB_2, 'ob-2.0'],
  ['https://openbadgespec.org/v2/context.json', 'ob-2.0'],
  [OB_3, 'ob-3.0'],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context.json', 'ob-3.0'],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json', 'ob-3.0'],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld', 'ob-3.0'],
  ['http://purl.imsglobal.org/spec/ob/v3p0/context.json', 'ob-3.0'],
  [CLR_2, 'clr-2.0'],
  ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', undefined],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.1.json', undefined],
  ['https://evil.example/?https://www.w3.org/ns/credentials/v2', undefined],
  ['https://www.w3.org/ns/credentials/v2/more', undefined],
])('%s belongs to %s', (url, family) => expect(contextFamilyOf(url)).toBe(family))
