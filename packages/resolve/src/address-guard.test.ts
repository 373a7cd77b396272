import { expect, test } from 'vitest'
import { refusalOf } from './address-guard.ts'

test.each([
  'https://example.org/',
  'https://example.org:8443/badge.json?x=1',
  'https://xn--bcher-kva.example/',
  'https://1.1.1.1/',
  'https://[2606:4700:4700::1111]/',
  'https://localhost.example.org/',
  'https://mylocal.org/',
])('%s may be asked', (url) => {
  expect(refusalOf(url, [])).toBeUndefined()
})

test.each([
  ['not a URL', 'badge.json'],
  ['no host', 'https://'],
  ['http', 'http://example.org/'],
  ['file', 'file:///etc/passwd'],
  ['data', 'data:application/json,{}'],
  ['ftp', 'ftp://example.org/'],
  ['javascript', 'javascript:0'],
  ['blob', 'blob:https://example.org/1'],
  ['urn', 'urn:uuid:91537dba-56cb-11ec-bf63-0242ac130002'],
  ['user name', 'https://user@example.org/'],
  ['password', 'https://:secret@example.org/'],
  ['host in the user name', 'https://example.org@127.0.0.1/'],
])('%s is refused', (_name, url) => {
  expect(refusalOf(url, [])).toEqual(expect.any(String))
})

test.each([
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0177.0.0.1/',
  'https://0/',
  'https://127.0.0.1./',
  'https://%31%32%37.0.0.1/',
  'https://１２７.０.０.１/',
  'https://127。0。0。1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://10.0.0.1:8443/',
  'https://192.168.0.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:a9fe:a9fe]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fd12:3456::1]/',
  'https://[fe80::1]/',
  'https:127.0.0.1/',
  'https:\\\\127.0.0.1\\',
])('the private address in %s is refused', (url) => {
  expect(refusalOf(url, [])).toBe('its address is not public')
})

test.each([
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://a.localhost/',
  'https://printer.local/',
  'https://metadata.google.internal/',
  'https://router.home.arpa/',
  'https://intranet/',
  'https://wiki.corp/',
  'https://ⓛocalhost/',
  'https://example.local../',
])('the local name in %s is refused', (url) => {
  expect(refusalOf(url, [])).toBe('its host is a local name')
})

test('an allowed origin may be anywhere, and nothing beside it', () => {
  const allowed = ['http://127.0.0.1:8080', 'https://badges.corp']
  expect(refusalOf('http://127.0.0.1:8080/badge.json', allowed)).toBeUndefined()
  expect(refusalOf('http://127.1:8080/badge.json', allowed)).toBeUndefined()
  expect(refusalOf('https://badges.corp/1', allowed)).toBeUndefined()
  expect(refusalOf('http://127.0.0.1:8081/', allowed)).toBeDefined()
  expect(refusalOf('https://127.0.0.1:8080/', allowed)).toBeDefined()
  expect(refusalOf('http://badges.corp/1', allowed)).toBeDefined()
  expect(refusalOf('http://user@127.0.0.1:8080/', allowed)).toBeDefined()
})
