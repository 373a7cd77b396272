import { OpenBoatError } from '../openboat-error.ts'

/** Where a factory is, and whether the secret may go there unencrypted. */
export interface FactoryPlace {
  readonly url: string
  readonly allowHttp?: boolean | undefined
}

export const allowHttpOption = [
  '--allow-http',
  'send the secret unencrypted to an http: address that is not this machine: whoever listens has it',
] as const

/**
 * Refuses what is no address, and an address on the way to which anybody could read the secret.
 *
 * @throws {OpenBoatError} `bad_argument`
 */
export function assertFactory({ url, allowHttp = false }: FactoryPlace): void {
  const found = URL.canParse(url) ? new URL(url) : undefined
  if (found === undefined || !['http:', 'https:'].includes(found.protocol)) {
    throw wrong(`--url is an address such as https://openbadgefactory.com, not ${url}`)
  }
  if (found.protocol === 'https:' || allowHttp || isThisMachine(found.hostname)) return
  throw wrong(
    `${url} would have the secret sent unencrypted, for whoever listens on the way: take https:, or in a closed network log in with --allow-http`,
  )
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)
}

function wrong(message: string): OpenBoatError {
  return new OpenBoatError('bad_argument', { message })
}
