import { ObfError } from '../obf-error.ts'
import type { Secret } from '../secret.ts'

export interface TlsOptions {
  /** PEM, with its key: shown to the server. */
  readonly certificate?: string
  readonly privateKey?: Secret
  /** PEM of the authority that the server's own certificate is from. @default the system's */
  readonly ca?: string
}

/** A `fetch` with a client certificate, or for a server that the system does not know. */
export function tlsFetch(options: TlsOptions): typeof globalThis.fetch {
  let opened: ReturnType<typeof open> | undefined
  return async (input, init) => {
    // undici is loaded with the first request.
    opened ??= open(options)
    const { fetch, dispatcher } = await opened
    const url = input instanceof Request ? input.url : input
    // undici's types and the DOM's describe the same objects.
    type Init = Parameters<typeof fetch>[1]
    return (await fetch(url, { ...(init as Init), dispatcher })) as unknown as Response
  }
}

async function open({ certificate, privateKey, ca }: TlsOptions) {
  const { Agent, fetch } = await import('undici')
  try {
    const connect = {
      ...(certificate !== undefined && { cert: certificate }),
      ...(privateKey !== undefined && { key: privateKey.reveal() }),
      ...(ca !== undefined && { ca }),
    }
    return { fetch, dispatcher: new Agent({ connect }) }
  } catch {
    // Without the cause: it may quote the key.
    throw new ObfError('bad_argument', { message: 'privateKey: expected a private key in PEM' })
  }
}
