import { expect, test } from 'vitest'
import * as bakery from './index.ts'

test('the surface', () => {
  expect(Object.keys(bakery).toSorted()).toEqual(['BakeryError', 'bake', 'detectImage', 'unbake'])
})
