/** A map that forgets everything once it is full. */
export function boundedMap<Value>(limit: number): Pick<Map<string, Value>, 'get' | 'set'> {
  const known = new Map<string, Value>()
  return {
    get: (name) => known.get(name),
    set: (name, value) => {
      if (known.size >= limit) known.clear()
      return known.set(name, value)
    },
  }
}
