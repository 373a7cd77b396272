import { expect, test } from 'vitest'
import { createIssuerUrls } from './create-issuer-urls.ts'

const base = 'https://badges.school.example'
const urls = createIssuerUrls(base)
const ref = { id: 'welding-1', version: 2 }
const french = { ...ref, language: 'fr' }

test.each([
  [urls.issuer, { kind: 'issuer' }],
  [urls.didDocument, { kind: 'did-document' }],
  [urls.jwks, { kind: 'jwks' }],
  [urls.achievement(ref), { kind: 'achievement', achievement: ref }],
  [urls.achievement(french), { kind: 'achievement', achievement: french }],
  [urls.criteria(ref), { kind: 'criteria', achievement: ref }],
  [urls.image('a.png'), { kind: 'image', id: 'a.png' }],
  [urls.credential('x'), { kind: 'credential', id: 'x' }],
  [urls.bakedImage('x', 'png'), { kind: 'baked-image', id: 'x', format: 'png' }],
  [urls.bakedImage('x', 'svg'), { kind: 'baked-image', id: 'x', format: 'svg' }],
  [urls.refresh('x'), { kind: 'refresh', id: 'x' }],
  [urls.statusList('x'), { kind: 'status-list', id: 'x' }],
  [urls.claim('t'), { kind: 'claim', token: 't' }],
  [urls.openBadge2.issuer, { kind: 'ob2-issuer' }],
  [urls.openBadge2.revocationList, { kind: 'ob2-revocation-list' }],
  [urls.openBadge2.badgeClass(french), { kind: 'ob2-badge-class', achievement: french }],
  [urls.openBadge2.assertion('x'), { kind: 'ob2-assertion', id: 'x' }],
  [urls.openBadge2.key('x'), { kind: 'ob2-key', id: 'x' }],
] as const)('%s is what it was made for', (url, route) => {
  expect(urls.match(url)).toEqual(route)
  expect(urls.match(url.slice(base.length))).toEqual(route)
  expect(urls.match(`${url}?a=1#b`)).toEqual(route)
})

test.each([
  base,
  `${base}/`,
  `${base}/credentials`,
  `${base}/credentials/`,
  `${base}/credentials/a/b`,
  `${base}/achievements/a`,
  `${base}/achievements/a/0`,
  `${base}/achievements/a/1e9`,
  `${base}/achievements/a/1/fr/x`,
  `${base}/toString/x`,
  `${base}/credentials/%E0%A4%A`,
  `${base}x/credentials/a`,
  'https://other.example/credentials/x',
])('%s is nothing of the issuer', (url) => {
  expect(urls.match(url)).toBeUndefined()
})

test.each([
  ['https://a.example', 'did:web:a.example', 'https://a.example/.well-known/did.json'],
  ['https://a.example/b/c/', 'did:web:a.example:b:c', 'https://a.example/b/c/did.json'],
  [
    'https://a.example:8443',
    'did:web:a.example%3A8443',
    'https://a.example:8443/.well-known/did.json',
  ],
  ['http://localhost:3000', undefined, 'http://localhost:3000/.well-known/did.json'],
  ['https://192.0.2.1', undefined, 'https://192.0.2.1/.well-known/did.json'],
])('%s is %s', (baseUrl, did, document) => {
  const made = createIssuerUrls(baseUrl)
  expect([made.did, made.didDocument]).toEqual([did, document])
})
