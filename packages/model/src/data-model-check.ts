/**
 * The questions `checkCredential` asks, in the order it asks them, each with the reasons
 * (`details.code`) that a finding against a credential may give. Both are stable.
 */
export const dataModelCodes = {
  'model.context': ['missing', 'malformed', 'older_context', 'context_order', 'protected_term'],
  'model.type': ['missing', 'malformed', 'wrong_type', 'unknown_term'],
  'model.id': ['missing', 'malformed'],
  'model.issuer': ['missing', 'malformed'],
  'model.subject-identified': ['missing', 'malformed', 'not_single'],
  'model.achievement': ['missing', 'malformed'],
  'model.dates': ['missing', 'malformed', 'dates_reversed', 'vcdm_mismatch'],
  'model.nested-types': ['missing', 'wrong_type', 'unknown_term'],
  'model.properties': ['missing', 'malformed', 'not_single', 'unknown_property', 'unknown_term'],
  'model.serialization': ['scalar_for_set', 'empty_array', 'null'],
  'model.references': ['missing', 'dangling_reference', 'contradiction'],
  'model.jwt-claims': [
    'missing',
    'malformed',
    'contradiction',
    'vcdm_mismatch',
    'two_credentials',
    'unbound_claim',
  ],
} as const

export type DataModelCheck = keyof typeof dataModelCodes

/** Why something is against a credential: one of the `dataModelCodes`. */
export type DataModelCode = (typeof dataModelCodes)[DataModelCheck][number]

/** What is said when nothing deviates. */
export const PASSED: Readonly<Record<DataModelCheck, string>> = {
  'model.context': 'The contexts are the expected ones, in order.',
  'model.type': 'The types name what this is.',
  'model.id': 'The id is as the data model asks.',
  'model.issuer': 'The issuer is stated as the data model asks.',
  'model.subject-identified': 'The subject is stated as the data model asks.',
  'model.achievement': 'The achievement is stated as the data model asks.',
  'model.dates': 'The dates are well formed and in order.',
  'model.nested-types': 'Every nested object has the type its place requires.',
  'model.properties': 'The properties have the values their definitions ask for.',
  'model.serialization': 'Sets are arrays, and nothing is null or empty.',
  'model.references': 'What refers to another part of the credential finds it there.',
  'model.jwt-claims': 'The registered JWT claims agree with the credential.',
}
