import { html } from '@openboat/issue/host'
import { applyFor } from '../earnables/apply-for.ts'
import { formFields } from '../earnables/form-html.ts'
import { readApplication } from '../earnables/read-application.ts'
import type { PublicCall, Route } from '../world/call.ts'
import { isRefused } from '../world/refused.ts'
import { page } from './page.ts'

/** The form by which anybody applies for a badge. */
export const applyRoutes: readonly Route<PublicCall>[] = [
  { method: 'GET', path: '/c/earnablebadge/:id/apply', answer: form },
  { method: 'GET', path: '/c/earnablebadge/:id/embed', answer: form },
  { method: 'POST', path: '/c/earnablebadge/:id/apply', answer: take },
]

function form({ world, param }: PublicCall): Response {
  const earnable = world.ledger.earnables.get(param('id'))
  if (earnable === undefined) return missing()
  const action = `${world.baseUrl}/c/earnablebadge/${earnable.id}/apply`
  return page(
    earnable.name,
    html`<p>${earnable.description}</p>
      <form method="post" enctype="multipart/form-data" action="${action}">
        ${formFields(earnable)}
        <p><button>Apply</button></p>
      </form>`,
  )
}

async function take({ world, request, param }: PublicCall): Promise<Response> {
  const earnable = world.ledger.earnables.get(param('id'))
  if (earnable === undefined) return missing()
  const draft = await readApplication(request, earnable)
  const taken = isRefused(draft) ? draft : await applyFor(world, earnable, draft)
  if (isRefused(taken)) return page('Not yet', html`<p>${taken.message}</p>`, taken.refused)
  const what =
    taken.status === 'approved'
      ? 'The badge is yours: look into your mail.'
      : 'Somebody will look at your application.'
  return page('Thank you', html`<p>${what}</p>`)
}

function missing(): Response {
  return page('There is nothing here', html`<p>The badge is no longer offered.</p>`, 404)
}
