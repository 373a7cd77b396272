import { expect, test } from 'vitest'
import { createNamespaces } from './xml-namespaces.ts'

const declaring = (attributes: Record<string, string>): Map<string, string> =>
  new Map(Object.entries(attributes))

test('a declaration holds from its element down, and an inner one hides it', () => {
  const namespaces = createNamespaces()
  namespaces.open(declaring({ xmlns: 'default', 'xmlns:a': 'outer', other: 'x' }))
  expect(['', 'a', 'b', 'other'].map((prefix) => namespaces.uriOf(prefix))).toEqual([
    'default',
    'outer',
    undefined,
    undefined,
  ])
  namespaces.open(declaring({ 'xmlns:a': 'inner', xmlns: '' }))
  namespaces.open(declaring({}))
  expect(['', 'a'].map((prefix) => namespaces.uriOf(prefix))).toEqual(['', 'inner'])
  namespaces.close()
  namespaces.close()
  expect(['', 'a'].map((prefix) => namespaces.uriOf(prefix))).toEqual(['default', 'outer'])
  namespaces.close()
  expect(['', 'a'].map((prefix) => namespaces.uriOf(prefix))).toEqual([undefined, undefined])
})

test('a name is compared decoded, and an entity in it is left alone', () => {
  const namespaces = createNamespaces()
  namespaces.open(declaring({ 'xmlns:a': 'http&#58;//openbadges.org', xmlns: '&ns_svg;' }))
  expect(namespaces.uriOf('a')).toBe('http://openbadges.org')
  expect(namespaces.uriOf('')).toBe('&ns_svg;')
})
