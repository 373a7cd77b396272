import { asList, isJsonObject } from '@openboat/model'
import { findingsOf } from '../finding.ts'
import type { Check } from '../subject.ts'

const evaluated = findingsOf('schema.evaluated', 'OB 3.0 #verification step 1; VCCS 1.0')

/**
 * A `credentialSchema` says nothing about authenticity. Policy: its rules are not evaluated yet, and
 * the report says so instead of passing over it.
 */
export const notesCredentialSchemas: Check = ({ credential }) =>
  asList(credential.document['credentialSchema']).map((schema, index) => {
    const id =
      isJsonObject(schema) && typeof schema['id'] === 'string' ? schema['id'] : 'without id'
    return evaluated('warning', `The JSON Schema ${id} was not evaluated`, {
      path: `/credentialSchema/${index}`,
      details: { code: 'not_evaluated' },
    })
  })
