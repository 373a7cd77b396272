import { describe, expect, test } from 'vitest'
import { all, json, lines, open, rejection, text } from '../factory.fixture.ts'

const png = 'data:image/png;base64,AAAA'
const draft = { name: 'Welding', description: 'Joins plates', criteria: '<p>Weld</p>', image: png }

describe('v1', () => {
  const wire = {
    id: 'B1',
    name: 'Welding',
    description: null,
    image: png,
    tags: ['steel'],
    category: ['Craft'],
    expires: 24,
    draft: 0,
    ctime: 1_700_000_000,
    mtime: '',
    email_subject: 'Yours',
    email_body: '',
    metadata: { level: '2' },
    from_the_future: { kept: true },
  }

  test('a list, with every filter', async () => {
    const { obf, seen } = open('v1', () => lines(wire, { id: 'B2', name: 'Riveting' }))
    const badges = await all(
      obf.badges.list({
        draft: false,
        external: true,
        categories: ['Craft', 'a|b'],
        ids: ['B1', 'B2'],
        query: 'weld & more',
        metadata: { foo: '1' },
      }),
    )
    expect(seen[0]?.url).toBe(
      '/v1/badge/Org1?draft=0&external=1&category=Craft|a%7Cb&id=B1|B2&query=weld%20%26%20more&meta%3Afoo=1',
    )
    expect(badges[0]).toEqual({
      id: 'B1',
      name: 'Welding',
      description: undefined,
      criteria: undefined,
      image: png,
      tags: ['steel'],
      categories: ['Craft'],
      language: undefined,
      texts: [],
      email: { subject: 'Yours' },
      validMonths: 24,
      draft: false,
      intent: undefined,
      aliasIds: [],
      metadata: { level: '2' },
      createdAt: new Date(1_700_000_000_000),
      changedAt: undefined,
      wire,
    })
    expect(badges[1]?.name).toBe('Riveting')
  })

  test.each([
    ['an object', () => json(wire)],
    ['a list of one', () => json([wire])],
    ['a line', () => lines(wire)],
  ])('one badge, as %s', async (_, answer) => {
    const { obf, seen } = open('v1', answer)
    expect((await obf.badges.get('B1')).wire).toEqual(wire)
    expect(seen[0]?.url).toBe('/v1/badge/Org1/B1')
  })

  test.each([
    '/v1/badge/Org1/B9',
    'https://openbadgefactory.com/v1/badge/Org1/B9/',
    '/v1/badge/Org1/B9?x=1',
  ])('making one gives the id in Location: %s', async (location) => {
    const { obf, seen } = open(
      'v1',
      () => new Response(null, { status: 201, headers: { location } }),
    )
    const id = await obf.badges.create({
      ...draft,
      tags: ['steel'],
      categories: ['Craft'],
      validMonths: 12,
      email: { body: 'Hello' },
      metadata: { level: 2 },
    })
    expect(id).toBe('B9')
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /v1/badge/Org1'])
    expect(seen[0]?.json).toEqual({
      name: 'Welding',
      description: 'Joins plates',
      criteria_html: '<p>Weld</p>',
      image: png,
      tags: ['steel'],
      category: ['Craft'],
      expires: 12,
      draft: false,
      email_body: 'Hello',
      metadata: { level: 2 },
    })
  })

  test('changing, deleting, categories', async () => {
    const { obf, seen } = open('v1', ({ path }) =>
      path.endsWith('categorylist') ? json(['Craft', 'Art']) : new Response(null, { status: 204 }),
    )
    await obf.badges.update('B1', draft)
    await obf.badges.delete('B1')
    await obf.badges.deleteAll()
    expect(await obf.badges.categories()).toEqual(['Craft', 'Art'])
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PUT /v1/badge/Org1/B1',
      'DELETE /v1/badge/Org1/B1',
      'DELETE /v1/badge/Org1',
      'GET /v1/badge/Org1/_/categorylist',
    ])
    expect(seen[0]?.json).toMatchObject({ name: 'Welding', expires: '' })
  })

  test.each([
    [
      { translations: [{ language: 'fr', name: 'x', description: 'x', criteria: 'x' }] },
      'badges.languages',
    ],
    [{ alignments: [{ name: 'x', url: 'https://x.example' }] }, 'badges.standing'],
    [{ achievementType: 'Course' }, 'badges.standing'],
    [{ aliasIds: ['A1'] }, 'badges.standing'],
  ] as const)('what it would lose is refused: %j', async (extra, feature) => {
    const { obf, seen } = open('v1', () => text(''))
    const error = await rejection(obf.badges.create({ ...draft, ...extra }))
    expect(error).toMatchObject({ code: 'unsupported', feature })
    expect(seen).toEqual([])
  })
})

describe('v2', () => {
  const item = { id: 'B1', name: 'Welding', image: 'https://x.example/b.png', category: ['Craft'] }
  const content = {
    language: 'en',
    name: 'Welding',
    description: 'Joins plates',
    criteria: '<p>Weld</p>',
    tag: ['steel'],
    alignment: [{ name: 'Weld', url: 'https://esco.example/1', code: '7' }],
    achievement_type: 'Course',
    credits_available: 3.5,
    field_of_study: null,
    human_code: '',
    specialization: 'TIG',
  }

  test('a list, page by page, with filters that v2 leaves to us', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => ({
      ...item,
      id: `B${index}`,
      category: index % 2 === 0 ? ['Craft'] : [],
    }))
    const { obf, seen } = open(
      'v2',
      ({ query }) => {
        const offset = Number(query.get('offset'))
        return json({ result: rows.slice(offset, offset + 10), total: 25 })
      },
      { pageSize: 10 },
    )
    const filter = { draft: false, categories: ['Craft'] }
    const badges = await all(obf.badges.list(filter))
    expect(badges.map(({ id }) => id)).toEqual(
      rows.filter((_, at) => at % 2 === 0).map(({ id }) => id),
    )
    expect(seen.map(({ url }) => url)).toEqual([
      '/v2/badge/Org1?draft=0&limit=10&offset=0',
      '/v2/badge/Org1?draft=0&limit=10&offset=10',
      '/v2/badge/Org1?draft=0&limit=10&offset=20',
    ])
  })

  test('whoever stops early does not ask for the rest', async () => {
    const { obf, seen } = open('v2', () =>
      json({ result: [item, { ...item, id: 'B2' }], total: 9 }),
    )
    for await (const { id } of obf.badges.list()) {
      expect(id).toBe('B1')
      break
    }
    expect(seen).toHaveLength(1)
  })

  test.each([
    [
      'pages shorter than asked for, and no total',
      (at: number) => ({ result: at < 6 ? [{ ...item, id: `B${at}` }] : [] }),
      6,
    ],
    ['an offset that is ignored', () => ({ result: [item] }), 1],
  ])('%s', async (_, page, count) => {
    const { obf } = open('v2', ({ query }) => json(page(Number(query.get('offset')))))
    expect(await all(obf.badges.list())).toHaveLength(count)
  })

  test('one badge', async () => {
    const wire = {
      id: 'B1',
      primary_language: 'en',
      image: png,
      content: [{ language: 'fr', name: 'Soudure', tag: null, alignment: null }, content],
      expires: 0,
      draft: true,
      email_message: { subject: 'Yours', body: '' },
      client_alias_id: ['A1'],
      creator: null,
    }
    const { obf } = open('v2', () => json(wire))
    expect(await obf.badges.get('B1')).toMatchObject({
      name: 'Welding',
      criteria: '<p>Weld</p>',
      tags: ['steel'],
      validMonths: undefined,
      draft: true,
      email: { subject: 'Yours' },
      aliasIds: ['A1'],
      texts: [
        {
          language: 'fr',
          name: 'Soudure',
          description: '',
          criteria: '',
          tags: [],
          alignments: [],
        },
        {
          language: 'en',
          achievementType: 'Course',
          creditsAvailable: 3.5,
          specialization: 'TIG',
          alignments: [{ name: 'Weld', url: 'https://esco.example/1', code: '7' }],
        },
      ],
      wire,
    })
  })

  test('making one', async () => {
    const { obf, seen } = open('v2', () =>
      json({ success: true, resource_type: 'badge', resource_id: 'B9' }),
    )
    const id = await obf.badges.create({
      ...draft,
      language: 'en',
      tags: ['steel'],
      achievementType: 'Course',
      creditsAvailable: 3.5,
      alignments: [{ name: 'Weld', url: 'https://esco.example/1' }],
      translations: [{ language: 'fr', name: 'Soudure', description: 'x', criteria: 'y' }],
      email: { linkText: 'Take it' },
      aliasIds: ['A1'],
      intent: 'formal',
    })
    expect(id).toBe('B9')
    expect(seen[0]?.json).toEqual({
      primary_language: 'en',
      content: [
        {
          language: 'en',
          name: 'Welding',
          description: 'Joins plates',
          criteria: '<p>Weld</p>',
          tag: ['steel'],
          alignment: [{ name: 'Weld', url: 'https://esco.example/1' }],
          achievement_type: 'Course',
          credits_available: 3.5,
        },
        {
          language: 'fr',
          name: 'Soudure',
          description: 'x',
          criteria: 'y',
          tag: [],
          alignment: [],
        },
      ],
      image: png,
      category: [],
      client_alias_id: ['A1'],
      expires: 0,
      draft: false,
      intent: 'formal',
      email_message: { link_text: 'Take it' },
    })
  })

  test('deleting; a change that the factory says it has not made', async () => {
    const { obf, seen } = open('v2', ({ path }) =>
      json({ success: path.endsWith('B1'), message: 'it has been issued' }),
    )
    await obf.badges.delete('B1')
    expect(seen[0]).toMatchObject({ method: 'DELETE', url: '/v2/badge/Org1/B1' })
    const error = await rejection(obf.badges.delete('B2'))
    expect(error).toMatchObject({ code: 'refused' })
    expect(error.message).toContain('it has been issued')
  })

  test.each([
    ['badges.update', (obf: ReturnType<typeof open>['obf']) => obf.badges.update('B1', draft)],
    ['badges.deleteAll', (obf: ReturnType<typeof open>['obf']) => obf.badges.deleteAll()],
    ['badges.categories', (obf: ReturnType<typeof open>['obf']) => obf.badges.categories()],
    [
      'badges.filter.query',
      (obf: ReturnType<typeof open>['obf']) => all(obf.badges.list({ query: 'x' })),
    ],
    [
      'badges.metadata',
      (obf: ReturnType<typeof open>['obf']) => all(obf.badges.list({ metadata: { a: 'b' } })),
    ],
  ] as const)('%s is refused before any request', async (feature, call) => {
    const { obf, seen } = open('v2', () => text(''))
    const error = await rejection(call(obf))
    expect(error).toMatchObject({ code: 'unsupported', feature })
    expect(error.message).toContain('v1 has it')
    expect(obf.features.has(feature)).toBe(false)
    expect(seen).toEqual([])
  })
})

test.each([
  [{ name: ' ' }, 'draft.name'],
  [{ image: 'https://x.example/b.png' }, 'draft.image'],
  [{ validMonths: 1.5 }, 'draft.validMonths'],
])('a draft that no version takes: %j', async (extra, said) => {
  for (const version of ['v1', 'v2'] as const) {
    const { obf, seen } = open(version, () => text(''))
    const error = await rejection(obf.badges.create({ ...draft, ...extra }))
    expect(error).toMatchObject({ code: 'bad_argument' })
    expect(error.message).toContain(said)
    expect(seen).toEqual([])
  }
})

test('the public badge is asked for without credentials, at the address that both versions have', async () => {
  const { obf, seen } = open('v2', () => json({ type: 'BadgeClass', name: 'Welding', extra: 1 }))
  const badge = await obf.badges.publicJson('B1', { eventId: 'E1' })
  expect(badge).toEqual({ type: 'BadgeClass', name: 'Welding', extra: 1 })
  expect(seen[0]?.url).toBe('/v1/badge/_/B1.json?v=2.0&event=E1')
  expect(seen[0]?.headers.has('authorization')).toBe(false)
})
