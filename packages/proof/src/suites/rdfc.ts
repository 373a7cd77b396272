import { canonicalize } from '../canonicalize.ts'
import type { Cryptosuite } from './cryptosuite.ts'

/** What the suites over canonical RDF have in common. */
export const rdfc: Pick<Cryptosuite, 'prepare' | 'canonicalize'> = {
  // The document's context alone gives the proof's terms their meaning: vc-di-eddsa
  // #proof-configuration-eddsa-rdfc-2022 step 5. A context in the proof itself is not looked at.
  prepare: ({ document, proofOptions }) => ({
    document,
    proofOptions: { ...proofOptions, '@context': document['@context'] ?? [] },
  }),
  canonicalize,
}
