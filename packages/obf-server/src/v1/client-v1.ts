import type { ClientV1 } from '@openboat/obf/wire'
import { quotaOf } from '../access/quota.ts'
import { json, text } from '../world/answers.ts'
import type { Call, Route } from '../world/call.ts'

export const clientRoutesV1: readonly Route[] = [
  { method: 'GET', path: '/v1/ping/:cid', answer: ({ organisation }) => text(organisation.id) },
  { method: 'GET', path: '/v1/client/:cid', answer: (call) => json(clientV1(call)) },
]

export function clientV1({ world, organisation }: Pick<Call, 'world' | 'organisation'>): ClientV1 {
  const { id, name, description = '', email, url, tier = 'pro', aliases = [] } = organisation
  const { recipients = 0 } = quotaOf(world, organisation)
  return {
    id,
    name,
    description,
    email,
    url,
    image: '',
    tier,
    paid_until: 0,
    aliases: aliases.length,
    issuing_limit: recipients,
    country: '',
    type: '',
    reply_to: email,
    billing_email: email,
    vat_id: '',
    searchable: false,
    verified: true,
    ctime: 0,
    mtime: 0,
    is_active: true,
    deleted: false,
    suspended: false,
    lastmodifiedby: id,
  }
}
