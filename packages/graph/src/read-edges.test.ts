import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEdges } from './read-edges.ts'

describe('CSV', () => {
  test.each([
    ['', []],
    ['from,to', []],
    ['from,to\na,b', [{ from: 'a', to: 'b' }]],
    ['from,to\r\na,b\r\n', [{ from: 'a', to: 'b' }]],
    ['\uFEFFfrom,to\na,b\n\n', [{ from: 'a', to: 'b' }]],
    ['to,since,from\nb,2026,a', [{ from: 'a', to: 'b' }]],
    [
      'from,to,weight\na,b,0.5\nb,c,\n',
      [
        { from: 'a', to: 'b', weight: 0.5 },
        { from: 'b', to: 'c' },
      ],
    ],
    ['from,to\n"a,""1""","b\nc"\n', [{ from: 'a,"1"', to: 'b\nc' }]],
    ['From, To\na,b', [{ from: 'a', to: 'b' }]],
  ])('%j', (text, edges) => expect(readEdges(text)).toEqual(edges))

  test.each([
    ['a,b\nb,c', /header needs from and to; it has a, b/],
    ['from,to\na\n', /Row 1 has no to/],
    ['from,to\n,b\n', /Row 1 has no from/],
    ['from,to,weight\na,b,much\n', /Row 1 has a weight/],
    ['from,to,weight\na,b,-1\n', /Row 1 has a weight/],
    ['from,to\na,b\n"x\ny,z', /Row 2 has a quote/],
    ['from,to\n"a"x,b', /Row 1 has a quote/],
  ])('%j is refused', (text, message) => {
    expect(() => readEdges(text)).toThrow(expect.objectContaining({ code: 'malformed_edges' }))
    expect(() => readEdges(text)).toThrow(message)
  })

  test('reads back whatever names', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' })
    fc.assert(
      fc.property(fc.array(fc.record({ from: name, to: name })), (edges) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const lines = edges.map(({ from, to }) => `${quoted(from)},${quoted(to)}`)
        expect(readEdges(['from,to', ...lines].join('\r\n'))).toEqual(edges)
      }),
    )
  })
})

describe('NDJSON', () => {
  test('members beside from, to and weight are skipped', () => {
    const text = '{"from":"a","to":"b","id":1}\n\n{"from":"b","to":"c","weight":2}\n'
    expect(readEdges(text)).toEqual([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c', weight: 2 },
    ])
  })

  test.each([
    ['{"from":"a"}', /Line 1 has no to/],
    ['{"from":"a","to":"b"}\n{oops', /Line 2 is no JSON/],
    ['{"from":"a","to":"b"}\n3', /Line 2 is no JSON object/],
    ['{"from":"a","to":"b","weight":"1"}', /Line 1 has a weight/],
  ])('%j is refused', (text, message) => expect(() => readEdges(text)).toThrow(message))
})

test('whatever text: edges or a GraphError', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', 'from,to\n', '{') }),
      (text) => {
        try {
          expect(Array.isArray(readEdges(text))).toBe(true)
        } catch (error) {
          expect(error).toMatchObject({ name: 'GraphError', code: 'malformed_edges' })
        }
      },
    ),
    { numRuns: 1000 },
  )
})
