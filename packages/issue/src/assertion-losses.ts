import { pointer } from '@openboat/model'
import type { CheckedBadgeDraft } from './badge-draft.ts'
import type { DraftFault } from './issue-error.ts'

/** What OB 2.0 requires of a draft that OB 3.0 leaves open. */
export function assertionFaults(draft: CheckedBadgeDraft): DraftFault[] {
  const { achievement, issuer, recipient } = draft
  const faults: DraftFault[] = []
  const need = (path: string, holds: boolean, message: string) => {
    if (!holds) faults.push({ path, message })
  }
  need('/achievement/image', achievement.image !== undefined, 'is required in Open Badges 2.0')
  need('/issuer/url', issuer.url !== undefined, 'is required in Open Badges 2.0')
  need('/issuer/email', issuer.email !== undefined, 'is required in Open Badges 2.0')
  need(
    '/recipient',
    recipient.email !== undefined || /^https?:/.test(recipient.id ?? ''),
    'needs an email, or an http(s) id: Open Badges 2.0 knows no other recipient',
  )
  return faults
}

/** JSON Pointers to the parts of a draft that an OB 2.0 badge has no place for. */
export function assertionLosses(draft: CheckedBadgeDraft): string[] {
  const { achievement, recipient } = draft
  const alignments = achievement.alignments ?? []
  return [
    ...(achievement.type === undefined ? [] : [pointer('achievement', 'type')]),
    ...(achievement.creator === undefined ? [] : [pointer('achievement', 'creator')]),
    ...alignments.flatMap((alignment, at) =>
      alignment.targetType === undefined
        ? []
        : [pointer('achievement', 'alignments', at, 'targetType')],
    ),
    ...(recipient.name === undefined ? [] : [pointer('recipient', 'name')]),
    ...(recipient.id === undefined || recipient.email === undefined
      ? []
      : [pointer('recipient', 'id')]),
    // A later start than the award: OB 2.0 has one date for both.
    ...(draft.validFrom === undefined || draft.awardedDate === undefined
      ? []
      : [pointer('validFrom')]),
    ...(draft.status === undefined ? [] : [pointer('status')]),
    ...(draft.endorsements ?? []).map((_, at) => pointer('endorsements', at)),
  ]
}
