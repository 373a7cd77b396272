import type { ApplicationRecord, EarnableRecord } from '../ledger/records.ts'
import { ObfServerError } from '../obf-server-error.ts'
import { isRefused } from '../world/refused.ts'
import type { World } from '../world/world.ts'
import { approveApplication, decide } from './apply-for.ts'
import type { EarnableDraft, Earnables } from './earnables.ts'

export function createEarnables(world: World): Earnables {
  const { ledger } = world
  const pending = (id: string): ApplicationRecord => {
    const application = ledger.applications.get(id)
    if (application === undefined) throw notFound('application', id)
    if (application.status === 'pending') return application
    const message = `The application ${id} is ${application.status} already.`
    throw new ObfServerError('wrong_state', { message })
  }
  return {
    add: async (draft) => {
      const earnable = earnableOf(world, draft)
      await ledger.write(ledger.earnables.put(earnable))
      return earnable.id
    },
    approve: async (id) => {
      await world.inTurn(`application ${id}`, async () => {
        const approved = await approveApplication(world, pending(id))
        if (isRefused(approved)) throw notFound('badge to issue', id, approved.message)
      })
    },
    reject: async (id) => {
      await world.inTurn(`application ${id}`, async () => {
        await decide(world, { ...pending(id), status: 'rejected' })
      })
    },
  }
}

function earnableOf({ ledger, ids, now }: World, draft: EarnableDraft): EarnableRecord {
  const { organisation, badge, name, description = '', approval, secret, id = ids.id() } = draft
  if (ledger.badges.get(badge)?.client !== organisation) throw notFound('badge', badge)
  return {
    id,
    client: organisation,
    badge,
    name,
    description,
    approval,
    ...(secret === undefined ? {} : { secret }),
    attachEvidence: draft.attachEvidence ?? 'optional',
    visible: draft.visible ?? true,
    fields: draft.fields ?? [],
    ctime: now(),
  }
}

function notFound(what: string, id: string, why = ''): ObfServerError {
  return new ObfServerError('not_found', { message: `There is no ${what} ${id}. ${why}`.trim() })
}
