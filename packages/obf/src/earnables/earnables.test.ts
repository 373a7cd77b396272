import { expect, test } from 'vitest'
import { all, json, lines, open, rejection, text } from '../factory.fixture.ts'

const earnable = {
  id: 'N1',
  name: 'Welding for all',
  badge_id: 'B1',
  approval_method: 'review',
  visible: 1,
  not_before: 1_670_822_080,
  form: [{ type: 'text' }],
}

test('earnable badges, with every filter', async () => {
  const { obf, seen } = open('v1', () => lines(earnable))
  const filter = { badgeId: 'B1', approvalMethod: 'review', visible: true } as const
  const [one] = await all(obf.earnables.list(filter))
  expect(one).toMatchObject({
    id: 'N1',
    badgeId: 'B1',
    approvalMethod: 'review',
    visible: true,
    notBefore: new Date(1_670_822_080_000),
    form: [{ type: 'text' }],
    wire: earnable,
  })
  expect(seen[0]?.url).toBe('/v1/earnablebadge/Org1?badge_id=B1&approval_method=review&visible=1')
})

test('one, with its form', async () => {
  const { obf, seen } = open('v1', () => json({ ...earnable, form_html: '<form/>' }))
  expect((await obf.earnables.get('N1', { formHtml: true })).formHtml).toBe('<form/>')
  expect(seen[0]?.url).toBe('/v1/earnablebadge/Org1/N1?form_html=1')
})

test('applying, with fields and files', async () => {
  let form = new FormData()
  const { obf, seen } = open('v1', async ({ headers, text: body }) => {
    form = await new Response(body, { headers }).formData()
    return json({ id: 'P1', status: 'pending' })
  })
  const applied = await obf.earnables.apply('N1', {
    applicant: 'Ada Lovelace',
    email: 'ada@example.org',
    secretToken: 'abc',
    attachEvidence: true,
    replace: false,
    fields: { why: 'Because', tools: ['hammer', 'torch'] },
    files: {
      photo: { name: 'seam.txt', content: new TextEncoder().encode('seam'), type: 'text/plain' },
    },
  })
  expect(applied).toEqual({ id: 'P1', status: 'pending' })
  expect(seen[0]).toMatchObject({ method: 'POST', url: '/v1/earnablebadge/Org1/N1/apply' })
  const file = form.get('photo') as File
  expect([file.name, file.type, await file.text()]).toEqual(['seam.txt', 'text/plain', 'seam'])
  form.delete('photo')
  expect([...form]).toEqual([
    ['applicant', 'Ada Lovelace'],
    ['email', 'ada@example.org'],
    ['secret_token', 'abc'],
    ['attach_evidence', '1'],
    ['replace', '0'],
    ['why', 'Because'],
    ['tools', 'hammer'],
    ['tools', 'torch'],
  ])
})

test('an application that is refused, or would hide a field', async () => {
  const { obf, seen } = open('v1', () => json({ error: 'closed' }))
  const draft = { applicant: 'Ada', email: 'ada@example.org' }
  expect(await rejection(obf.earnables.apply('N1', draft))).toMatchObject({ code: 'refused' })
  const hiding = obf.earnables.apply('N1', { ...draft, fields: { email: 'other@example.org' } })
  expect(await rejection(hiding)).toMatchObject({ code: 'bad_argument' })
  expect(seen).toHaveLength(1)
})

test('applications and what became of them', async () => {
  const row = { id: 'P1', email: 'ada@example.org', status: 'approved', answers: {} }
  const { obf, seen } = open('v1', ({ path }) => (path.endsWith('P1') ? json(row) : lines(row)))
  const [one] = await all(obf.applications.list('N1', { status: 'approved' }))
  expect(one).toMatchObject({ id: 'P1', earnableId: 'N1', status: 'approved', wire: row })
  expect(await obf.applications.get('N1', 'P1')).toEqual(one)
  expect(seen.map(({ url }) => url)).toEqual([
    '/v1/earnablebadge/Org1/N1/application?status=approved',
    '/v1/earnablebadge/Org1/N1/application/P1',
  ])
})

test('v2 is not known to have any of it', async () => {
  const { obf, seen } = open('v2', () => text(''))
  const draft = { applicant: 'Ada', email: 'ada@example.org' }
  for (const call of [
    () => all(obf.earnables.list()),
    () => obf.earnables.get('N1'),
    () => obf.earnables.apply('N1', draft),
  ]) {
    expect(await rejection(call())).toMatchObject({ code: 'unsupported', feature: 'earnables' })
  }
  for (const call of [
    () => all(obf.applications.list('N1')),
    () => obf.applications.get('N1', 'P1'),
  ]) {
    expect(await rejection(call())).toMatchObject({ code: 'unsupported', feature: 'applications' })
  }
  expect(seen).toEqual([])
})
