import { isJsonObject, type JsonObject } from '@openboat/model'
import type { DocumentSource, Fetched, KeyRequest } from './fetched.ts'
import type { KeyFailure } from './key-answer.ts'

export type DocumentAnswer = { readonly ok: true; readonly document: JsonObject } | KeyFailure

/** One search for keys: where it may ask, and every document it has asked for. */
export interface Lookup {
  readonly consulted: readonly Fetched[]
  /** The JSON object at a URL. */
  json(url: string): Promise<DocumentAnswer>
  /** The document of a DID whose method is not built in, if there is somebody to find it. */
  did(did: string): Promise<DocumentAnswer>
}

const ACCEPT =
  'application/did+json, application/did+ld+json, application/ld+json, application/jwk-set+json, application/jwk+json, application/json;q=0.9'

export function createLookup(source: DocumentSource, request: KeyRequest = {}): Lookup {
  const { allowance, ...common } = request
  const consulted: Fetched[] = []
  const ask = async (
    url: string,
    read: (fetched: Fetched) => DocumentAnswer,
  ): Promise<DocumentAnswer> => {
    const { accept = ACCEPT } = common
    const objection = allowance?.objection(url, accept)
    if (objection !== undefined) return failure('unreachable', objection)
    const fetched = await source(url, { ...common, accept })
    // Where nobody resolves a DID, nobody was asked.
    if (fetched.problem === 'unsupported') return read(fetched)
    allowance?.spend(url, accept)
    consulted.push(fetched)
    return read(fetched)
  }
  return { consulted, json: (url) => ask(url, readJson), did: (did) => ask(did, readResolution) }
}

export function failure(problem: KeyFailure['problem'], message: string): KeyFailure {
  return { ok: false, problem, message }
}

function readJson({ url, status, body, problem, message }: Fetched): DocumentAnswer {
  if (problem === 'offline') return failure('offline', message ?? `${url} was not asked`)
  if (problem === 'refused' || problem === 'too_large') {
    return failure('refused', message ?? `${url} was refused`)
  }
  if (problem !== undefined || status === 0) {
    return failure('unreachable', message ?? `${url} did not answer`)
  }
  if (status < 200 || status > 299) return failure('unreachable', `${url} answered HTTP ${status}`)
  const document = parse(body)
  return isJsonObject(document)
    ? { ok: true, document }
    : failure('malformed', `${url} does not hold a JSON object`)
}

/** @see DID Resolution 0.3 #bindings-https, whose statuses these are */
function readResolution(fetched: Fetched): DocumentAnswer {
  const { url: did, status, problem } = fetched
  if (problem === 'unsupported' || status === 501) {
    const [, method = ''] = did.split(':')
    return failure('unsupported_method', `DID method ${method} is not supported`)
  }
  // Certain, unlike an answer that is missing: whoever keeps the DIDs says that this one has no key.
  if (status === 410) return failure('not_found', `${did} was deactivated: it has no keys any more`)
  return readJson(fetched)
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}
