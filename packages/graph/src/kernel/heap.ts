/** A binary heap: the first in order is taken first. */
export interface Heap<T> {
  readonly size: number
  push(item: T): void
  peek(): T | undefined
  pop(): T | undefined
}

export function createHeap<T>(isBefore: (a: T, b: T) => boolean): Heap<T> {
  const items: T[] = []
  return {
    get size() {
      return items.length
    },
    push(item) {
      items.push(item)
      rise(items, isBefore)
    },
    peek: () => items[0],
    pop() {
      const first = items[0]
      const last = items.pop()
      if (items.length === 0 || last === undefined) return first
      items[0] = last
      sink(items, isBefore)
      return first
    },
  }
}

type Order<T> = (a: T, b: T) => boolean

function rise<T>(items: T[], isBefore: Order<T>): void {
  let at = items.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (!isBefore(items[at] as T, items[above] as T)) return
    swap(items, at, above)
    at = above
  }
}

function sink<T>(items: T[], isBefore: Order<T>): void {
  let at = 0
  for (;;) {
    let first = at
    for (const below of [2 * at + 1, 2 * at + 2]) {
      if (below < items.length && isBefore(items[below] as T, items[first] as T)) first = below
    }
    if (first === at) return
    swap(items, at, first)
    at = first
  }
}

function swap(items: unknown[], a: number, b: number): void {
  const kept = items[a]
  items[a] = items[b]
  items[b] = kept
}
