import type {
  DisplayerBadge,
  DisplayerGroup,
  DisplayerGroups,
  DisplayerUser,
} from '@openboat/obf/wire'
import { primaryContent } from '../badges/primary-content.ts'
import { assertionUrls } from '../events/assertion-urls.ts'
import type { EventRecord, RecipientRecord } from '../ledger/records.ts'
import { json } from '../world/answers.ts'
import type { PublicCall, Route } from '../world/call.ts'
import type { World } from '../world/world.ts'

/**
 * What Open Badge Passport shows of somebody. Here every badge that holds is public, and the number of
 * a person is their place among those who have badges.
 */
export const displayerRoutes: readonly Route<PublicCall>[] = [
  { method: 'POST', path: '/displayer/convert/email', answer: userOf },
  { method: 'GET', path: '/displayer/:user/groups.json', answer: groups },
  { method: 'GET', path: '/displayer/:user/group/:group', answer: group },
]

const PUBLIC_BADGES = { groupId: 0, name: 'Public badges' } as const

async function userOf({ world, request }: PublicCall): Promise<Response> {
  const email = new URLSearchParams(await request.text()).get('email')?.trim() ?? ''
  const at = world.ledger.addresses().indexOf(email.toLowerCase())
  if (at === -1) {
    const error = `Could not find the user by the email address: ${email}`
    return json({ error, status: 'missing' }, 404)
  }
  const user: DisplayerUser = { status: 'okay', email, userId: at + 1 }
  return json(user)
}

function groups({ world, param }: PublicCall): Response {
  const userId = Number.parseInt(param('user'), 10)
  const badges = publicBadges(world, userId).length
  if (badges === 0) return json({ httpStatus: 404, status: 'missing' }, 404)
  const answer: DisplayerGroups = { userId, groups: [{ ...PUBLIC_BADGES, badges }] }
  return json(answer)
}

/** `0.json`: clients put the ending behind the number of the group, the passport reads the digits. */
function group({ world, param }: PublicCall): Response {
  const userId = Number.parseInt(param('user'), 10)
  const groupId = Number.parseInt(param('group'), 10)
  const found = groupId === PUBLIC_BADGES.groupId ? publicBadges(world, userId) : []
  const badges = found.map(([event, recipient]) => displayed(world, event, recipient))
  const answer: DisplayerGroup = { userId, groupId, badges }
  return json(answer)
}

type Held = readonly [EventRecord, RecipientRecord]

function publicBadges({ ledger }: World, userId: number): readonly Held[] {
  const email = ledger.addresses()[userId - 1]
  return ledger.recipientsWith(email ?? '').flatMap((recipient): Held[] => {
    const event = ledger.events.get(recipient.event)
    return event === undefined || recipient.revokedOn !== undefined ? [] : [[event, recipient]]
  })
}

function displayed(
  world: World,
  event: EventRecord,
  { id, email }: RecipientRecord,
): DisplayerBadge {
  const { image, json: document } = assertionUrls(world, id)
  const { name, description } = primaryContent(event.snapshot)
  const criteria = `${world.baseUrl}/v1/badge/_/${event.badge}/criteria.html?event=${event.id}`
  const issuer = world.organisations.identity(event.alias ?? event.client)
  const origin = issuer?.url === undefined ? undefined : new URL(issuer.url).origin
  return {
    lastValidated: event.issuedOn,
    hostedUrl: document,
    imageUrl: image,
    assertion: {
      uid: id,
      issued_on: event.issuedOn,
      issuedOn: event.issuedOn,
      ...(event.expiresOn === undefined ? {} : { expires: event.expiresOn }),
      verify: { type: 'hosted', url: document },
      _originalRecipient: { identity: email, type: 'email', hashed: false },
      badge: {
        _location: `${world.baseUrl}/v1/badge/_/${event.badge}.json?event=${event.id}`,
        name,
        description: description ?? '',
        image,
        criteria,
        issuer: { name: issuer?.name, email: issuer?.email, url: issuer?.url, origin },
      },
    },
  }
}
