/**
 * A pattern that is read at its first use. An engine looks up classes such as `\p{L}` in the tables
 * of Unicode while it loads a file, even those of literals that never run: a dozen of them took as
 * long as loading half of the data model.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined
  return () => (pattern ??= new RegExp(source, flags))
}
