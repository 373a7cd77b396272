import { describe, expect, test } from 'vitest'
import { rowsOf } from './rows.ts'

describe('the rows of a list of v1', () => {
  test.each([
    ['CRLF', '{"id":1}\r\n{"id":2}\r\n', [{ id: 1 }, { id: 2 }]],
    ['LF without an end', '{"id":1}\n{"id":2}', [{ id: 1 }, { id: 2 }]],
    ['blank lines', '\r\n{"id":1}\r\n\r\n \r\n{"id":2}\r\n\r\n', [{ id: 1 }, { id: 2 }]],
    ['one row', '{"id":1}\r\n', [{ id: 1 }]],
    ['one object of several lines', '{\n  "id": 1\n}\n', [{ id: 1 }]],
    ['an array', '[{"id":1},{"id":2}]', [{ id: 1 }, { id: 2 }]],
    ['an array of several lines', '[\n  {"id": 1}\n]', [{ id: 1 }]],
    ['nothing', '', []],
    ['an empty array', '[]', []],
  ])('%s', (_, text, rows) => expect(rowsOf(text, 'the list')).toEqual(rows))

  test('a list that ends too early is no shorter list', () => {
    expect(() => rowsOf('{"id":1}\r\n{"id":', 'the list')).toThrow(/line 2, is no JSON/)
    expect(() => rowsOf('[{"id":1},', 'the list')).toThrow(
      expect.objectContaining({ code: 'unexpected_answer' }),
    )
  })
})
