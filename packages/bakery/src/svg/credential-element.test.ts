import { describe, expect, test } from 'vitest'
import { credentialElement } from './credential-element.ts'

const around = { prefix: 'openbadges', asciiOnly: false }
const ob3 = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'
const ob2 = 'xmlns:openbadges="http://openbadges.org"'
const clr = 'xmlns:openbadges="https://purl.imsglobal.org/clr/v2p0"'

describe('OB 3.0 and CLR 2.0', () => {
  test('a JWS stands in verify, under the tag of its own generation', () => {
    expect(
      credentialElement({ tag: 'openbadgecredential', credential: 'eyJ.eyJ.sig' }, around),
    ).toBe(`<openbadges:credential ${ob3} verify="eyJ.eyJ.sig"></openbadges:credential>`)
    expect(credentialElement({ tag: 'clrcredential', credential: 'eyJ.eyJ.sig' }, around)).toBe(
      `<openbadges:credential ${clr} verify="eyJ.eyJ.sig"></openbadges:credential>`,
    )
  })

  test('JSON stands in a CDATA section, without verify', () => {
    const credential = '{"id":"https://example.org/1"}'
    expect(credentialElement({ tag: 'openbadgecredential', credential }, around)).toBe(
      `<openbadges:credential ${ob3}><![CDATA[${credential}]]></openbadges:credential>`,
    )
  })
})

describe('OB 2.0', () => {
  const element = (credential: string): string =>
    credentialElement({ tag: 'openbadges', credential }, around)

  test.for(['eyJ.eyJ.sig', 'https://example.org/assertion?a=1'])(
    '%s stands in verify only',
    (text) => {
      expect(element(text)).toBe(
        `<openbadges:assertion ${ob2} verify="${text}"></openbadges:assertion>`,
      )
    },
  )

  test.for([
    '{"id":"https://e.org/1"}',
    '{"id":"https://e.org/1","verification":{"type":"hosted"}}',
    '{"id":"urn:uuid:1","verification":{"type":"HostedBadge","url":"https://e.org/1"}}',
    '{"uid":"1","verify":{"type":"hosted","url":"https://e.org/1"}}',
  ])('%s stands in a CDATA section, and where it is hosted in verify', (credential) => {
    expect(element(credential)).toBe(
      `<openbadges:assertion ${ob2} verify="https://e.org/1"><![CDATA[${credential}]]></openbadges:assertion>`,
    )
  })

  test.for([
    '{"id":"urn:uuid:1"}',
    '{"id":"a.b.c"}',
    '{"id":"https://e.org/\\u0000"}',
    '{"verify":{"type":"signed","url":"https://e.org/key"}}',
    '{"verification":"https://e.org/1"}',
    '{not json',
    '["https://e.org/1"]',
    'null',
    ' https://e.org/1',
  ])('%s is hosted nowhere', (credential) => {
    expect(element(credential)).not.toContain('verify="http')
  })
})

test('the prefix is the given one, and ASCII is kept to where it must be', () => {
  const given = { prefix: 'openbadges2', asciiOnly: true }
  expect(credentialElement({ tag: 'clrcredential', credential: '{"é":1}' }, given)).toBe(
    '<openbadges2:credential xmlns:openbadges2="https://purl.imsglobal.org/clr/v2p0"><![CDATA[{"]]>&#233;<![CDATA[":1}]]></openbadges2:credential>',
  )
})
