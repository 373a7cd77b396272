import { expect, test } from 'vitest'
import { pathTo } from './place.ts'

test('the path to a place begins at the top of the document', () => {
  const evidence = { within: undefined, step: 'evidence' }
  const first = { within: evidence, step: 0 }
  expect(pathTo({ within: first, step: 'id' })).toEqual(['evidence', 0, 'id'])
  expect(pathTo(undefined)).toEqual([])
})
