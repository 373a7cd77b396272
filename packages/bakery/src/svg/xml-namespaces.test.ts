import { expect, test } from 'vitest'
import { createNamespaces } from './xml-namespaces.ts'

const declaring = (attributes: Record<string, string>): Map<string, string> =>
  new Map(Object.entries(attributes))

test('a declaration holds from its element down, and an inner one hides it', () => {
  const namespaces = createNamespaces(() => undefined)
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

test('a name is compared decoded, and an entity in it expanded if it is declared', () => {
  const namespaces = createNamespaces((reference) =>
    reference === '&ob;' ? 'openbadges' : undefined,
  )
  namespaces.open(declaring({ 'xmlns:a': 'http&#58;//&ob;.org', xmlns: '&ns_svg;' }))
  expect(namespaces.uriOf('a')).toBe('http://openbadges.org')
  expect(namespaces.uriOf('')).toBe('&ns_svg;')
})

test('what is in force at one place is limited, what has ended is forgotten', () => {
  const namespaces = createNamespaces(() => undefined)
  const long = declaring({ 'xmlns:a': 'x'.repeat(9000) })
  for (let count = 0; count < 10; count += 1) {
    namespaces.open(long)
    namespaces.close()
  }
  namespaces.open(long)
  expect(() => namespaces.open(long)).toThrow(expect.objectContaining({ code: 'too_large' }))
})
