/** The questions `checkCredential` asks, in the order it asks them. Ids are stable. */
export type DataModelCheck =
  | 'model.context'
  | 'model.type'
  | 'model.id'
  | 'model.issuer'
  | 'model.subject-identified'
  | 'model.achievement'
  | 'model.dates'
  | 'model.nested-types'
  | 'model.properties'
  | 'model.serialization'
  | 'model.references'
  | 'model.jwt-claims'

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
  'model.references': 'Results refer to descriptions and levels that exist.',
  'model.jwt-claims': 'The registered JWT claims agree with the credential.',
}
