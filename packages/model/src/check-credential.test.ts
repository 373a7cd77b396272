import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCredential } from './check-credential.ts'
import { stringAt, type JsonObject, type JsonValue } from './json.ts'
import { parseCredential } from './parse-credential.ts'
import * as fixture from './credentials.fixture.ts'

const { having } = fixture

/** Check, place and reason of everything that did not pass, in both profiles. */
function faults(document: JsonObject | string): string[] {
  const credential = fixture.parsed(document)
  const strict = checkCredential(credential)
  const lenient = checkCredential(credential, { profile: 'lenient' })
  expect(strict.map(({ check, path }) => [check, path])).toEqual(
    lenient.map(({ check, path }) => [check, path]),
  )
  expect(strict.every(({ outcome }) => outcome === 'passed' || outcome === 'failed')).toBe(true)
  return lenient
    .filter(({ outcome }) => outcome !== 'passed')
    .map(
      ({ check, outcome, path, details }) =>
        `${outcome} ${check} ${path} ${stringAt(details, 'code')}`,
    )
}

const subject = ['credentialSubject'] as const
const achievement = ['credentialSubject', 'achievement'] as const
const identifier = ['credentialSubject', 'identifier', 0] as const

describe('a credential without a fault', () => {
  test('OpenBadgeCredential: each check passes once, and always the same ones', () => {
    const findings = checkCredential(fixture.parsed(fixture.openBadge()))
    expect(findings.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
      'model.context passed',
      'model.type passed',
      'model.id passed',
      'model.issuer passed',
      'model.subject-identified passed',
      'model.achievement passed',
      'model.dates passed',
      'model.nested-types passed',
      'model.properties passed',
      'model.serialization passed',
      'model.references passed',
    ])
  })

  test.each([
    ['EndorsementCredential', fixture.endorsement()],
    ['ClrCredential', fixture.clr()],
    ['VerifiableCredential', fixture.verifiableCredential()],
    ['Assertion', fixture.assertion()],
    ['BadgeClass', { '@context': 'https://w3id.org/openbadges/v2', ...fixture.badgeClass() }],
  ])('%s', (_, document) => expect(faults(document)).toEqual([]))
})

describe('OB 3.0, one fault at a time', () => {
  const cases: [string, readonly (string | number)[], JsonValue | undefined, string[]][] = [
    ['no context', ['@context'], undefined, ['failed model.context /@context missing']],
    [
      'OB context first',
      ['@context', 0],
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ['failed model.context /@context/0 malformed'],
    ],
    [
      'no OB context',
      ['@context', 1],
      'https://example.org/x',
      ['failed model.context /@context/1 missing'],
    ],
    [
      'older OB context',
      ['@context', 1],
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
      ['warning model.context /@context/1 older_context'],
    ],
    ['relative context', ['@context', 2], 'x.json', ['failed model.context /@context/2 malformed']],
    [
      'not typed as a badge',
      ['type'],
      ['VerifiableCredential'],
      ['failed model.type /type wrong_type'],
    ],
    [
      'not typed as a VC',
      ['type'],
      ['OpenBadgeCredential'],
      ['failed model.type /type wrong_type'],
    ],
    ['no id', ['id'], undefined, ['failed model.id /id missing']],
    ['id no URI', ['id'], 'badge 7', ['failed model.id /id malformed']],
    ['id null', ['id'], null, ['failed model.id /id missing']],
    ['no issuer', ['issuer'], undefined, ['failed model.issuer /issuer missing']],
    [
      'issuer as a string',
      ['issuer'],
      'https://apiary.example/issuer',
      ['warning model.issuer /issuer malformed'],
    ],
    ['issuer string no URI', ['issuer'], 'Town Apiary', ['failed model.issuer /issuer malformed']],
    ['issuer without id', ['issuer', 'id'], undefined, ['failed model.issuer /issuer/id missing']],
    [
      'issuer not typed',
      ['issuer', 'type'],
      ['Organization'],
      ['failed model.nested-types /issuer/type wrong_type'],
    ],
    [
      'issuer e-mail',
      ['issuer', 'email'],
      'office',
      ['warning model.properties /issuer/email malformed'],
    ],
    [
      'parentOrg not typed',
      ['issuer', 'parentOrg'],
      { id: 'https://x.example/', type: 'Org' },
      ['failed model.nested-types /issuer/parentOrg/type wrong_type'],
    ],
    [
      'otherIdentifier not typed',
      ['issuer', 'otherIdentifier', 0, 'type'],
      'Entry',
      ['failed model.nested-types /issuer/otherIdentifier/0/type wrong_type'],
    ],
    [
      'no subject',
      subject,
      undefined,
      [
        'failed model.subject-identified /credentialSubject missing',
        'failed model.achievement /credentialSubject/achievement missing',
      ],
    ],
    [
      'subject in a list',
      subject,
      [fixture.openBadge()['credentialSubject'] as JsonObject],
      ['warning model.subject-identified /credentialSubject not_single'],
    ],
    [
      'subject id no URI',
      [...subject, 'id'],
      'ann',
      ['failed model.subject-identified /credentialSubject/id malformed'],
    ],
    [
      'subject not typed',
      [...subject, 'type'],
      'Person',
      ['failed model.nested-types /credentialSubject/type wrong_type'],
    ],
    [
      'unknown subject property',
      [...subject, 'name'],
      'Ann',
      ['warning model.properties /credentialSubject/name unknown_property'],
    ],
    [
      'identifier not typed',
      [...identifier, 'type'],
      'Identity',
      ['failed model.nested-types /credentialSubject/identifier/0/type wrong_type'],
    ],
    [
      'identityType unknown',
      [...identifier, 'identityType'],
      'email',
      ['warning model.properties /credentialSubject/identifier/0/identityType unknown_term'],
    ],
    [
      'hashed as text',
      [...identifier, 'hashed'],
      'true',
      ['warning model.properties /credentialSubject/identifier/0/hashed malformed'],
    ],
    [
      'no achievement',
      achievement,
      undefined,
      ['failed model.achievement /credentialSubject/achievement missing'],
    ],
    [
      'achievement as an IRI',
      achievement,
      'https://x.example/a',
      ['failed model.achievement /credentialSubject/achievement malformed'],
    ],
    [
      'achievement without id',
      [...achievement, 'id'],
      undefined,
      ['failed model.achievement /credentialSubject/achievement/id missing'],
    ],
    [
      'achievement without name',
      [...achievement, 'name'],
      undefined,
      ['failed model.achievement /credentialSubject/achievement/name missing'],
    ],
    [
      'achievement name in two languages',
      [...achievement, 'name'],
      [{ '@value': 'Bees', '@language': 'en' }],
      ['warning model.achievement /credentialSubject/achievement/name malformed'],
    ],
    [
      'achievement without description',
      [...achievement, 'description'],
      undefined,
      ['warning model.properties /credentialSubject/achievement/description missing'],
    ],
    [
      'no criteria',
      [...achievement, 'criteria'],
      undefined,
      ['failed model.achievement /credentialSubject/achievement/criteria missing'],
    ],
    [
      'empty criteria',
      [...achievement, 'criteria'],
      {},
      ['failed model.achievement /credentialSubject/achievement/criteria missing'],
    ],
    [
      'achievementType unknown',
      [...achievement, 'achievementType'],
      'Medal',
      ['warning model.properties /credentialSubject/achievement/achievementType unknown_term'],
    ],
    [
      'image as an IRI',
      [...achievement, 'image'],
      'https://x.example/i.png',
      ['warning model.properties /credentialSubject/achievement/image malformed'],
    ],
    [
      'result description not typed',
      [...achievement, 'resultDescription', 0, 'type'],
      'X',
      [
        'failed model.nested-types /credentialSubject/achievement/resultDescription/0/type wrong_type',
      ],
    ],
    [
      'result not typed',
      [...subject, 'result', 0, 'type'],
      'X',
      ['failed model.nested-types /credentialSubject/result/0/type wrong_type'],
    ],
    [
      'evidence not typed',
      ['evidence', 0, 'type'],
      'X',
      ['failed model.nested-types /evidence/0/type wrong_type'],
    ],
    [
      'source not typed',
      [...subject, 'source'],
      { id: 'https://x.example/', type: 'X' },
      ['failed model.nested-types /credentialSubject/source/type wrong_type'],
    ],
    ['no validFrom', ['validFrom'], undefined, ['warning model.dates /validFrom missing']],
    [
      'date in a frame',
      ['validFrom'],
      'xx2020-01-01T00:00:00Zyy',
      ['failed model.dates /validFrom malformed'],
    ],
    [
      'date without zone',
      ['validUntil'],
      '2028-03-01T09:00:00',
      ['failed model.dates /validUntil malformed'],
    ],
    [
      'validUntil first',
      ['validUntil'],
      '2026-03-01T09:59:59+01:00',
      ['failed model.dates /validUntil dates_reversed'],
    ],
    ['awardedDate', ['awardedDate'], 'yesterday', ['failed model.dates /awardedDate malformed']],
    [
      'issuanceDate under VCDM 2.0',
      ['issuanceDate'],
      '2026-03-01T09:00:00Z',
      ['warning model.dates /issuanceDate vcdm_mismatch'],
    ],
    ['empty list', ['endorsement'], [], ['warning model.serialization /endorsement empty_array']],
    ['null', ['description'], null, ['warning model.serialization /description null']],
    [
      'scalar for a set',
      [...achievement, 'tag'],
      'bees',
      ['warning model.serialization /credentialSubject/achievement/tag scalar_for_set'],
    ],
    [
      'evidence as an object',
      ['evidence'],
      { type: 'Evidence' },
      ['warning model.serialization /evidence scalar_for_set'],
    ],
    [
      'dangling result',
      [...subject, 'result', 0, 'resultDescription'],
      'urn:x:1',
      ['warning model.references /credentialSubject/result/0/resultDescription dangling_reference'],
    ],
    [
      'dangling level',
      [...subject, 'result', 0, 'achievedLevel'],
      'urn:x:1',
      ['warning model.references /credentialSubject/result/0/achievedLevel dangling_reference'],
    ],
    [
      'status without type',
      ['credentialStatus', 'type'],
      undefined,
      ['failed model.properties /credentialStatus/type missing'],
    ],
    [
      'status without id',
      ['credentialStatus', 'id'],
      undefined,
      ['warning model.properties /credentialStatus/id missing'],
    ],
    [
      'schema without id',
      ['credentialSchema'],
      [{ type: 'JsonSchema' }],
      ['failed model.properties /credentialSchema/0/id missing'],
    ],
    ['name a number', ['name'], 5, ['failed model.properties /name malformed']],
    [
      'endorsementJwt',
      ['endorsementJwt'],
      ['x'],
      ['warning model.properties /endorsementJwt/0 malformed'],
    ],
  ]

  test.each(cases)('%s', (_, path, value, expected) => {
    expect(faults(having(fixture.openBadge(), path, value))).toEqual(expected)
  })

  test('nobody is the recipient', () => {
    const document = having(having(fixture.openBadge(), [...subject, 'id']), [
      ...subject,
      'identifier',
    ])
    expect(faults(document)).toEqual([
      'warning model.subject-identified /credentialSubject missing',
    ])
  })

  test('a further type brings its own properties', () => {
    const typed = having(
      fixture.openBadge(),
      [...subject, 'type'],
      ['AchievementSubject', 'Profile'],
    )
    expect(faults(having(typed, [...subject, 'name'], 'Ann'))).toEqual([])
  })

  test('VCDM 1.1 is older, and cannot do without issuanceDate and name', () => {
    const v1 = 'https://www.w3.org/2018/credentials/v1'
    const dated = having(fixture.openBadge(), ['issuanceDate'], '2026-03-01T09:00:00Z')
    // It knows no BitstringStatusListEntry.
    const older = having(having(dated, ['@context', 0], v1), ['credentialStatus'])
    expect(faults(older)).toEqual(['warning model.context /@context/0 older_context'])
    expect(faults(having(older, ['issuanceDate']))).toContain(
      'failed model.dates /issuanceDate missing',
    )
    expect(faults(having(older, ['name']))).toContain('warning model.properties /name missing')
  })

  test('an endorsement names what it endorses', () => {
    expect(faults(having(fixture.endorsement(), [...subject, 'id']))).toEqual([
      'failed model.subject-identified /credentialSubject/id missing',
    ])
  })

  test('a CLR has its context, and contains credentials', () => {
    const contexts = fixture.openBadge()['@context'] as JsonValue
    expect(faults(having(fixture.clr(), ['@context'], contexts))[0]).toBe(
      'failed model.context /@context/1 missing',
    )
    expect(faults(having(fixture.clr(), [...subject, 'verifiableCredential']))).toEqual([
      'warning model.properties /credentialSubject/verifiableCredential missing',
    ])
  })
})

describe('any verifiable credential, one fault at a time', () => {
  test.each<[string, string, JsonValue | undefined, string]>([
    ['no issuer', 'issuer', undefined, 'failed model.issuer /issuer missing'],
    ['two issuers', 'issuer', ['did:a:b', 'did:a:c'], 'failed model.issuer /issuer malformed'],
    [
      'no claims',
      'credentialSubject',
      {},
      'failed model.subject-identified /credentialSubject malformed',
    ],
    [
      'a subject as text',
      'credentialSubject',
      'Ann',
      'failed model.subject-identified /credentialSubject malformed',
    ],
    ['an id with a space', 'id', 'https ://x/', 'failed model.id /id malformed'],
    [
      'name with more',
      'name',
      { '@value': 'x', url: 'y' },
      'failed model.properties /name malformed',
    ],
    [
      'evidence without type',
      'evidence',
      { id: 'https://x.example/' },
      'failed model.properties /evidence/type missing',
    ],
    ['terms without type', 'termsOfUse', {}, 'failed model.properties /termsOfUse/type missing'],
    ['proof without type', 'proof', [{}], 'failed model.properties /proof/0/type missing'],
    [
      'no digest',
      'relatedResource',
      { id: 'https://x.example/' },
      'failed model.properties /relatedResource missing',
    ],
    [
      'a date in words',
      'validUntil',
      'Sun, 26 Feb 2023',
      'failed model.dates /validUntil malformed',
    ],
    [
      'null inside',
      'credentialSubject',
      { id: 'did:a:b', knows: { id: null } },
      'failed model.properties /credentialSubject/knows/id malformed',
    ],
  ])('%s', (_, name, value, expected) => {
    expect(faults(having(fixture.verifiableCredential(), [name], value))).toEqual([expected])
  })

  test('a resource is named once', () => {
    const resource = { id: 'https://x.example/', digestSRI: 'sha256-abc' }
    const document = having(
      fixture.verifiableCredential(),
      ['relatedResource'],
      [resource, resource],
    )
    expect(faults(document)).toEqual(['failed model.properties /relatedResource/1/id not_single'])
  })

  test('a list of status bits must say that it is one', () => {
    const list = having(fixture.verifiableCredential(), ['credentialSubject'], {
      type: 'BitstringStatusList',
      encodedList: 'u',
    })
    expect(faults(list)).toEqual(['failed model.type /type wrong_type'])
    expect(
      faults(having(list, ['type'], ['VerifiableCredential', 'BitstringStatusListCredential'])),
    ).toEqual([])
  })
})

describe('presentations', () => {
  const presentation = (): JsonObject => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: 'VerifiablePresentation',
    holder: 'did:example:holder',
    verifiableCredential: [fixture.openBadge(), fixture.verifiableCredential()],
  })

  test('without a fault', () => expect(faults(presentation())).toEqual([]))

  test.each<[string, readonly (string | number)[], JsonValue | undefined, string]>([
    ['holder no URI', ['holder'], { id: 'z6Mk' }, 'failed model.issuer /holder/id malformed'],
    [
      'a credential as text',
      ['verifiableCredential', 1],
      'eyJ',
      'failed model.properties /verifiableCredential/1 malformed',
    ],
    [
      'a fault inside',
      ['verifiableCredential', 0, 'issuer'],
      undefined,
      'failed model.issuer /verifiableCredential/0/issuer missing',
    ],
  ])('%s', (_, path, value, expected) => {
    expect(faults(having(presentation(), path, value))).toEqual([expected])
  })

  test('an envelope needs its data: URL, and nothing else', () => {
    const envelope = {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: 'data:application/vc+jwt,eyJ.eyJ.c2ln',
      type: 'EnvelopedVerifiableCredential',
    }
    expect(faults(envelope)).toEqual([])
    expect(faults({ ...envelope, id: 'https://x.example/' })).toEqual([
      'failed model.id /id malformed',
    ])
  })
})

describe('VC-JWT: the registered claims', () => {
  const claims = {
    iss: 'https://apiary.example/issuer',
    sub: 'did:example:holder',
    jti: 'urn:uuid:2f3b1f4e-9f5c-4f3e-8a3f-0c7c7f3f6f01',
    nbf: 1772355600,
    exp: 1835514000,
  }
  const token = (changed: JsonObject = {}, omitted?: keyof typeof claims): string => {
    const payload: JsonObject = { ...fixture.openBadge(), ...claims, ...changed }
    return fixture.jwt(omitted === undefined ? payload : having(payload, [omitted]))
  }

  test('all agree', () => {
    expect(faults(token())).toEqual([])
    expect(faults(token({ validFrom: '2026-03-01T10:00:00.9+01:00' }))).toEqual([])
  })

  test.each([
    ['iss', '/issuer'],
    ['sub', '/credentialSubject/id'],
    ['jti', '/id'],
    ['nbf', '/validFrom'],
    ['exp', '/validUntil'],
  ] as const)('%s absent is a warning, another value fails', (claim, path) => {
    expect(faults(token({}, claim))).toEqual([`warning model.jwt-claims ${path} missing`])
    const other = typeof claims[claim] === 'number' ? 1772355601 : 'urn:other'
    expect(faults(token({ [claim]: other }))).toEqual([
      `failed model.jwt-claims ${path} contradiction`,
    ])
    expect(faults(token({ [claim]: true }))).toEqual([`failed model.jwt-claims ${path} malformed`])
  })

  test('the credential of VCDM 2.0 is the payload, that of VCDM 1.1 its vc claim', () => {
    expect(faults(fixture.jwt({ ...claims, vc: fixture.openBadge() }))).toEqual([
      'failed model.jwt-claims /@context vcdm_mismatch',
    ])
  })
})

describe('OB 2.0, one fault at a time', () => {
  test.each<[string, readonly (string | number)[], JsonValue | undefined, string[]]>([
    [
      'context of a mirror',
      ['@context'],
      'https://openbadgespec.org/v2/context.json',
      ['warning model.context /@context older_context'],
    ],
    ['context lost', ['@context'], undefined, ['failed model.context /@context missing']],
    ['id no URI', ['id'], '1', ['failed model.id /id malformed']],
    [
      'no recipient',
      ['recipient'],
      undefined,
      ['warning model.subject-identified /recipient missing'],
    ],
    [
      'no identity',
      ['recipient', 'identity'],
      undefined,
      ['failed model.subject-identified /recipient/identity missing'],
    ],
    [
      'hashed, but no hash',
      ['recipient', 'hashed'],
      true,
      ['failed model.subject-identified /recipient malformed'],
    ],
    ['no badge', ['badge'], undefined, ['failed model.achievement /badge missing']],
    [
      'badge without criteria',
      ['badge', 'criteria'],
      undefined,
      ['failed model.achievement /badge/criteria missing'],
    ],
    [
      'badge with empty criteria',
      ['badge', 'criteria'],
      {},
      ['failed model.achievement /badge/criteria malformed'],
    ],
    [
      'badge without image',
      ['badge', 'image'],
      undefined,
      ['warning model.properties /badge/image missing'],
    ],
    [
      'badge not typed',
      ['badge', 'type'],
      'X',
      ['failed model.nested-types /badge/type wrong_type'],
    ],
    [
      'issuer not typed',
      ['badge', 'issuer', 'type'],
      'X',
      ['failed model.nested-types /badge/issuer/type wrong_type'],
    ],
    [
      'issuer without e-mail',
      ['badge', 'issuer', 'email'],
      undefined,
      ['warning model.properties /badge/issuer/email missing'],
    ],
    [
      'no verification',
      ['verification'],
      undefined,
      ['failed model.properties /verification missing'],
    ],
    [
      'verification by word of mouth',
      ['verification', 'type'],
      'rumour',
      ['failed model.nested-types /verification/type wrong_type'],
    ],
    ['no issuedOn', ['issuedOn'], undefined, ['failed model.dates /issuedOn missing']],
    [
      'date without zone',
      ['issuedOn'],
      '2019-05-01T00:00:00',
      ['failed model.dates /issuedOn malformed'],
    ],
    ['unix seconds', ['issuedOn'], '1556668800', ['failed model.dates /issuedOn malformed']],
    [
      'expired before issued',
      ['expires'],
      '2018-05-01T00:00:00Z',
      ['failed model.dates /expires dates_reversed'],
    ],
  ])('%s', (_, path, value, expected) => {
    expect(faults(having(fixture.assertion(), path, value))).toEqual(expected)
  })

  test('seconds may be left out, and of a revoked assertion everything but the id', () => {
    expect(faults(having(fixture.assertion(), ['issuedOn'], '2019-05-01T00:00Z'))).toEqual([])
    const { '@context': context, id } = fixture.assertion() as { '@context': string; id: string }
    const revoked = { '@context': context, type: 'Assertion', id, revoked: true }
    expect(faults(revoked)).toEqual([])
    expect(faults({ ...revoked, revoked: false })).not.toEqual([])
  })

  test.each<[string, JsonObject, string[]]>([
    [
      'Profile',
      {
        type: 'Profile',
        id: 'https://x.example/',
        name: 'X',
        url: 'https://x.example/',
        email: 'x@x.example',
      },
      [],
    ],
    [
      'Profile without id',
      { type: 'Profile', name: 'X', url: 'https://x.example/', email: 'x@x.example' },
      ['failed model.id /id missing'],
    ],
    [
      'RevocationList',
      { type: 'RevocationList', revokedAssertions: ['urn:a:b', { uid: '1' }, { id: 'urn:a:c' }] },
      [],
    ],
    [
      'RevocationList of nothing known',
      { type: 'RevocationList', revokedAssertions: [{}] },
      ['failed model.properties /revokedAssertions/0 malformed'],
    ],
    [
      'CryptographicKey',
      {
        type: 'CryptographicKey',
        id: 'https://x.example/k',
        publicKeyPem: '-----BEGIN PUBLIC KEY-----',
      },
      [],
    ],
    ['a class nobody knows', { type: 'Medal' }, ['failed model.type /type wrong_type']],
  ])('%s alone', (_, document, expected) => {
    expect(faults({ '@context': 'https://w3id.org/openbadges/v2', ...document })).toEqual(expected)
  })
})

describe('OB 0.5, 1.0 and 1.1', () => {
  const oldest = {
    recipient: 'ann@example.org',
    badge: {
      version: '0.5.0',
      name: 'Beekeeping',
      description: 'Keeps a hive.',
      image: '/bee.png',
      criteria: '/criteria',
      issuer: { origin: 'https://apiary.example', name: 'Town Apiary' },
    },
  }
  const first = {
    uid: '7',
    recipient: { type: 'email', hashed: false, identity: 'ann@example.org' },
    badge: 'https://apiary.example/badges/1',
    issuedOn: 1556668800,
    verify: { type: 'hosted', url: 'https://apiary.example/assertions/7' },
  }

  test('without a fault', () => {
    expect(faults(oldest)).toEqual([])
    expect(
      faults({ ...oldest, recipient: `sha1$${'a'.repeat(40)}`, issued_on: '2012-01-01' }),
    ).toEqual([])
    expect(faults(first)).toEqual([])
    expect(
      faults({ ...first, '@context': 'https://w3id.org/openbadges/v1', type: 'Assertion' }),
    ).toEqual([])
  })

  test('with one', () => {
    expect(faults({ ...oldest, badge: 'https://x.example/' })).toEqual([
      'failed model.achievement /badge malformed',
    ])
    expect(faults({ ...first, issuedOn: '08/13/1985' })).toEqual([
      'failed model.dates /issuedOn malformed',
    ])
    expect(faults({ ...first, badge: '/relative' })).toEqual([
      'failed model.achievement /badge malformed',
    ])
  })
})

test('messages say what was expected and what came, and never repeat a document', () => {
  const document = having(fixture.openBadge(), ['id'], 'x'.repeat(5000))
  const finding = checkCredential(fixture.parsed(document)).find(
    ({ check }) => check === 'model.id',
  )
  expect(finding).toMatchObject({
    outcome: 'failed',
    path: '/id',
    spec: 'OB 3.0 #achievementcredential',
    details: { code: 'malformed' },
  })
  expect(finding?.message).toMatch(/^Expected an absolute URI, got "x{70,80}…"\.$/)
})

test('no JSON makes a check throw', () => {
  const names = Object.keys({ ...fixture.openBadge(), ...fixture.assertion(), proof: 1, holder: 1 })
  const broken = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.jsonValue({ maxDepth: 3 })])),
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(
      fc.constantFrom(fixture.openBadge(), fixture.clr(), fixture.assertion(), {}),
      broken,
      (base, changed) => {
        const document = JSON.parse(JSON.stringify({ ...base, ...changed })) as JsonObject
        const result = parseCredential(document)
        if (!result.ok) return
        for (const profile of ['strict', 'lenient'] as const)
          expect(checkCredential(result.credential, { profile }).length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 300 },
  )
})

test('an OB 2.0 RevocationList may be empty, and not missing', () => {
  const list: JsonObject = {
    '@context': 'https://w3id.org/openbadges/v2',
    id: 'https://apiary.example/revoked',
    type: 'RevocationList',
    issuer: 'https://apiary.example/issuer',
    revokedAssertions: [],
  }
  const outcomes = (document: JsonObject) =>
    checkCredential(fixture.parsed(document)).filter(({ outcome }) => outcome !== 'passed')
  expect(outcomes(list)).toEqual([])
  const { revokedAssertions: _, ...without } = list
  expect(outcomes(without).map(({ path }) => path)).toEqual(['/revokedAssertions'])
})
