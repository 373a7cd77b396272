import { expect, it } from 'vitest'
import { checkIds } from './check-id.ts'
import { credentialFaults } from './credential-faults.fixture.ts'
import { goodBadge } from './good-reports.fixture.ts'
import { hostedFaults } from './hosted-faults.fixture.ts'
import { linesBut, linesOf, verifyIn } from './world.fixture.ts'

// A badge that is broken in exactly one way has exactly that one finding more, or other, than a good
// one: everything that a report says is compared.

const faults = { ...credentialFaults, ...hostedFaults }

it.each(Object.entries(faults))('%s', async (_, fault) => {
  const world = (await fault.world?.()) ?? {}
  const report = await verifyIn(world, await fault.input(), fault.options)
  const judged = fault.in?.(report) ?? report
  expect(linesOf(judged)).toEqual(linesBut(fault.good ?? goodBadge, fault.but))
})

it('there is a fault for every check', () => {
  const found = new Set(Object.values(faults).flatMap(({ but }) => Object.keys(but)))
  expect(checkIds.filter((check) => !found.has(check))).toEqual([])
})
