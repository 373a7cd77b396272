/** Why an input is no credential. Codes are stable; messages are for people. */
export type ParseIssueCode =
  | 'empty'
  | 'too_large'
  | 'too_deep'
  | 'not_json'
  | 'not_an_object'
  | 'not_json_value'
  | 'cyclic'
  | 'malformed_jws'
  | 'is_url'
  | 'not_a_credential'

export interface ParseIssue {
  readonly code: ParseIssueCode
  /** JSON Pointer to the place; `''` is the whole input. */
  readonly path: string
  /** What was expected, what came, and how to mend it. */
  readonly message: string
  /** Where the requirement is written. */
  readonly spec: string
}
