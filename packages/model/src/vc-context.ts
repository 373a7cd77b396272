import { CLR_2, contextFamilyOf, OB_3, VC_1, VC_2, type ContextFamily } from './context-urls.ts'
import type { Credential } from './credential.ts'
import { deviation, type Deviation } from './deviation.ts'
import { asList, isJsonObject, type JsonValue } from './json.ts'

/**
 * The contexts of a verifiable credential: the W3C one first, then those of its kind, in order.
 *
 * @see OB 3.0 #context; VCDM 2.0 #contexts
 */
export function contextDeviations({ document, kind, version }: Credential): Deviation[] {
  const contexts = asList(document['@context'])
  const first = contexts[0]
  if (first !== VC_1 && first !== VC_2)
    return [
      deviation({
        ...CONTEXT,
        path: first === undefined ? ['@context'] : ['@context', 0],
        code: first === undefined ? 'missing' : 'malformed',
        expected: `${VC_2} as the first context`,
        got: first,
      }),
    ]
  const isOpenBadge = version === '3.0'
  const families: readonly Expected[] =
    kind === 'clr' ? [CLR_CONTEXT, OB_CONTEXT] : isOpenBadge ? [OB_CONTEXT] : []
  return [
    ...(first === VC_1 && families.length > 0 ? [older(0, VC_2, first)] : []),
    ...families.flatMap((expected, index) => expectedContext(contexts, expected, index + 1)),
    ...contexts.flatMap((entry, index) => malformedEntry(entry, index)),
  ]
}

const CONTEXT = { check: 'model.context', spec: 'OB 3.0 #context' } as const

interface Expected {
  readonly family: ContextFamily
  readonly newest: string
}
const OB_CONTEXT: Expected = { family: 'ob-3.0', newest: OB_3 }
const CLR_CONTEXT: Expected = { family: 'clr-2.0', newest: CLR_2 }

function expectedContext(
  contexts: readonly JsonValue[],
  { family, newest }: Expected,
  position: number,
): Deviation[] {
  const at = contexts.findIndex(
    (entry) => typeof entry === 'string' && contextFamilyOf(entry) === family,
  )
  const got = contexts[at]
  const path = ['@context', position]
  if (got === undefined)
    return [
      deviation({ ...CONTEXT, path, code: 'missing', expected: newest, got: contexts[position] }),
    ]
  const misplaced = { ...CONTEXT, path, code: 'context_order', got: contexts[position] } as const
  return [
    ...(got === newest ? [] : [older(at, newest, got)]),
    ...(at === position
      ? []
      : [deviation({ ...misplaced, expected: `the context ${newest} here`, harmless: true })]),
  ]
}

// Policy: an older context gives the same badge the same meaning, so only the strict profile fails.
function older(index: number, newest: string, got: JsonValue): Deviation {
  const path = ['@context', index]
  return deviation({
    ...CONTEXT,
    path,
    code: 'older_context',
    expected: `${newest}, the newest context`,
    got,
    harmless: true,
  })
}

function malformedEntry(entry: JsonValue, index: number): Deviation[] {
  if (isJsonObject(entry) || (typeof entry === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(entry)))
    return []
  const path = ['@context', index]
  return [
    deviation({
      ...CONTEXT,
      path,
      code: 'malformed',
      expected: 'a context as an absolute URL or an object',
      got: entry,
    }),
  ]
}
