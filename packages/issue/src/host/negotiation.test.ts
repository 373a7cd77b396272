import { expect, test } from 'vitest'
import { preferredType } from './negotiation.ts'

const json = 'application/vc+ld+json'
const jwt = 'application/vc+jwt'
const page = 'text/html'
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'

test.each([
  [undefined, json],
  ['*/*', json],
  [browser, page],
  [jwt, jwt],
  [`${json};q=0.5, ${jwt}`, jwt],
  ['application/*', json],
  ['text/html;q=0, */*', json],
  ['image/png', undefined],
  ['', undefined],
])('Accept %j is answered with %s', (accept, type) => {
  const headers = accept === undefined ? {} : { accept }
  const request = new Request('https://school.example/', { headers })
  expect(preferredType(request, [json, jwt, page])).toBe(type)
})
