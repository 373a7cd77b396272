import { isJsonObject, type JsonObject } from '@openboat/model'
import { createContextLoader, ProofError } from '@openboat/proof'
import { deriveProof } from '@openboat/proof/ecdsa-sd-2023'
import { createResolver } from '@openboat/resolve'
import { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { endpoints } from './endpoints.ts'
import {
  createIssuer,
  issueCredential,
  objectOf,
  optionsIn,
  pointersIn,
  sign,
  type Issuer,
} from './issuer.ts'
import { examplesContext, knownDocuments } from './known-documents.ts'
import { problem, problemTypes, Refusal } from './problem.ts'
import { verifyCredential, verifyPresentation, type World } from './verifier.ts'

export interface VcApi {
  readonly app: Hono
  readonly issuers: readonly Issuer[]
}

/**
 * The W3C VC API in front of OpenBoat, with keys of its own that live as long as it does.
 *
 * @see https://w3c-ccg.github.io/vc-api/
 */
export async function createVcApi(baseUrl: string, clock: () => Date): Promise<VcApi> {
  const issuers = await Promise.all(
    endpoints.map((endpoint) => createIssuer(endpoint, baseUrl, clock())),
  )
  const lists = issuers.flatMap(({ list }) => (list === undefined ? [] : [list]))
  const own = new Map(lists.map(({ url, text }) => [url, text]))
  const resolver = createResolver(knownDocuments(own))
  const app = new Hono()
  for (const issuer of issuers) serve(app, issuer, () => ({ now: clock(), resolver }))
  for (const { url, text } of lists) {
    app.get(new URL(url).pathname, (context) => {
      const type = accepts(context, {
        header: 'Accept',
        supports: listTypes,
        default: 'application/json',
      })
      return context.body(text, 200, { 'content-type': type })
    })
  }
  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json(refused(error.problems), 400)
    throw error
  })
  return { app, issuers }
}

// The W3C suites read as JSON only what says that it is.
const listTypes = ['application/json', 'application/ld+json', 'application/vc']

function serve(app: Hono, issuer: Issuer, world: () => World): void {
  const { endpoint } = issuer
  const post = (path: string, status: 200 | 201, act: (body: JsonObject) => Promise<JsonObject>) =>
    app.post(`/${endpoint.name}${path}`, async (context) =>
      context.json(await act(bodyOf(await context.req.text())), status),
    )
  post('/credentials/issue', 201, async (body) => ({
    verifiableCredential: await issueCredential(body, issuer, world().now),
  }))
  post('/credentials/verify', 200, (body) => verifyCredential(body, endpoint, world()))
  post('/credentials/derive', 201, async (body) => ({ verifiableCredential: await derive(body) }))
  post('/presentations/issue', 201, async (body) => ({
    verifiablePresentation: await present(body, issuer, world().now),
  }))
  post('/presentations/verify', 200, (body) => verifyPresentation(body, world()))
}

function bodyOf(text: string): JsonObject {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  if (isJsonObject(body)) return body
  throw new Refusal([problem(problemTypes.parsing, 'Expected a JSON object as the body')])
}

function refused(problems: Refusal['problems']): JsonObject {
  const [first] = problems
  return {
    ...first,
    status: 400,
    verified: false,
    problemDetails: [...problems],
    errors: [...problems],
  }
}

async function derive({ verifiableCredential, options }: JsonObject): Promise<JsonObject> {
  const { selectivePointers } = optionsIn(options)
  const reveal = pointersIn(selectivePointers) ?? []
  const contexts = createContextLoader({ fetch: examplesContext })
  try {
    return await deriveProof(objectOf(verifiableCredential, 'verifiableCredential'), {
      reveal,
      contexts,
    })
  } catch (error) {
    if (!(error instanceof ProofError)) throw error
    throw new Refusal([problem(problemTypes.signing, error.message, error.path)])
  }
}

async function present(
  { presentation, options }: JsonObject,
  issuer: Issuer,
  now: Date,
): Promise<JsonObject> {
  const { challenge, domain } = optionsIn(options)
  const document = objectOf(presentation, 'presentation')
  return await sign({ holder: issuer.id, ...document }, issuer, {
    now,
    presents: {
      ...(typeof challenge === 'string' ? { challenge } : {}),
      ...(typeof domain === 'string' ? { domain } : {}),
    },
  })
}
