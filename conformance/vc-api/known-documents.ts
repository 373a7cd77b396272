import type { JsonObject } from '@openboat/model'
import { ProofError } from '@openboat/proof'
import type { DocumentSource } from '@openboat/resolve'

/** For examples: every term means something. @see VC Data Model 2.0 #contexts */
const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2'
const examples = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }

export async function examplesContext(url: string): Promise<JsonObject> {
  if (url === EXAMPLES) return examples
  throw new ProofError('context_unavailable', { message: `The context ${url} is not known here` })
}

/** The server's own documents and that one context: nobody else is asked. */
export function knownDocuments(own: ReadonlyMap<string, string>): DocumentSource {
  return async (url) => {
    const body = url === EXAMPLES ? JSON.stringify(examples) : own.get(url)
    const found = { url, finalUrl: url, from: 'network' } as const
    if (body !== undefined) {
      return { ...found, status: 200, body: new TextEncoder().encode(body) }
    }
    const message = `${url} is not known here, and nobody else is asked`
    return { ...found, status: 0, body: new Uint8Array(), problem: 'offline', message }
  }
}
