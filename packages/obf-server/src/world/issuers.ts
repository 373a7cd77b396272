import { createIssuer, type Issuer, type IssuerEvent, type Store } from '@openboat/issue'
import { host, type Host } from '@openboat/issue/host'
import { createSigner } from '@openboat/proof'
import type { ObfServerOptions } from '../obf-server.ts'
import type { Organisations } from './organisations.ts'

/** An organisation or alias as an issuer of badges, and what hosts them. */
export interface HostedIdentity {
  readonly issuer: Issuer
  readonly host: Host
}

export interface Issuers {
  /** @param id  of an organisation or alias that exists */
  for(id: string): HostedIdentity
  /** Whose this address is. */
  serving(path: string): HostedIdentity | undefined
}

interface IssuersOptions {
  readonly baseUrl: string
  readonly store: Store
  readonly options: ObfServerOptions
  readonly organisations: Organisations
  readonly draw: (name: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly onEvent: (event: IssuerEvent) => void
}

/** One issuer for each organisation and alias, below `<baseUrl>/issuers/<id>`, in one store. */
export function createIssuers(setting: IssuersOptions): Issuers {
  const open = new Map<string, HostedIdentity>()
  const issuerOf = (id: string): HostedIdentity | undefined => {
    const known = open.get(id) ?? hostedIdentity(setting, id)
    if (known !== undefined) open.set(id, known)
    return known
  }
  return {
    for: (id) => {
      const identity = issuerOf(id)
      if (identity === undefined) throw new TypeError(`nobody has the id ${id}`)
      return identity
    },
    serving: (path) => {
      const [, id] = /^\/issuers\/(\w+)(?:\/|$)/.exec(path) ?? []
      return id === undefined ? undefined : issuerOf(id)
    },
  }
}

function hostedIdentity(
  { baseUrl, store, options, organisations, draw, onEvent }: IssuersOptions,
  id: string,
): HostedIdentity | undefined {
  const identity = organisations.identity(id)
  if (identity === undefined) return undefined
  const { name, url, email, description } = identity
  const { clock, key, random, secret } = options
  const issuer = createIssuer({
    profile: { name, url, email, ...(description === undefined ? {} : { description }) },
    signer: createSigner(key),
    store,
    baseUrl: `${baseUrl}/issuers/${id}`,
    clock,
    forms: ['data-integrity', 'ob2-hosted'],
    // Open Badge Factory's badges name none, and a verifier asks it for every badge.
    refreshService: false,
    onEvent,
    ...(random === undefined ? {} : { random }),
  })
  return {
    issuer,
    host: host(issuer, {
      clock,
      secret,
      picture: async ({ draft }) => ({ content: await draw(draft.name), mediaType: 'image/png' }),
      ...(options.onError === undefined ? {} : { onError: options.onError }),
    }),
  }
}
