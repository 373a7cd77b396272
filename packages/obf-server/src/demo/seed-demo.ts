import { addBadge } from '../badges/write-badge.ts'
import { issueEvent } from '../events/issue-event.ts'
import { revokeRecipients } from '../events/revoke-recipients.ts'
import { isRefused } from '../world/refused.ts'
import type { World } from '../world/world.ts'
import { applyFor } from '../earnables/apply-for.ts'
import { createEarnables } from '../earnables/create-earnables.ts'
import { demoBadges, demoEarnables, demoEvents } from './demo-content.ts'

/** A small school's account. What is there already is left as it is. */
export async function seedDemo(world: World): Promise<void> {
  await addBadges(world)
  for (const event of demoEvents) await addEvent(world, event)
  await addEarnables(world)
}

async function addBadges(world: World): Promise<void> {
  const { first: organisation } = world.organisations
  for (const { id, name, description, criteria, category, tag } of demoBadges) {
    if (world.ledger.badges.get(id) !== undefined) continue
    await addBadge({ world, organisation }, id, {
      primaryLanguage: 'en',
      content: [{ language: 'en', name, description, criteria, tag: [...tag] }],
      image: undefined,
      category,
      aliases: [],
      email: { subject: `Your badge: ${name}`, body: `Well done: you have earned “${name}”.` },
      expires: 0,
      draft: false,
    })
  }
}

async function addEvent(world: World, demo: (typeof demoEvents)[number]): Promise<void> {
  const { first: organisation } = world.organisations
  const known = [...world.ledger.events.all()].some(
    ({ name, client }) => name === demo.name && client === organisation.id,
  )
  const badge = world.ledger.badges.get(demo.badge)
  if (known || badge === undefined) return
  const event = await issueEvent(world, organisation, {
    badge,
    name: demo.name,
    recipients: demo.recipients,
    consumer: 'demo',
    log: { course: demo.name },
    sendsEmail: true,
    showsReport: true,
  })
  if (isRefused(event)) throw new TypeError(event.message)
  if (demo.revoked.length > 0) await revokeRecipients(world, event, demo.revoked)
}

async function addEarnables(world: World): Promise<void> {
  const { first: organisation } = world.organisations
  const earnables = createEarnables(world)
  for (const { application, ...demo } of demoEarnables) {
    if (world.ledger.earnables.get(demo.id) !== undefined) continue
    await earnables.add({ ...demo, organisation: organisation.id })
    const earnable = world.ledger.earnables.get(demo.id)
    if (application === undefined || earnable === undefined) continue
    await applyFor(world, earnable, {
      ...application,
      secret: '',
      attachesEvidence: true,
      files: [],
    })
  }
}
