import { expect, it } from 'vitest'
import { badge, jwtOf, signed } from './badge.fixture.ts'
import { linesOf, verifyIn } from './world.fixture.ts'

it('x', async () => {
  expect((await verifyIn({}, await signed(badge()))).findings).toEqual([])
})
it('y', async () => {
  expect(linesOf(await verifyIn({}, await signed(badge())))).toEqual([])
})
it('z', async () => {
  expect(linesOf(await verifyIn({}, await jwtOf(badge())))).toEqual([])
})
