import type { TokenAnswer } from '@openboat/obf/wire'
import { errorResult } from '../world/error-result.ts'
import { json } from '../world/answers.ts'
import type { PublicCall, Route } from '../world/call.ts'
import { parseJson } from '../world/read-body.ts'
import { basicCredentials } from './basic-credentials.ts'
import { isSameSecret } from './constant-time.ts'
import type { ApiVersion } from './tokens.ts'

export const tokenRoutes: readonly Route<PublicCall>[] = (['v1', 'v2'] as const).map((version) => ({
  method: 'POST',
  path: `/${version}/client/oauth2/token`,
  answer: (call) => answerToken(call, version),
}))

/**
 * OAuth 2.0 client credentials, as a form or as JSON, with the secret inside or in HTTP Basic.
 *
 * @see RFC 6749 section 4.4
 */
async function answerToken(call: PublicCall, version: ApiVersion): Promise<Response> {
  const { world, request } = call
  const fields = fieldsOf(await request.text())
  if (fields['grant_type'] !== 'client_credentials') {
    return failed(call, version, { status: 400, message: 'grant_type must be client_credentials.' })
  }
  const basic = basicCredentials(request)
  const id = basic?.id ?? fields['client_id'] ?? ''
  const secret = basic?.secret ?? fields['client_secret'] ?? ''
  const organisation = world.organisations.get(id)
  // Compared for unknown organisations as well, so that the time tells nothing about who exists.
  const isRight = isSameSecret(secret, organisation?.secret ?? `${secret}-`)
  if (organisation === undefined || !isRight) return failed(call, version, { status: 403 })
  const granted = world.tokens.grant(id, version)
  if (granted === undefined) {
    return failed(call, version, { status: 429, message: 'One token in ten seconds.' })
  }
  const { token, expiresIn } = granted
  const answer: TokenAnswer = { access_token: token, token_type: 'bearer', expires_in: expiresIn }
  return json(answer)
}

/** The wrong secret has no message in v2. */
function failed(
  { world, request }: PublicCall,
  version: ApiVersion,
  { status, message }: { readonly status: number; readonly message?: string },
): Response {
  if (version === 'v1') return json({ error: message ?? 'Forbidden' }, status)
  const { pathname: path } = new URL(request.url)
  const at = world.options.clock()
  return json(
    errorResult(status, { at, path, ...(message === undefined ? {} : { message }) }),
    status,
  )
}

function fieldsOf(body: string): Readonly<Record<string, string>> {
  const parsed = body.trimStart().startsWith('{')
    ? parseJson(body)
    : Object.fromEntries(new URLSearchParams(body))
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(
    Object.entries(parsed).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
}
