import { describe, expect, test } from 'vitest'
import { checkQuality, explainQuality, type QualityOptions } from './check-quality.ts'
import { assertion, badgeClass, endorsement, having, parsed } from './credentials.fixture.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { qualityRules } from './quality/quality-rules.ts'
import type { QualityRule } from './quality/quality-rule.ts'

const salted = `sha256$${'ab'.repeat(32)}`

/** A badge that every rule is content with. */
function good(): JsonObject {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    id: 'urn:uuid:2f3b1f4e-9f5c-4f3e-8a3f-0c7c7f3f6f01',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: {
      id: 'https://apiary.example/issuer',
      type: ['Profile'],
      name: 'Town Apiary',
      url: 'https://apiary.example/',
    },
    validFrom: '2026-03-01T09:00:00Z',
    validUntil: '2028-03-01T09:00:00Z',
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: true,
          identityHash: salted,
          identityType: 'emailAddress',
          salt: 'honey',
        },
      ],
      achievement: {
        id: 'https://apiary.example/achievements/1',
        type: ['Achievement'],
        name: 'Beekeeping',
        inLanguage: 'en',
        description: 'Keeps a hive through a whole year.',
        criteria: {
          id: 'https://apiary.example/criteria',
          narrative: 'One year with a hive of your own. Renewed after two years.',
        },
        image: { id: 'https://apiary.example/bee.png', type: 'Image', caption: 'A bee on clover' },
        alignment: [
          {
            type: ['Alignment'],
            targetName: 'beekeeping',
            targetUrl: 'http://data.europa.eu/esco/skill/1',
          },
        ],
      },
    },
    evidence: [{ type: ['Evidence'], narrative: 'Twelve months of notes.' }],
  }
}

const pictures = {
  'https://apiary.example/bee.png': {
    mediaType: 'image/png',
    width: 512,
    height: 512,
    bytes: 9000,
  },
}

function faults(document: JsonObject, options: QualityOptions = { pictures }): string[] {
  return checkQuality(parsed(document), options)
    .filter(({ outcome }) => outcome === 'warning')
    .map(({ check, path }) => `${check} ${path}`)
}

const achievement = ['credentialSubject', 'achievement'] as const
const at = '/credentialSubject/achievement'

test('a good badge passes every rule', () => {
  const findings = checkQuality(parsed(good()), { pictures })
  expect(findings.map(({ check }) => check)).toEqual(qualityRules.map(({ id }) => id))
  expect(findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
})

describe('one shortcoming at a time', () => {
  const cases: [string, readonly (string | number)[], JsonValue | undefined, string][] = [
    ['a placeholder for a name', [...achievement, 'name'], 'TBD', `quality.name ${at}/name`],
    ['a sentence for a name', [...achievement, 'name'], 'B'.repeat(81), `quality.name ${at}/name`],
    ['only marks', [...achievement, 'name'], '***', `quality.name ${at}/name`],
    [
      'a description that is the name',
      [...achievement, 'description'],
      'BEEKEEPING!',
      `quality.description ${at}/description`,
    ],
    [
      'a description to come',
      [...achievement, 'description'],
      'À compléter',
      `quality.description ${at}/description`,
    ],
    [
      'no description',
      [...achievement, 'description'],
      undefined,
      `quality.description ${at}/description`,
    ],
    [
      'criteria of two words',
      [...achievement, 'criteria', 'narrative'],
      'Be good. Expires.',
      `quality.criteria ${at}/criteria`,
    ],
    [
      'criteria that are the description',
      [...achievement, 'criteria'],
      { narrative: 'Keeps a hive through a whole year' },
      `quality.criteria ${at}/criteria`,
    ],
    ['no picture', [...achievement, 'image'], undefined, `quality.picture ${at}/image`],
    [
      'a picture without words',
      [...achievement, 'image', 'caption'],
      ' ',
      `quality.picture-caption ${at}/image`,
    ],
    ['no alignment', [...achievement, 'alignment'], undefined, `quality.alignment ${at}/alignment`],
    [
      'an alignment with nothing known',
      [...achievement, 'alignment', 0, 'targetUrl'],
      'https://x.example/1',
      `quality.alignment-framework ${at}/alignment/0`,
    ],
    ['no language', [...achievement, 'inLanguage'], undefined, `quality.language ${at}`],
    ['nobody to ask', ['issuer', 'url'], undefined, 'quality.issuer-contact /issuer'],
    ['an issuer without a name', ['issuer', 'name'], undefined, 'quality.issuer-name /issuer'],
    [
      'an end out of the blue',
      [...achievement, 'criteria', 'narrative'],
      'One year with a hive of your own.',
      'quality.expiry-explained /validUntil',
    ],
    ['no evidence', ['evidence'], undefined, 'quality.evidence /evidence'],
    [
      'an address in clear',
      ['credentialSubject', 'identifier', 0, 'hashed'],
      false,
      'quality.recipient-protected /credentialSubject/identifier',
    ],
    [
      'a hash without salt',
      ['credentialSubject', 'identifier', 0, 'salt'],
      undefined,
      'quality.recipient-protected /credentialSubject/identifier',
    ],
    ['http', ['issuer', 'url'], 'http://apiary.example/', 'quality.https /issuer/url'],
  ]
  test.each(cases)('%s', (_, path, value, expected) => {
    const found = faults(having(good(), path, value))
    // A criterion that says nothing says nothing about the end either.
    expect(
      found.filter((each) => each !== 'quality.expiry-explained /validUntil' || each === expected),
    ).toEqual([expected])
  })

  test('criteria that are only a link', () => {
    const linked = having(having(good(), [...achievement, 'criteria', 'narrative']), ['validUntil'])
    expect(faults(linked)).toEqual([`quality.criteria-in-badge ${at}/criteria`])
  })

  test.each([
    [{ width: 512, height: 300 }, ['quality.picture-square']],
    [{ width: 64, height: 64 }, ['quality.picture-size']],
    [{ width: 64, height: 64, mediaType: 'image/svg+xml' }, []],
    [{ bytes: 300_000 }, ['quality.picture-size']],
    [{ mediaType: 'image/jpeg' }, ['quality.picture-format']],
  ])('a picture of %j', (facts, expected) => {
    const found = faults(good(), { pictures: { 'https://apiary.example/bee.png': facts } })
    expect(found).toEqual(expected.map((id) => `${id} ${at}/image`))
  })

  test('every rule is broken by one of these', () => {
    const broken = new Set(cases.map(([, , , expected]) => expected.split(' ')[0]))
    const elsewhere = ['criteria-in-badge', 'picture-square', 'picture-size', 'picture-format']
    const unbroken = qualityRules.map(({ id }) => id).filter((id) => !broken.has(id))
    expect(unbroken).toEqual(elsewhere.map((name) => `quality.${name}`))
  })
})

test('what nobody looked at is skipped, and a picture inside tells its format', () => {
  const inside = having(good(), [...achievement, 'image', 'id'], 'data:image/gif;base64,R0lGODlh')
  const outcomes = new Map(
    checkQuality(parsed(inside)).map(({ check, outcome }) => [check, outcome]),
  )
  expect(outcomes.get('quality.picture-square')).toBe('skipped')
  expect(outcomes.get('quality.picture-format')).toBe('warning')
})

describe('older badges', () => {
  test('an assertion with its BadgeClass inside: paths in the names of 2.0', () => {
    expect(faults(assertion())).toEqual([
      'quality.description /badge/description',
      'quality.criteria /badge/criteria',
      'quality.picture-caption /badge/image',
      'quality.alignment-framework /badge/alignment/0',
      'quality.language /badge',
      'quality.recipient-protected /recipient',
    ])
  })

  test('a BadgeClass alone', () => {
    const alone = { '@context': 'https://w3id.org/openbadges/v2', ...badgeClass() }
    expect(faults(alone)).toContain('quality.description /description')
    expect(faults(alone)).not.toContain('quality.evidence /evidence')
  })

  test('a BadgeClass that is linked has to be at hand', () => {
    const hosted = having(assertion(), ['badge'], 'https://apiary.example/badges/1')
    expect(checkQuality(parsed(hosted))).toEqual([])
    expect(faults(hosted, { linked: { badgeClass: badgeClass() } })).toEqual(faults(assertion()))
  })

  test('an endorsement has no achievement to judge', () => {
    expect(checkQuality(parsed(endorsement()))).toEqual([])
  })
})

describe('the charter of a network', () => {
  const creditsCounted: QualityRule = {
    id: 'boat.tags',
    source: 'B.O.A.T, charte qualité',
    find: ({ achievement: { tags }, paths }) =>
      tags.length > 0 ? [] : [{ path: `${paths.achievement}/tag` }],
    texts: {
      en: { title: 'No tags', meaning: 'Nobody finds the badge.', whatToDo: 'Add some.' },
      fr: { title: 'Aucun mot-clé', meaning: 'Qui le trouvera ?', whatToDo: 'Ajoutez-en.' },
    },
  }
  const rules = [...qualityRules.filter(({ id }) => id !== 'quality.evidence'), creditsCounted]

  test('adds rules and leaves others out', () => {
    const findings = checkQuality(parsed(good()), { rules, pictures })
    expect(findings.map(({ check }) => check)).not.toContain('quality.evidence')
    const [finding] = findings.filter(({ outcome }) => outcome !== 'passed')
    expect(finding).toEqual({
      check: 'boat.tags',
      outcome: 'warning',
      message: 'No tags. Add some.',
      spec: 'B.O.A.T, charte qualité',
      path: `${at}/tag`,
    })
    if (finding === undefined) return
    expect(explainQuality(finding, 'fr', rules)?.meaning).toBe('Qui le trouvera\u00A0?')
    expect(explainQuality(finding, 'fr')).toBeUndefined()
  })

  test('has each rule once', () => {
    const twice = [...qualityRules, { ...creditsCounted, id: 'quality.name' }]
    expect(() => checkQuality(parsed(good()), { rules: twice })).toThrow('got quality.name twice')
  })
})

test('every rule has its texts in both languages, and a source', () => {
  for (const { id, source, texts } of qualityRules) {
    expect(id).toMatch(/^quality\.[a-z-]+$/)
    expect(source).not.toBe('')
    for (const language of ['en', 'fr'] as const) {
      expect(explainQuality({ check: id, outcome: 'warning' }, language)).toBeDefined()
      for (const text of Object.values(texts[language])) expect(text).toMatch(/\S/)
    }
    expect(explainQuality({ check: id, outcome: 'passed' }, 'en')).toBeUndefined()
  }
})

test('words are counted in every script', () => {
  const japanese = having(
    having(good(), [...achievement, 'description'], '一年間ミツバチの巣箱を世話する。'),
    [...achievement, 'inLanguage'],
    'ja',
  )
  expect(faults(japanese)).toEqual([])
})
