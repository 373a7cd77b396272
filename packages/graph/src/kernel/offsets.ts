/** Where each group begins, and at last where they end, from the group of each member: for a counting sort. */
export function offsetsOf(groups: number, groupOf: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(groups + 1)
  for (let member = 0; member < groupOf.length; member += 1) {
    const after = (groupOf[member] as number) + 1
    offsets[after] = (offsets[after] as number) + 1
  }
  return addUp(offsets)
}

/** The members of all groups, group after group, each in ascending order; group `g` begins at `offsets[g]`. */
export function grouped(
  groups: number,
  groupOf: Uint32Array,
): { readonly offsets: Uint32Array; readonly members: Uint32Array } {
  const offsets = offsetsOf(groups, groupOf)
  const next = offsets.slice()
  const members = new Uint32Array(groupOf.length)
  for (let member = 0; member < groupOf.length; member += 1) {
    const group = groupOf[member] as number
    const place = next[group] as number
    members[place] = member
    next[group] = place + 1
  }
  return { offsets, members }
}

/** Each number becomes the sum of all up to it; the same array is returned. */
export function addUp(numbers: Uint32Array): Uint32Array {
  for (let at = 1; at < numbers.length; at += 1) {
    numbers[at] = (numbers[at] as number) + (numbers[at - 1] as number)
  }
  return numbers
}
