import type { DataLoss } from './data-loss.ts'
import { ProofError } from './proof-error.ts'

/**
 * The loss behind an error: ours, the context loader's, or one of jsonld.js, which knows the code
 * that JSON-LD 1.1 API #error-handling gives it.
 */
export function lossOfError(error: unknown, path: string): DataLoss {
  if (error instanceof ProofError) {
    const isLimit = error.code === 'limit_exceeded'
    const code = isLimit ? 'limit_exceeded' : 'context_unavailable'
    return { code, term: '', path: error.path ?? (isLimit ? '' : path), message: error.message }
  }
  const message = error instanceof Error ? error.message : String(error)
  const { code, term, url } = detailsOf(error)
  const isContext = code !== undefined && !documentErrors.has(code)
  return {
    code: isContext ? 'context_invalid' : 'invalid_document',
    term: term ?? url ?? '',
    path,
    message: code === undefined ? message : `${code}: ${message}`,
  }
}

type Details = Readonly<Partial<Record<'code' | 'term' | 'url', string>>>

function detailsOf(error: unknown): Details {
  if (typeof error !== 'object' || error === null || !('details' in error)) return {}
  const details = Object.entries(error.details ?? {})
  return Object.fromEntries(details.filter(([, value]) => typeof value === 'string'))
}

/** The errors of the document itself; all others are of a context. */
const documentErrors = new Set([
  'colliding keywords',
  'conflicting indexes',
  'invalid @graph value',
  'invalid @id value',
  'invalid @included value',
  'invalid @index value',
  'invalid @nest value',
  'invalid @reverse value',
  'invalid language map value',
  'invalid language-tagged string',
  'invalid language-tagged value',
  'invalid reverse property map',
  'invalid reverse property value',
  'invalid set or list object',
  'invalid type value',
  'invalid typed value',
  'invalid value object',
  'invalid value object value',
])
