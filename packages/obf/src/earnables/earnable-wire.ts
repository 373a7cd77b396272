import { dateOf } from '../transport/moment.ts'
import { flagOf, textOf } from '../transport/wire-values.ts'
import type { ApplicationV1, EarnableV1 } from '../wire/earnable-v1.ts'
import type { Application, Earnable } from './earnables.ts'

export function earnableFrom(wire: EarnableV1): Earnable {
  return {
    id: wire.id,
    name: textOf(wire.name),
    description: textOf(wire.description),
    badgeId: textOf(wire.badge_id),
    approvalMethod: textOf(wire.approval_method),
    visible: flagOf(wire.visible),
    draft: flagOf(wire.draft),
    notBefore: dateOf(wire.not_before),
    notAfter: dateOf(wire.not_after),
    form: wire.form,
    formHtml: textOf(wire.form_html),
    applyUrl: textOf(wire.apply_url),
    language: textOf(wire.language),
    wire,
  }
}

export function applicationFrom(earnableId: string, wire: ApplicationV1): Application {
  return {
    id: wire.id,
    earnableId,
    email: textOf(wire.email),
    applicant: textOf(wire.applicant),
    status: textOf(wire.status),
    createdAt: dateOf(wire.ctime),
    changedAt: dateOf(wire.mtime),
    wire,
  }
}
