import { asList, canonicalizeJson, type JsonObject } from '@openboat/model'
import { checkDocumentLimits } from '../document-limits.ts'
import { ProofError } from '../proof-error.ts'
import {
  ed25519Use,
  type Cryptosuite,
  type SuiteCanonicalization,
  type UnsecuredDocument,
} from './cryptosuite.ts'

/** @see VC Data Integrity EdDSA Cryptosuites 1.0 #eddsa-jcs-2022 */
export const eddsaJcs2022: Cryptosuite = {
  name: 'eddsa-jcs-2022',
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-jcs-2022',
  signs: false,
  needsCreated: false,
  keys: { Ed25519: ed25519Use },
  prepare: withContextOfProof,
  canonicalize: jcs,
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

async function jcs(value: JsonObject, { limits }: SuiteCanonicalization): Promise<string> {
  checkDocumentLimits(value, limits)
  try {
    return canonicalizeJson(value)
  } catch (cause) {
    const message = `JSON that has no canonical form: ${String(cause)}`
    throw new ProofError('data_loss', { message, cause })
  }
}
