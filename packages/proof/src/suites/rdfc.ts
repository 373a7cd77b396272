import { canonicalizeInParts } from '../canonicalize.ts'
import { canonicalUnsecured } from '../linked-document.ts'
import type { CanonicalForm } from '../proof-hash.ts'

/** What the suites over canonical RDF have in common. */
export const rdfc: CanonicalForm = {
  // The document's context alone gives the proof's terms their meaning: vc-di-eddsa
  // #proof-configuration-eddsa-rdfc-2022 step 5. A context in the proof itself is not looked at.
  prepare: ({ document, proofOptions }) => ({
    document,
    proofOptions: { ...proofOptions, '@context': document['@context'] ?? [] },
  }),
  canonicalize: async (value, { linked, ...options }) =>
    linked === undefined
      ? await canonicalizeInParts(value, options)
      : await canonicalUnsecured(linked, value, options),
}
