import { pointer } from './json-pointer.ts'
import type { ParseIssue, ParseIssueCode } from './parse-issue.ts'

/**
 * What keeps a JavaScript value from being JSON: functions, `undefined`, big integers, accessors,
 * class instances, cycles, too many levels or values. `undefined` when nothing does.
 *
 * Nothing is called and nothing recurses, so a hostile object costs no stack and runs no code.
 */
export function inspectJsonObject(
  root: object,
  limits: { readonly maxDepth: number; readonly maxValues: number },
): ParseIssue | undefined {
  const open = new Set<object>()
  const frames: Frame[] = []
  let values = 0

  const enter = (node: object, key: string): ParseIssue | undefined => {
    const path = [...frames.map((frame) => frame.key), key].slice(1)
    if (open.has(node)) return issue('cyclic', path, 'the object contains itself')
    if (frames.length >= limits.maxDepth)
      return issue('too_deep', path, `more than ${limits.maxDepth} levels`)
    if (!isPlain(node)) return issue('not_json_value', path, 'an instance of a class')
    open.add(node)
    frames.push({ node, key, keys: Object.keys(node), next: 0 })
    if (Array.isArray(node) && Object.keys(node).length !== node.length)
      return issue('not_json_value', path, 'an array with holes or extra properties')
    return undefined
  }

  let found = enter(root, '')
  while (found === undefined) {
    const frame = frames.at(-1)
    if (frame === undefined) return undefined
    const key = frame.keys[frame.next++]
    if (key === undefined) {
      open.delete(frame.node)
      frames.pop()
      continue
    }
    // Shared parts count each time they are met, as they would in the written JSON.
    if (++values > limits.maxValues)
      return issue('too_large', [], `over ${limits.maxValues} values`)
    const member = Object.getOwnPropertyDescriptor(frame.node, key)
    const fault = faultOf(member)
    const path = [...frames.map((outer) => outer.key), key].slice(1)
    if (fault !== undefined) found = issue('not_json_value', path, fault)
    else if (typeof member?.value === 'object' && member.value !== null)
      found = enter(member.value as object, key)
  }
  return found
}

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
