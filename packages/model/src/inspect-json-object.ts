import { pointer } from './json-pointer.ts'
import type { ParseIssue, ParseIssueCode } from './parse-issue.ts'

/**
 * What keeps a JavaScript value from being JSON: functions, `undefined`, big integers, accessors,
 * class instances, cycles, too many levels or values: all of it, up to 100 issues.
 *
 * Nothing is called and nothing recurses, so a hostile object costs no stack and runs no code.
 */
export function inspectJsonObject(
  root: object,
  limits: { readonly maxDepth: number; readonly maxValues: number },
): ParseIssue[] {
  const open = new Set<object>()
  const frames: Frame[] = []
  const found: ParseIssue[] = []
  let values = 0

  const pathTo = (key: string): string[] => [...frames.map((frame) => frame.key), key].slice(1)
  const enter = (node: object, key: string): void => {
    const fault = faultOfObject(node, open, frames.length >= limits.maxDepth, limits.maxDepth)
    if (fault !== undefined) found.push(issue(fault[0], pathTo(key), fault[1]))
    if (fault !== undefined && fault[1] !== HOLES) return
    open.add(node)
    frames.push({ node, key, keys: Object.keys(node), next: 0 })
  }

  enter(root, '')
  while (found.length < MAX_ISSUES) {
    const frame = frames.at(-1)
    if (frame === undefined) break
    const key = frame.keys[frame.next++]
    if (key === undefined) {
      open.delete(frame.node)
      frames.pop()
      continue
    }
    // Shared parts count each time they are met, as they would in the written JSON.
    if (++values > limits.maxValues)
      return [issue('too_large', [], `over ${limits.maxValues} values`)]
    const member = Object.getOwnPropertyDescriptor(frame.node, key)
    const fault = faultOf(member)
    if (fault !== undefined) found.push(issue('not_json_value', pathTo(key), fault))
    else if (typeof member?.value === 'object' && member.value !== null)
      enter(member.value as object, key)
  }
  return found
}

// Somebody mends them one after the other; a list of thousands helps nobody.
const MAX_ISSUES = 100
const HOLES = 'an array with holes or extra properties'

interface Frame {
  readonly node: object
  readonly key: string
  readonly keys: readonly string[]
  next: number
}

function faultOf(member: PropertyDescriptor | undefined): string | undefined {
  if (member === undefined) return 'nothing'
  if (member.get !== undefined || member.set !== undefined) return 'an accessor (getter or setter)'
  const value: unknown = member.value
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  return ['object', 'string', 'number', 'boolean'].includes(typeof value) ? undefined : typeof value
}

function faultOfObject(
  node: object,
  open: ReadonlySet<object>,
  isTooDeep: boolean,
  maxDepth: number,
): readonly [ParseIssueCode, string] | undefined {
  if (open.has(node)) return ['cyclic', 'an object that contains itself']
  if (isTooDeep) return ['too_deep', `more than ${maxDepth} levels`]
  if (!isPlain(node)) return ['not_json_value', 'an instance of a class']
  const hasHoles = Array.isArray(node) && Object.keys(node).length !== node.length
  return hasHoles ? ['not_json_value', HOLES] : undefined
}

// Objects of another realm (a frame, a vm context) have another Object.prototype; it, too, has no parent.
function isPlain(node: object): boolean {
  if (Array.isArray(node)) return true
  const parent: unknown = Object.getPrototypeOf(node)
  return parent === null || Object.getPrototypeOf(parent) === null
}

function issue(code: ParseIssueCode, path: readonly string[], what: string): ParseIssue {
  return {
    code,
    path: pointer(...path),
    message: `Expected JSON, as JSON.parse returns it, got ${what}. Pass the text, or plain data.`,
    spec: 'RFC 8259 section 3',
  }
}
