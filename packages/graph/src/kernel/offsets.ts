/** Where each group begins, and at last where they end, from the group of each member: for a counting sort. */
export function offsetsOf(groups: number, groupOf: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(groups + 1)
  for (let member = 0; member < groupOf.length; member += 1) {
    const after = (groupOf[member] as number) + 1
    offsets[after] = (offsets[after] as number) + 1
  }
  return addUp(offsets)
}

/** Each number becomes the sum of all up to it; the same array is returned. */
export function addUp(numbers: Uint32Array): Uint32Array {
  for (let at = 1; at < numbers.length; at += 1) {
    numbers[at] = (numbers[at] as number) + (numbers[at - 1] as number)
  }
  return numbers
}
