import { createTextSignatures } from '../issuer/text-signatures.ts'

/** Signs and checks the links by which the holder of a badge comes back to it. */
export interface HolderLinks {
  /** What only the holder of the badge knows. */
  sign(badge: string): Promise<string>
  isSigned(badge: string, key: string): Promise<boolean>
}

/**
 * Links of one issuer: a secret may serve several, and a key of one opens nothing of another.
 *
 * @throws {IssueError} `bad_argument` for a short secret
 */
export function createHolderLinks(secret: string, issuer: string): HolderLinks {
  return createTextSignatures(secret, 'holder', issuer)
}
