import { describe, expect, test } from 'vitest'
import { recognize } from './recognize.ts'
import type { JsonObject } from './json.ts'

const V1 = 'https://www.w3.org/2018/credentials/v1'
const V2 = 'https://www.w3.org/ns/credentials/v2'
const OB2 = 'https://w3id.org/openbadges/v2'

const summary = (document: JsonObject): string => {
  const found = recognize(document)
  return found === undefined ? 'nothing' : [found.version, found.kind, found.vcdm ?? '-'].join(' ')
}

describe('verifiable credentials', () => {
  test.each<[JsonObject, string]>([
    [
      {
        '@context': [V2, 'https://x.example/'],
        type: ['VerifiableCredential', 'OpenBadgeCredential'],
      },
      '3.0 badge 2.0',
    ],
    [
      { '@context': [V1], type: ['VerifiableCredential', 'AchievementCredential'] },
      '3.0 badge 1.1',
    ],
    [{ '@context': V2, type: 'OpenBadgeCredential' }, '3.0 badge 2.0'],
    [
      { '@context': [{ x: 'https://x.example/' }, V1, V2], type: ['OpenBadgeCredential'] },
      '3.0 badge 1.1',
    ],
    [{ '@context': V2, '@type': ['OpenBadgeCredential'] }, '3.0 badge 2.0'],
    [
      { '@context': V2, type: ['VerifiableCredential', 'ClrCredential', 'OpenBadgeCredential'] },
      'clr-2.0 clr 2.0',
    ],
    [
      { '@context': V2, type: ['VerifiableCredential', 'EndorsementCredential'] },
      '3.0 endorsement 2.0',
    ],
    [{ '@context': V2, type: ['BitstringStatusListCredential'] }, 'vc-2.0 status-list 2.0'],
    [{ '@context': V1, type: ['StatusList2021Credential'] }, 'vc-1.1 status-list 1.1'],
    [
      {
        '@context': V2,
        type: ['VerifiableCredential'],
        credentialSubject: { type: 'BitstringStatusList' },
      },
      'vc-2.0 status-list 2.0',
    ],
    [
      {
        '@context': V2,
        type: ['VerifiableCredential'],
        credentialSubject: [{ type: ['AchievementSubject'] }],
      },
      '3.0 badge 2.0',
    ],
    [{ '@context': V2, type: ['VerifiableCredential'] }, 'vc-2.0 credential 2.0'],
    [{ '@context': V2, type: 'VerifiablePresentation' }, 'vc-2.0 presentation 2.0'],
    [{ '@context': V2, type: 'EnvelopedVerifiablePresentation' }, 'vc-2.0 presentation 2.0'],
    [{ '@context': V2, type: 'EnvelopedVerifiableCredential' }, 'vc-2.0 credential 2.0'],
    [{ type: ['VerifiableCredential', 'OpenBadgeCredential'], issuanceDate: 'x' }, '3.0 badge 1.1'],
    [{ type: ['VerifiableCredential', 'OpenBadgeCredential'], validFrom: 'x' }, '3.0 badge 2.0'],
    [{ credentialSubject: { name: 'Ann' } }, 'vc-2.0 credential 2.0'],
  ])('%j', (document, expected) => expect(summary(document)).toBe(expected))
})

describe('OB 2.0 and before', () => {
  test.each<[JsonObject, string]>([
    [{ '@context': OB2, type: 'Assertion' }, '2.0 badge -'],
    [
      {
        '@context': [OB2, { x: 'https://x.example/' }],
        type: ['https://x.example/T', 'Assertion'],
      },
      '2.0 badge -',
    ],
    [
      { '@context': 'https://openbadgespec.org/v2/context.json', type: 'Endorsement' },
      '2.0 endorsement -',
    ],
    [
      { '@context': { obi: 'https://w3id.org/openbadges#' }, type: 'AlignmentObject' },
      '2.0 document -',
    ],
    [{ '@context': OB2, type: 'BadgeClass' }, '2.0 document -'],
    [{ '@context': OB2, recipient: {}, badge: 'https://x.example/' }, '2.0 badge -'],
    [{ '@context': 'https://w3id.org/openbadges/v1', type: 'Assertion' }, '1.1 badge -'],
    [{ '@context': ['https://w3id.org/openbadges/v1', OB2], type: 'Issuer' }, '2.0 document -'],
    [{ type: 'Assertion', recipient: {}, badge: 'x' }, '2.0 badge -'],
    [{ recipient: { identity: 'x' }, badge: 'x', verify: {} }, '1.0 badge -'],
    [{ recipient: 'ann@example.org', badge: {} }, '0.5 badge -'],
    [{ name: 'x', criteria: 'x', issuer: 'x' }, '1.0 document -'],
    [{ name: 'x', url: 'https://x.example/' }, '1.0 document -'],
  ])('%j', (document, expected) => expect(summary(document)).toBe(expected))
})

test.each<[JsonObject]>([
  [{}],
  [{ hello: 'world' }],
  [{ '@context': 'https://schema.org/', type: 'Person', name: 'Ann' }],
  [{ '@context': 'https://schema.org/', name: 'Town', url: 'https://x.example/' }],
  [{ type: 'Organization', name: 'Town', url: 'https://x.example/' }],
  [{ iss: 'https://login.example/', sub: '1', aud: 'x' }],
  [{ name: 'left-pad', version: '1.0.0' }],
])('%j is nothing of this', (document) => expect(summary(document)).toBe('nothing'))
