import type { Store, StoreTransaction } from './store.ts'

/** A store that breaks down at one step, before or after it was done; and counts the steps. */
export interface FaultyStore extends Store {
  /** Operations and commits so far. */
  readonly steps: number
  /** The step that fails next, counted from here; 0: none. */
  failAt(step: number, when?: 'before' | 'after'): void
}

export class BrokenDown extends Error {}

export function faultyStore(store: Store): FaultyStore {
  let steps = 0
  let left = 0
  let moment: 'before' | 'after' = 'before'
  const step = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    steps += 1
    const fails = left > 0 && --left === 0
    if (fails && moment === 'before') throw new BrokenDown('the store broke down before a step')
    const result = await work()
    if (fails) throw new BrokenDown('the store broke down after a step')
    return result
  }
  return {
    get steps() {
      return steps
    },
    failAt: (next, when = 'before') => {
      left = next
      moment = when
    },
    // The last step is the commit: if it fails `after`, what was written is written, and nobody knows.
    transaction: async (work) =>
      await step(
        async () => await store.transaction(async (tx) => await work(steppedOver(tx, step))),
      ),
    close: async () => await store.close(),
  }
}

type Step = <Result>(work: () => Promise<Result>) => Promise<Result>

function steppedOver(tx: StoreTransaction, step: Step): StoreTransaction {
  return {
    get: async (place, lock) => await step(async () => await tx.get(place, lock)),
    withKeys: async (issuer, collection, keys) =>
      await step(async () => await tx.withKeys(issuer, collection, keys)),
    list: async (query) => await step(async () => await tx.list(query)),
    insert: async (records) => await step(async () => await tx.insert(records)),
    put: async (record) => await step(async () => await tx.put(record)),
    delete: async (place) => await step(async () => await tx.delete(place)),
  }
}
