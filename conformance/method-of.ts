/** The only key of a did:key, as proofs and JWTs name it. */
export function methodOf(did: string): string {
  return `${did}#${did.slice('did:key:'.length)}`
}
