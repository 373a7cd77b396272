/** Items in the order of their numbers, from 0 and without gaps; what comes early waits. */
export async function* inOrder<Item extends { readonly index: number }>(
  items: AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const waiting = new Map<number, Item>()
  let next = 0
  for await (const item of items) {
    waiting.set(item.index, item)
    for (let due = waiting.get(next); due !== undefined; due = waiting.get(next)) {
      waiting.delete(next)
      next += 1
      yield due
    }
  }
}
