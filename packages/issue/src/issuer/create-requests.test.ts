import { expect, test } from 'vitest'
import type { IssuerEvent } from './issuer-event.ts'
import { ada, movableClock, weldingSchool } from './issuer.fixture.ts'

const draft = {
  achievement: 'welding-1',
  recipient: ada,
  evidence: ['https://people.example/film'],
  statement: 'I have welded a hull.',
}

test('a request is submitted, reviewed and issued; then nobody knows any more whose it was', async () => {
  const time = movableClock()
  const events: IssuerEvent[] = []
  const issuer = await weldingSchool({
    clock: time.clock,
    onEvent: (event) => void events.push(event),
  })
  const { id } = await issuer.requests.submit(draft)
  expect(await issuer.requests.list({ state: 'submitted' })).toMatchObject([{ id, recipient: ada }])
  time.pass(60)
  await issuer.requests.startReview(id, 'I look at the film')
  time.pass(60)
  const { request, badge } = await issuer.requests.approve(id, {
    note: 'Well done',
    changes: { narrative: 'Welded a hull.', validUntil: '2027-01-01T00:00:00Z' },
  })
  expect(request).toMatchObject({
    state: 'issued',
    badge: badge.id,
    history: [
      { state: 'submitted', at: '2026-07-01T00:00:00Z' },
      { state: 'under-review', at: '2026-07-01T00:01:00Z', note: 'I look at the film' },
      { state: 'issued', at: '2026-07-01T00:02:00Z', note: 'Well done' },
    ],
  })
  expect(request.recipient).toBeUndefined()
  expect(badge.validUntil).toBe('2027-01-01T00:00:00Z')
  expect(await issuer.requests.get(id)).toEqual(request)
  expect(events.filter(({ type }) => type === 'request')).toMatchObject([
    { state: 'submitted', request: id },
    { state: 'under-review', request: id },
    { state: 'issued', request: id },
  ])
})

const steps = {
  startReview: (id: string, { requests }: Awaited<ReturnType<typeof weldingSchool>>) =>
    requests.startReview(id),
  approve: async (id: string, { requests }: Awaited<ReturnType<typeof weldingSchool>>) =>
    (await requests.approve(id)).request,
  decline: (id: string, { requests }: Awaited<ReturnType<typeof weldingSchool>>) =>
    requests.decline(id),
  withdraw: (id: string, { requests }: Awaited<ReturnType<typeof weldingSchool>>) =>
    requests.withdraw(id),
} as const

type Step = keyof typeof steps

test.each([
  ['submitted', [], ['startReview', 'approve', 'decline', 'withdraw']],
  ['under-review', ['startReview'], ['approve', 'decline', 'withdraw']],
  ['issued', ['approve'], []],
  ['declined', ['decline'], []],
  ['withdrawn', ['withdraw'], []],
] as const)('from %s only what may follow', async (state, way, allowed) => {
  for (const step of Object.keys(steps) as Step[]) {
    const issuer = await weldingSchool()
    const { id } = await issuer.requests.submit(draft)
    for (const before of way) await steps[before](id, issuer)
    expect((await issuer.requests.get(id))?.state).toBe(state)
    const next = steps[step](id, issuer)
    if (allowed.some((name) => name === step)) await next
    else await expect(next).rejects.toMatchObject({ code: 'wrong_state' })
  }
})

test('what is wrong is said when it is submitted', async () => {
  const issuer = await weldingSchool()
  await expect(issuer.requests.submit({ ...draft, recipient: {} })).rejects.toMatchObject({
    code: 'bad_draft',
  })
  await expect(issuer.requests.submit({ ...draft, achievement: 'x' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await issuer.achievements.retire('welding-1')
  await expect(issuer.requests.submit(draft)).rejects.toMatchObject({ code: 'retired' })
  await expect(issuer.requests.decline('nobody')).rejects.toMatchObject({ code: 'not_found' })
})
