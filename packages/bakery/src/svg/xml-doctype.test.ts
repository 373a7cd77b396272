import { expect, test } from 'vitest'
import { BakeryError } from '../bakery-error.ts'
import { doctypeEnd } from './xml-doctype.ts'

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
  expect(() => doctypeEnd(doctype, 0)).toThrow(BakeryError)
})
