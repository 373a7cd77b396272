import { asList, canonicalizeJson, type JsonObject } from '@openboat/model'
import { checkDocumentLimits } from '../document-limits.ts'
import { ProofError } from '../proof-error.ts'
import type { CanonicalForm, UnsecuredDocument } from '../proof-hash.ts'

/** What the suites over canonical JSON (RFC 8785) have in common. */
export const jcs: CanonicalForm = {
  // vc-di-eddsa #create-proof-eddsa-jcs-2022 step 2
  complete: (proofOptions, { '@context': context }) =>
    context === undefined ? proofOptions : { ...proofOptions, '@context': context },
  prepare: withContextOfProof,
  canonicalize: async (value, { limits }) => {
    checkDocumentLimits(value, limits)
    return canonicalJson(value)
  },
}

/**
 * Contexts may have been added after the signature, behind those that the proof repeats.
 *
 * @see vc-di-eddsa #verify-proof-eddsa-jcs-2022 step 4
 */
function withContextOfProof({ document, proofOptions }: UnsecuredDocument): UnsecuredDocument {
  const signed = proofOptions['@context']
  if (signed === undefined) return { document, proofOptions }
  const present = asList(document['@context'])
  const isPrefix = asList(signed).every(
    (context, index) => JSON.stringify(context) === JSON.stringify(present[index]),
  )
  if (isPrefix) return { document: { ...document, '@context': signed }, proofOptions }
  throw new ProofError('malformed_proof', {
    message: 'the @context of the document does not begin with the @context of the proof',
    path: '/@context',
  })
}

function canonicalJson(value: JsonObject): string {
  try {
    return canonicalizeJson(value)
  } catch (cause) {
    const message = `JSON that has no canonical form: ${String(cause)}`
    throw new ProofError('data_loss', { message, cause })
  }
}
