import { expect, test } from 'vitest'
import { declaredEntities, doctypeEnd } from './xml-doctype.ts'

test.for([
  '<!DOCTYPE svg>',
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/TR/SVG/DTD/svg11.dtd">',
  '<!DOCTYPE svg SYSTEM "a>b]">',
  '<!DOCTYPE svg []>',
  '<!DOCTYPE svg [ <!ENTITY a "b"> <!ENTITY c \'"]>\'> ] >',
  "<!DOCTYPE svg [ <!-- it's ]> --> <!ELEMENT svg ANY> ]>",
  '<!DOCTYPE svg [ <?p "]> ?> %parameter; ]>',
])('%s ends where it ends', (doctype) => {
  expect(doctypeEnd(`..${doctype}<svg>`, 2)).toBe(2 + doctype.length)
})

test.for([
  '<!DOCTYPE svg',
  '<!DOCTYPE svg "',
  '<!DOCTYPE svg [',
  '<!DOCTYPE svg [>',
  '<!DOCTYPE svg [ <!ENTITY a "]>',
  '<!DOCTYPE svg [ <!-- ]>',
  '<!DOCTYPE svg [ <? ]>',
])('%s does not end', (doctype) => {
  expect(doctypeEnd(doctype, 0)).toBeUndefined()
})

test.for([
  ['none', '<!DOCTYPE svg SYSTEM "[<!ENTITY a \'b\'>]">', []],
  [
    'two',
    '<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c \'"\'>]>',
    [
      ['a', 'b'],
      ['c', '"'],
    ],
  ],
  ['the first of a name', '<!DOCTYPE svg [<!ENTITY a "1"><!ENTITY a "2">]>', [['a', '1']]],
  ['none in a comment', '<!DOCTYPE svg [<!-- <!ENTITY a "1"> -->]>', []],
  ['none that is elsewhere', '<!DOCTYPE svg [<!ENTITY a SYSTEM "https://e.org/">]>', []],
  ['no parameter entity', '<!DOCTYPE svg [<!ENTITY % a "1"><!ENTITY b "2">]>', [['b', '2']]],
  ['none after a reference to one', '<!DOCTYPE svg [ %a; <!ENTITY b "2">]>', []],
] as const)('entities: %s', ([, doctype, entities]) => {
  expect([...declaredEntities(doctype)]).toEqual(entities)
})
