import type { BadgeRequest, IssuedBadge } from '@openboat/issue'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { people, type Person } from './people.ts'
import { ON_REQUEST, type Message } from './school.ts'

export type Page = HtmlEscapedString | Promise<HtmlEscapedString>

export function signInPage(): Page {
  const buttons = people.map(
    ({ id, name, role }) => html`<button name="person" value="${id}">${name} (${role})</button> `,
  )
  return frame(
    undefined,
    html`<form method="post" action="/sign-in">
      <p>Who are you?</p>
      ${buttons}
    </form>`,
  )
}

export function learnerPage(
  person: Person,
  messages: readonly Message[],
  requests: readonly BadgeRequest[],
): Page {
  return frame(
    person,
    html`<h2>Course: Soudure, niveau 1</h2>
      <form method="post" action="/complete"><button>I finished the last lesson</button></form>
      <h2>Ask for a badge: Faire équipage</h2>
      <form method="post" action="/requests">
        <p>
          <label>What did you do? <textarea name="statement" required></textarea></label>
        </p>
        <p>
          <label>Where can it be seen? <input name="evidence" type="url" /></label>
        </p>
        <button>Ask for the badge</button>
      </form>
      <ul>
        ${requests.map(({ state, history }) => html`<li>${ON_REQUEST}: ${state} ${history.at(-1)?.note}</li>`)}
      </ul>
      <h2>Messages</h2>
      <ul>
        ${messages.map(({ url, achievement }) => html`<li><a href="${url}">Take your badge: ${achievement}</a></li>`)}
      </ul>`,
  )
}

export function teacherPage(
  person: Person,
  requests: readonly BadgeRequest[],
  badges: readonly IssuedBadge[],
): Page {
  return frame(
    person,
    html`<h2>Requests</h2>
      ${requests.map(requestForm)}
      <h2>Badges</h2>
      ${badges.map(badgeForm)}`,
  )
}

/** Evidence is shown to whoever reviews it, and never fetched. */
function requestForm({ id, recipient, statement, evidence = [] }: BadgeRequest): Page {
  const links = evidence.map((each) => (typeof each === 'string' ? each : (each.id ?? '')))
  return html`<form method="post" action="/requests/${id}">
    <p><strong>${recipient?.name}</strong>: ${statement}</p>
    <ul>
      ${links.map((link) => html`<li><a href="${link}" rel="noopener noreferrer">${link}</a></li>`)}
    </ul>
    <p>
      <label>Note <input name="note" /></label>
    </p>
    <button name="decision" value="approve">Approve</button>
    <button name="decision" value="decline">Decline</button>
  </form>`
}

function badgeForm({ id, achievement, status }: IssuedBadge): Page {
  return html`<form method="post" action="/badges-issued/${id}/revoke">
    <p>${achievement?.id} · ${id} · ${status.state} ${status.reason}</p>
    ${
      status.state === 'valid'
        ? html`<label>Reason, for everybody to read <input name="reason" required /></label>
            <button>Revoke</button>`
        : ''
    }
  </form>`
}

function frame(person: Person | undefined, content: Page): Page {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Lycée des Rives</title>
        <style>
          body {
            max-width: 42rem;
            margin: 2rem auto;
            padding: 0 1rem;
            font: 1rem/1.6 system-ui;
          }
        </style>
      </head>
      <body>
        <h1>Lycée des Rives</h1>
        ${
          person &&
          html`<form method="post" action="/sign-out">
            <p>${person.name} <button>Sign out</button></p>
          </form>`
        }
        <main>${content}</main>
      </body>
    </html>`
}
