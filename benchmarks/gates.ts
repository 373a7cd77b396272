/** What a job must reach at least, and what a prototype or a limit says it may reach, as ratios. */
export interface Gate {
  readonly job: string
  readonly gate?: number
  readonly goal?: number
}

/** Every job, in the order in which it is run and reported. */
export const gates = {
  'verify-full': { job: 'verify a full credential, from text', gate: 20, goal: 45 },
  'verify-small': { job: 'verify a small credential, from text', gate: 12, goal: 18 },
  'proof-full': { job: 'check the proof of a full credential, from text', gate: 0.35, goal: 0.55 },
  'proof-small': { job: 'check the proof of a small credential, from text', gate: 0.7, goal: 0.85 },
  'sign-full': { job: 'sign a full credential', gate: 25, goal: 45 },
  'sign-small': { job: 'sign a small credential' },
  'sign-bulk': { job: 'sign a full credential that shares issuer and achievement', gate: 1.5 },
  'canonicalize-full': { job: 'canonicalise and hash a full credential', gate: 50, goal: 110 },
  'jcs-full': { job: 'canonicalise the JSON of a full credential', gate: 2, goal: 3.4 },
  'jwt-eddsa': { job: 'check an EdDSA VC-JWT signature', gate: 1.2, goal: 2 },
  'jwt-rs256': { job: 'check an RS256 VC-JWT signature', gate: 1.8, goal: 2.6 },
  'parse-full': { job: 'parse a full credential to its class', gate: 0.67 },
  'cold-import': { job: 'start, load and be ready to verify', gate: 4, goal: 10 },
  'first-verify': { job: 'start, load and verify one small credential' },
  'bake-png': { job: 'bake a credential into a 48 KB PNG' },
} satisfies Record<string, Gate>

export type JobId = keyof typeof gates
