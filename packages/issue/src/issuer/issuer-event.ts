import type { RequestState } from './badge-request.ts'

/** What happened, after it was written. Ids only: nothing about a person. */
export type IssuerEvent = { readonly at: string } & (
  | {
      readonly type: 'issued' | 'endorsed' | 'renewed' | 'revoked' | 'suspended' | 'reinstated'
      readonly badge: string
    }
  | { readonly type: 'reissued'; readonly badge: string; readonly supersedes: string }
  | { readonly type: 'list-published'; readonly list: string }
  | { readonly type: 'keys-rotated'; readonly keys: readonly string[] }
  | { readonly type: 'claimed'; readonly badge: string }
  | { readonly type: 'request'; readonly request: string; readonly state: RequestState }
)
