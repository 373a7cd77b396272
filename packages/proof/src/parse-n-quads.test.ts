import { describe, expect, test } from 'vitest'
import { canonicalizeDataset } from './canonicalize-dataset.ts'
import { parseNQuads } from './parse-n-quads.ts'
import { ProofError } from './proof-error.ts'

const fine = async (text: string) => canonicalizeDataset(text)

describe('what is N-Quads', () => {
  test.each([
    ['a comment for itself', '# a remark\n<urn:s> <urn:p> <urn:o> .\n'],
    ['a comment after a statement', '<urn:s> <urn:p> <urn:o> . # a remark\n'],
    ['no blanks', '<urn:s><urn:p><urn:o>.\n'],
    ['tabs and blanks around it', '\t <urn:s>\t<urn:p> <urn:o>\t.  \n\n'],
    ['no end of line', '<urn:s> <urn:p> <urn:o> .'],
    ['another end of line', '<urn:s> <urn:p> <urn:o> .\r\n\r'],
    ['the same twice', '<urn:s> <urn:p> <urn:o> .\n<urn:s> <urn:p> <urn:o> .\n'],
    ['characters by their numbers', '<urn:\\u0073> <urn:p> <urn:\\U0000006F> .\n'],
  ])('%s', async (_, text) => {
    expect(await fine(text)).toBe('<urn:s> <urn:p> <urn:o> .\n')
  })

  test.each([
    ['"a\\tb\\n\\"\\\\\\u00E9\\U0001F600"', '"a\\tb\\n\\"\\\\é😀"'],
    ['"Vélo"@fr-CH', '"Vélo"@fr-CH'],
    ['"1"^^<http://www.w3.org/2001/XMLSchema#integer>', undefined],
    ['"text"^^<http://www.w3.org/2001/XMLSchema#string>', '"text"'],
    ['"# no remark"', undefined],
    ['""', undefined],
  ])('a literal %s', async (literal, canonical = literal) => {
    expect(await fine(`<urn:s> <urn:p> ${literal} .\n`)).toBe(`<urn:s> <urn:p> ${canonical} .\n`)
  })

  test('graphs, and blank nodes of every name', async () => {
    expect(await fine('_:a.b-1 <urn:p> _:é:2 <urn:g> .')).toBe(
      '_:c14n0 <urn:p> _:c14n1 <urn:g> .\n',
    )
    expect(await fine('<urn:s> <urn:p> "x" _:g.')).toBe('<urn:s> <urn:p> "x" _:c14n0 .\n')
  })

  test('the empty dataset', async () => {
    expect(await fine(' \n# nothing\n')).toBe('')
  })

  test('of a hundred thousand statements each is there once', () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `<urn:s${at % 50_000}> <urn:p> "x" .`)
    expect(parseNQuads(lines.join('\n'))).toHaveLength(50_000)
  })
})

describe('what is not', () => {
  test.each([
    ['"text" <urn:p> <urn:o> .', 'a subject, <IRI> or _:name in line 1, column 1'],
    ['<urn:s> _:p <urn:o> .', 'a predicate as <IRI> in line 1, column 9'],
    ['<urn:s> <urn:p> .', 'an object, <IRI>, _:name or "text" in line 1, column 17'],
    ['\n<urn:s> <urn:p> <urn:o>', 'the dot that ends a statement in line 2, column 24'],
    ['<urn:s> <urn:p> <urn:o> . .', 'nothing more than a comment in line 1, column 27'],
    ['<urn:s> <urn:p> "a"^^text .', 'a datatype as <IRI> in line 1, column 22'],
    ['<urn:s> <urn:p> "a"@ .', 'the dot that ends a statement in line 1, column 20'],
    ['<urn:a b> <urn:p> "a" .', 'a subject, <IRI> or _:name in line 1, column 1'],
    ['<urn:s> <urn:p> "a\\x" .', 'an object, <IRI>, _:name or "text" in line 1, column 17'],
  ])('%s', (text, expected) => {
    const message = `the text is not N-Quads: expected ${expected}`
    expect(() => parseNQuads(text)).toThrow(new ProofError('bad_argument', { message }))
  })

  test('a character beyond the last', () => {
    expect(() => parseNQuads('<urn:s> <urn:p> "\\UFFFFFFFF" .')).toThrow('U+FFFFFFFF')
  })
})

test.each(['md5', '', null, 5])('another hash, %j, is refused', async (hash) => {
  const asked = canonicalizeDataset('', { hash: hash as 'sha256' })
  await expect(asked).rejects.toThrow('option "hash" must be sha256 or sha384')
})
