import { isJsonObject, type JsonObject } from '@openboat/model'
import { networkSource } from '@openboat/resolve'
import type { DidResolution, DidResolver, Fetched, NetworkOptions } from '@openboat/resolve'
import { OpenBoatError } from '../openboat-error.ts'

/**
 * A DID resolver on the web, such as the Universal Resolver of the DIF. It is asked as any document is: by
 * `https` at a public address or an origin that is allowed, within the same size and time.
 *
 * @see DID Resolution 0.3 #bindings-https
 * @throws {OpenBoatError} `bad_argument` for an address that is none, or one that would be refused for `http`
 */
export function universalResolver(
  address: string,
  { fetch, allowOrigins = [] }: Pick<NetworkOptions, 'fetch' | 'allowOrigins'>,
): DidResolver {
  const identifiers = identifiersAt(address, allowOrigins)
  const source = networkSource({ fetch, allowOrigins })
  return {
    resolve: async (did) => resolutionOf(did, await source(urlOf(identifiers, did), { accept })),
  }
}

/** The whole result as later and as earlier drafts call it, else the document alone. */
const accept = [
  'application/did-resolution',
  'application/ld+json;profile="https://w3id.org/did-resolution"',
  'application/did+json;q=0.8',
  'application/did+ld+json;q=0.8',
  'application/json;q=0.5',
].join(', ')

/** People copy it with the path of the API or without. */
function identifiersAt(address: string, allowOrigins: readonly string[]): string {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const { protocol = '', origin = '', pathname = '' } = url ?? {}
  const isPlain = url?.href === `${origin}${pathname}`
  if (!isPlain || !/^https?:$/.test(protocol)) {
    // What stands before an @ is a secret.
    const given = address.replace(/\/\/.*@/s, '//…@')
    throw new OpenBoatError('bad_argument', {
      message: `--did-resolver needs an address such as https://resolver.example, not ${given}`,
    })
  }
  if (protocol === 'http:' && !allowOrigins.includes(origin)) {
    throw new OpenBoatError('bad_argument', {
      message: `--did-resolver ${address} is not https: --allow-origin ${origin} lets it through`,
    })
  }
  return `${origin}${pathname.replace(/\/+$/, '').replace(/\/1\.0\/identifiers$/, '')}/1.0/identifiers`
}

/** As the API shows it, with colons; a `%` of the DID's own must not be taken for one of the URL. */
function urlOf(identifiers: string, did: string): string {
  return `${identifiers}/${encodeURIComponent(did).replaceAll('%3A', ':')}`
}

function resolutionOf(did: string, { status, body, problem }: Fetched): DidResolution {
  const found = objectIn(body)
  const { didDocument, didResolutionMetadata, didDocumentMetadata } = isResult(found)
    ? found
    : { didDocument: found?.['id'] === did ? found : null }
  const said = isJsonObject(didResolutionMetadata) ? didResolutionMetadata['error'] : undefined
  const isDeactivated =
    isJsonObject(didDocumentMetadata) && didDocumentMetadata['deactivated'] === true
  return {
    didDocument: isJsonObject(didDocument) ? didDocument : null,
    didResolutionMetadata: { error: problem?.replaceAll('_', ' ') ?? said ?? errorFor(status) },
    didDocumentMetadata: { deactivated: status === 410 || isDeactivated },
  }
}

/** What the status alone says; 410 is a DID that was deactivated. */
function errorFor(status: number): string | undefined {
  if (status === 200 || status === 410) return undefined
  if (status === 404) return 'notFound'
  return status === 501 ? 'methodNotSupported' : `status ${status}`
}

function isResult(value: JsonObject | undefined): value is JsonObject {
  return value !== undefined && ('didDocument' in value || 'didResolutionMetadata' in value)
}

function objectIn(body: Uint8Array): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
