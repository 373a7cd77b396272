/**
 * Whether an error of `unbake` says that a file holds no credential that can be read. By name, so that
 * no package is loaded only to recognise an error.
 */
export function holdsNone(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && /^(?:Bakery|Picture)Error$/.test(error.name)
}
