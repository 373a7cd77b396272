import { html } from '@openboat/issue/host'
import { primaryContent } from '../badges/primary-content.ts'
import { json } from '../world/answers.ts'
import type { PublicCall, Route } from '../world/call.ts'
import type { World } from '../world/world.ts'
import type { Mail } from './mail.ts'
import { page } from './page.ts'

/** E-mails are shown instead of being sent. */
export const outboxRoutes: readonly Route<PublicCall>[] = [
  { method: 'GET', path: '/outbox', answer: show },
  { method: 'GET', path: '/outbox.json', answer: ({ world }) => json(mailsOf(world)) },
]

const SHOWN = 100

/** Every mail that events asked for, the newest first. */
export function mailsOf({ ledger, baseUrl }: World): readonly Mail[] {
  const events = [...ledger.events.all()].toReversed().filter(({ sendsEmail }) => sendsEmail)
  return events.flatMap((event) => {
    const { subject, body, link_text, footer } = event.email
    const { name } = primaryContent(event.snapshot)
    return ledger.recipientsOf(event.id).map(({ email, token }) => ({
      to: email,
      subject: subject || `You have received a badge: ${name}`,
      body: body || `You have received the badge “${name}”.`,
      linkText: link_text || 'Take your badge',
      link: `${baseUrl}/c/receive?tk=${token}`,
      footer: footer ?? '',
      at: new Date(event.ctime * 1000).toISOString(),
      event: event.id,
    }))
  })
}

function show({ world }: PublicCall): Response {
  const mails = mailsOf(world)
  const shown = mails.slice(0, SHOWN).map(
    ({ to, subject, body, link, linkText, footer, at }) =>
      html`<article>
        <h2>${subject}</h2>
        <p>To ${to}, ${at}</p>
        <pre>${body}</pre>
        <p><a href="${link}">${linkText}</a></p>
        <p>
          <img
            src="${link.replace('/c/receive?', '/c/receive/qr.svg?')}"
            alt="The link as a QR code"
            loading="lazy"
          />
        </p>
        <p>${footer}</p>
      </article>`,
  )
  const count = html`<p>${mails.length} messages that were not sent.</p>`
  return page('Outbox', html`${count}${shown}`)
}
