import { expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'

it('a thousand mutated badges: a report for each, none that hangs', async () => {
  await expectReports(1_000, { seed: 2 })
})

it(
  'twenty thousand mutated badges: a report for each, none that hangs',
  { tags: 'thorough' },
  async () => {
    await expectReports(20_000, { seed: 1 })
  },
)

async function expectReports(count: number, { seed }: { seed: number }): Promise<void> {
  const { inputs, verdicts, faults } = await fuzz(count, { seed })
  expect(faults).toEqual([])
  expect(inputs).toBe(count)
  // All kinds come out, or the mutations would be too coarse.
  expect(Object.keys(verdicts).toSorted()).toEqual(['rejected', 'undetermined', 'verified'])
}
