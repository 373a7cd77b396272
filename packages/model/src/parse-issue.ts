/** Why an input is no credential. Stable; messages are for people. */
export const parseIssueCodes = [
  'empty',
  'too_large',
  'too_deep',
  'not_json',
  'not_an_object',
  'not_json_value',
  'cyclic',
  'malformed_jws',
  'is_url',
  'not_a_credential',
] as const

export type ParseIssueCode = (typeof parseIssueCodes)[number]

export interface ParseIssue {
  readonly code: ParseIssueCode
  /** JSON Pointer to the place; `''` is the whole input. */
  readonly path: string
  /** What was expected, what came, and how to mend it. */
  readonly message: string
  /** Where the requirement is written. */
  readonly spec: string
}
