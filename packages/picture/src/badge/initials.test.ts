import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['Faire équipage', 'FÉ'],
  ['Faire e\u0301quipage', 'FÉ'],
  ['Accueillir un nouveau collègue', 'AN'],
  ['L’écoute des autres', 'ÉA'],
  ["L'œuvre d'art", 'ŒA'],
  ['Welding', 'W'],
  ['The Art of Welding', 'AW'],
  ['de la', 'DL'],
  ['2026 : année européenne', '202A'],
  ['Ελληνικά', 'Ε'],
  ['!!!', ''],
])('%s: %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
