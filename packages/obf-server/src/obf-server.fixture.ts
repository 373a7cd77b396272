import { generateKey } from '@openboat/proof'
import { createObfServer } from './create-obf-server.ts'
import type { ObfServer, ObfServerOptions } from './obf-server.ts'
import type { Organisation } from './organisation.ts'

export const BASE = 'http://127.0.0.1:8088'
export const CLIENT = 'NM70School'
export const SECRET = 'aVeryGoodSecretOfTheSchool'

const school: Organisation = {
  id: CLIENT,
  secret: SECRET,
  name: 'Boat Yard School',
  email: 'badges@school.example',
  url: 'https://school.example/',
  description: 'Teaches to build boats.',
  aliases: [
    {
      id: 'NM70Evening',
      name: 'Evening classes',
      email: 'evening@school.example',
      url: 'https://evening.school.example/',
    },
  ],
}

export const yard: Organisation = {
  id: 'T5EFYard',
  secret: 'anotherSecretOfTheYard00',
  name: 'The Yard',
  email: 'office@yard.example',
  url: 'https://yard.example/',
}

const key = generateKey('ed25519')

/** A server at a fixed moment, whose chance is a fixed sequence. */
export async function testServer(options: Partial<ObfServerOptions> = {}): Promise<ObfServer> {
  return await createObfServer({
    clock: () => new Date('2026-10-01T11:48:35.551Z'),
    organisations: [school, yard],
    baseUrl: BASE,
    key: await key,
    secret: 'a-secret-of-more-than-thirty-two-characters',
    random: seededRandom(7),
    onError: (error) => {
      throw error
    },
    ...options,
  })
}

/** xorshift32: the same bytes in every run. */
export function seededRandom(seed: number): (length: number) => Uint8Array<ArrayBuffer> {
  let state = seed
  return (length) =>
    Uint8Array.from({ length }, () => {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
      return state & 255
    })
}

/** A request as a client writes it: `POST /path`, headers and body as they are. */
export interface Written {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export type Ask = (line: string, written?: Written) => Promise<Response>

export function asker(server: ObfServer, always: Readonly<Record<string, string>> = {}): Ask {
  return async (line, { headers = {}, body } = {}) => {
    const [method = 'GET', path = ''] = line.split(' ')
    return await server.fetch(
      new Request(`${BASE}${path}`, {
        method,
        headers: { ...always, ...headers },
        ...(body === undefined ? {} : { body }),
      }),
    )
  }
}

export async function signedIn(
  server: ObfServer,
  version: 'v1' | 'v2',
  { id, secret }: Organisation = school,
): Promise<Ask> {
  const answer = await asker(server)(`POST /${version}/client/oauth2/token`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `grant_type=client_credentials&client_id=${id}&client_secret=${secret}`,
  })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return asker(server, { authorization: `Bearer ${token}` })
}

/** The rows of a v1 list, as the Moodle plugin reads them. */
export async function rowsOf(answer: Response): Promise<Record<string, unknown>[]> {
  const text = await answer.text()
  return text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** A picture of one transparent pixel. */
export const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export const welding = {
  name: 'Welding, level 1',
  description: 'Joins two plates.',
  image: PIXEL,
  criteria_html: '<p>Weld <b>three</b> test pieces.</p><script>alert(1)</script>',
  tags: ['welding'],
  expires: 12,
  draft: false,
  category: ['Workshop'],
  metadata: { foo: 1 },
}

export async function newBadge(ask: Ask, changes: object = {}): Promise<string> {
  const answer = await ask(`POST /v1/badge/${CLIENT}`, {
    body: JSON.stringify({ ...welding, ...changes }),
  })
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}

export async function newEvent(
  ask: Ask,
  badge: string,
  recipients: readonly string[],
): Promise<string> {
  const answer = await ask(`POST /v1/badge/${CLIENT}/${badge}`, {
    body: JSON.stringify({ recipient: recipients, issued_on: 1_790_000_000, log_entry: { a: 1 } }),
  })
  return answer.headers.get('location')?.split('/').at(-1) ?? ''
}
