import { expect, test } from 'vitest'
import * as bakery from './index.ts'
import * as png from './png.ts'

test('the surface', () => {
  expect(Object.keys(bakery).toSorted()).toEqual([
    'BakeryError',
    'bake',
    'bakeStream',
    'detectImage',
    'listBaked',
    'listBakedStream',
    'rebake',
    'rebakeStream',
    'strip',
    'stripStream',
    'unbake',
    'unbakeStream',
  ])
  expect(Object.keys(png).toSorted()).toEqual(['BakeryError', 'bakePng', 'unbakePng'])
})
