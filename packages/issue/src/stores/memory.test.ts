import { describe, expect, test } from 'vitest'
import { storeContract } from './contract.ts'
import { createMemoryStore } from './memory.ts'

describe('a store in memory', () => {
  test.each(storeContract.map(({ name, run }) => [name, run] as const))('%s', async (_, run) => {
    await expect(run(createMemoryStore())).resolves.toBeUndefined()
  })
})
