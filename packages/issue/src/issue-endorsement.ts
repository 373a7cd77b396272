import * as z from 'zod/mini'
import { isAbsoluteIri, OB_3, VC_2, whatCame, type JsonObject } from '@openboat/model'
import { assertConforms } from './assert-conforms.ts'
import { closedObject, wrong } from './closed-object.ts'
import { completeStatus } from './complete-status.ts'
import { profileOf, type CredentialAdditions } from './draft-credential.ts'
import { Iri, IssuerDraft, Json, StatusDraft, Text, When } from './draft-values.ts'
import { extensionContexts } from './extension-contexts.ts'
import { badDraft } from './issue-error.ts'
import { issuingFrom, type IssueOptions } from './issue-options.ts'
import { issuerKeyOf } from './issuer-key.ts'
import { plainJson } from './plain-json.ts'
import { readDraft } from './read-draft.ts'
import { secureCredential, type IssuedCredential } from './secure-credential.ts'
import { stated } from './stated.ts'

const TargetIri = Text.check(
  z.refine(isAbsoluteIri, {
    error: ({ input }) =>
      `must be the id of what is endorsed, or its object, but is ${whatCame(input)}`,
  }),
)

const EndorsementDraft = closedObject({
  id: z.optional(Iri),
  /** What is endorsed: its id, or any object that has one (a credential, an achievement, a profile). */
  target: z.union([TargetIri, Json]),
  comment: Text,
  issuer: IssuerDraft,
  /** @default 'Endorsement of <name of the target>', or 'Endorsement' */
  name: z.optional(Text),
  description: z.optional(Text),
  validFrom: z.optional(When),
  validUntil: z.optional(When),
  awardedDate: z.optional(When),
  status: z.optional(StatusDraft),
})

/** Who endorses what, and why. */
export type EndorsementDraft = z.input<typeof EndorsementDraft>

/**
 * A signed OB 3.0 EndorsementCredential. A badge carries it in `endorsements`, or it stands alone.
 *
 * @see OB 3.0 #endorsementcredential
 * @throws {IssueError} as `issueBadge`
 * @example
 * const draft = { target: 'https://school.example/welding', comment: 'We hire for it.', issuer: { name: 'Yard' } }
 * const { credential } = await issueEndorsement(draft, { signer, now: new Date('2026-07-01T00:00:00Z') })
 */
export async function issueEndorsement(
  draft: EndorsementDraft,
  options: IssueOptions,
): Promise<IssuedCredential> {
  const issuing = issuingFrom(options)
  const plain = plainJson(draft)
  const key = issuerKeyOf(issuing, readDraft(EndorsementDraft, plain).issuer.id)
  const credential = draftEndorsement(plain, { ...issuing, issuerId: key.issuerId })
  assertConforms(credential, 'endorsement')
  return await secureCredential(credential, key, issuing)
}

/**
 * The EndorsementCredential that a draft describes, without proof.
 *
 * @throws {IssueError} `bad_draft` with all faults
 */
export function draftEndorsement(
  draft: unknown,
  world: { readonly now: string; readonly issuerId: string; readonly newId: () => string },
  additions: CredentialAdditions = {},
): JsonObject {
  const checked = readDraft(EndorsementDraft, plainJson(draft))
  const target = targetOf(checked.target)
  return stated({
    '@context': [
      VC_2,
      OB_3,
      ...extensionContexts({ credentialStatus: checked.status, ...additions }),
    ],
    id: checked.id ?? world.newId(),
    type: ['VerifiableCredential', 'EndorsementCredential'],
    name: checked.name ?? target.title,
    description: checked.description,
    issuer: profileOf(checked.issuer, world.issuerId),
    validFrom: checked.validFrom ?? world.now,
    validUntil: checked.validUntil,
    awardedDate: checked.awardedDate,
    credentialSubject: {
      id: target.id,
      type: ['EndorsementSubject'],
      endorsementComment: checked.comment,
    },
    credentialStatus: completeStatus(checked.status),
    ...additions,
  })
}

function targetOf(target: string | JsonObject): { id: string; title: string } {
  if (typeof target === 'string') return { id: target, title: 'Endorsement' }
  const { id, name } = target
  const known = Iri.safeParse(id)
  if (!known.success) {
    const came = whatCame(target, 'pass its .credential')
    const message =
      id === undefined
        ? `is missing, and only what has an id can be endorsed; the target is ${came}`
        : wrong(id, 'an absolute URL or URI')
    throw badDraft([{ path: '/target/id', message }])
  }
  const isNamed = typeof name === 'string' && name.trim() !== ''
  return { id: known.data, title: isNamed ? `Endorsement of ${name}` : 'Endorsement' }
}
