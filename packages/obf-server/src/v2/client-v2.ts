import type { AliasV2, ClientV2 } from '@openboat/obf/wire'
import { json } from '../world/answers.ts'
import type { Call, Route } from '../world/call.ts'
import { clientV1 } from '../v1/client-v1.ts'

export const clientRoutesV2: readonly Route[] = [
  { method: 'GET', path: '/v2/client/:cid/ping', answer: () => json({ success: true }) },
  { method: 'GET', path: '/v2/client/:cid/alias', answer: aliases },
  { method: 'GET', path: '/v2/client/:cid', answer: (call) => json(clientV2(call)) },
]

function clientV2(call: Call): ClientV2 {
  const {
    is_active: _active,
    deleted: _deleted,
    suspended: _suspended,
    lastmodifiedby: _by,
    ...client
  } = clientV1(call)
  return client
}

function aliases({ organisation }: Call): Response {
  const result: AliasV2[] = (organisation.aliases ?? []).map(
    ({ id, name, email, url, description = '' }) => ({ id, name, email, url, description }),
  )
  return json({ result })
}
