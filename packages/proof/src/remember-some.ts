interface Remembering<Input, Output> {
  /** How many answers are kept at once. */
  readonly limit: number
  /** The same for inputs with the same answer, and only for them. */
  readonly nameOf: (input: Input) => string
  /** What it throws is not remembered. */
  readonly make: (input: Input) => Output
}

/** The function `make`, with its last answers remembered: the one used longest ago goes first. */
export function rememberSome<Input, Output>({
  limit,
  nameOf,
  make,
}: Remembering<Input, Output>): (input: Input) => Output {
  const known = new Map<string, Output>()
  return (input) => {
    const name = nameOf(input)
    const answer = known.get(name) ?? make(input)
    // Behind all the others again.
    known.delete(name)
    known.set(name, answer)
    for (const oldest of known.size > limit ? known.keys() : []) {
      known.delete(oldest)
      break
    }
    return answer
  }
}
