import { isSameSecret } from '../access/constant-time.ts'
import { issueEvent } from '../events/issue-event.ts'
import type { ApplicationRecord, EarnableRecord } from '../ledger/records.ts'
import { isRefused, refused, type Refused } from '../world/refused.ts'
import type { World } from '../world/world.ts'
import type { ApplicationForm } from './read-application.ts'

/** Takes an application, and decides it if nobody has to look at it. */
export async function applyFor(
  world: World,
  earnable: EarnableRecord,
  { secret, ...form }: ApplicationForm,
): Promise<ApplicationRecord | Refused> {
  if (earnable.approval === 'secret' && !isSameSecret(secret, earnable.secret ?? '')) {
    return refused(400, 'secret_token is not the word that was given out.')
  }
  const now = world.now()
  const application: ApplicationRecord = {
    ...form,
    id: world.ids.id(),
    earnable: earnable.id,
    status: 'pending',
    ctime: now,
    mtime: now,
  }
  await world.ledger.write(world.ledger.applications.put(application))
  const isDecided = earnable.approval === 'instant' || earnable.approval === 'secret'
  return isDecided ? await approveApplication(world, application) : application
}

/** Issues the badge that was applied for. */
export async function approveApplication(
  world: World,
  application: ApplicationRecord,
): Promise<ApplicationRecord | Refused> {
  const { ledger, organisations } = world
  const earnable = ledger.earnables.get(application.earnable)
  const badge = ledger.badges.get(earnable?.badge ?? '')
  const organisation = organisations.get(earnable?.client ?? '')
  if (badge === undefined || organisation === undefined) {
    return refused(404, 'The badge is no longer there.')
  }
  const event = await issueEvent(world, organisation, {
    badge,
    recipients: [{ email: application.email, name: application.applicant }],
    consumer: 'earnable',
    sendsEmail: true,
    showsReport: true,
    application: application.id,
  })
  if (isRefused(event)) return event
  return await decide(world, { ...application, status: 'approved', event: event.id })
}

export async function decide(
  world: World,
  application: ApplicationRecord,
): Promise<ApplicationRecord> {
  const decided = { ...application, mtime: world.now() }
  await world.ledger.write(world.ledger.applications.put(decided))
  return decided
}
