import type { Badge, Credential } from '@openboat/model'
import type { Finding } from './finding.ts'
import type { Inquiry } from './inquiry.ts'

/** What is being verified, as every check sees it. */
export interface Subject {
  readonly credential: Credential
  readonly badge: Badge
}

/** One question of the specification. It answers with findings and never throws over a badge. */
export type Check = (
  subject: Subject,
  inquiry: Inquiry,
) => readonly Finding[] | Promise<readonly Finding[]>
