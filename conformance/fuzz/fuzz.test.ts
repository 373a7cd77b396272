import { expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'

it(
  'twenty thousand mutated badges: a report for each, none that hangs',
  { timeout: 900_000 },
  async () => {
    const { inputs, verdicts, faults } = await fuzz(20_000)
    expect(faults).toEqual([])
    expect(inputs).toBe(20_000)
    // All kinds come out, or the mutations would be too coarse.
    expect(Object.keys(verdicts).toSorted()).toEqual(['rejected', 'undetermined', 'verified'])
  },
)
