import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { base64Bytes as decodeInNode } from './base64.node.ts'
import { base64Bytes as decodeAnywhere } from './base64.web.ts'

describe.each([
  ['Node', decodeInNode],
  ['the web', decodeAnywhere],
])('base64 for %s', (_name, decode) => {
  test.each([
    ['AAEC_-8', [0, 1, 2, 255, 239]],
    ['AAEC/+8=', [0, 1, 2, 255, 239]],
    ['AAEC_-8==', [0, 1, 2, 255, 239]],
    ['AAEC-/8', [0, 1, 2, 251, 255]],
    ['AA', [0]],
  ])('%s is read', (text, bytes) => {
    expect([...(decode(text) ?? [])]).toEqual(bytes)
  })

  test.each([
    '',
    '=',
    '==',
    'A',
    'AAEC=AAA',
    'AAECA',
    'AA===',
    'AAEC AAA',
    'AAEC\n',
    'AAÉC',
    'AAE\u{141}',
    'A.AA',
  ])('%j is none', (text) => {
    expect(decode(text)).toBeUndefined()
  })
})

test('both read the same, whatever the text', () => {
  const unit = fc.oneof(
    { weight: 12, arbitrary: fc.stringMatching(/^[A-Za-z0-9+/_-]$/) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('=', ' ', '\n', '.', '\0', 'é', '\u{141}', '\u{1f600}'),
    },
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      const [inNode, anywhere] = [decodeInNode(text), decodeAnywhere(text)]
      expect(inNode && [...inNode]).toEqual(anywhere && [...anywhere])
    }),
    { numRuns: 500 },
  )
})
