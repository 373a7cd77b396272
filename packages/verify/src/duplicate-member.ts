import type { JsonValue } from '@openboat/model'

/**
 * The name of a member that an object in a JSON text has twice, or `undefined`. Programs differ in
 * which of the two they read, so that one badge could say two things. Escapes do not hide a name.
 *
 * @param text   JSON.
 * @param value  What `JSON.parse` makes of it.
 * @see RFC 7493 section 2.3; RFC 7519 section 4
 */
export function duplicateMember(text: string, value: JsonValue): string | undefined {
  // A text that names no more members than there are has none twice; most need no closer look.
  return namesIn(text) === membersIn(value) ? undefined : firstDuplicate(text)
}

/** Quotes before a colon: every name, and what looks like one inside a text. */
function namesIn(text: string): number {
  let names = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) {
    let before = at - 1
    while (text.charCodeAt(before) <= 0x20) before -= 1
    if (text.charCodeAt(before) === quote) names += 1
  }
  return names
}

function membersIn(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 0
  let members = 0
  if (Array.isArray(value)) {
    for (const item of value) members += membersIn(item)
    return members
  }
  for (const name in value) members += 1 + membersIn(value[name] ?? null)
  return members
}

function firstDuplicate(text: string): string | undefined {
  const open: Set<string>[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === openBrace) open.push(new Set())
    else if (code === closeBrace) open.pop()
    if (code !== quote) continue
    const end = endOfString(text, at)
    if (isName(text, end + 1)) {
      const name = nameIn(text, at, end)
      const names = open.at(-1)
      if (names?.has(name) === true) return name
      names?.add(name)
    }
    at = end
  }
  return undefined
}

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a]
const [openBrace, closeBrace] = [0x7b, 0x7d]

/** The engine finds a character faster than a loop. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end === -1 ? text.length : end
}

function isEscaped(text: string, at: number): boolean {
  let start = at
  while (text.charCodeAt(start - 1) === backslash) start -= 1
  return (at - start) % 2 === 1
}

function isName(text: string, after: number): boolean {
  let at = after
  while (text.charCodeAt(at) <= 0x20) at += 1
  return text.charCodeAt(at) === colon
}

function nameIn(text: string, start: number, end: number): string {
  const name = text.slice(start + 1, end)
  if (!name.includes('\\')) return name
  try {
    return JSON.parse(`"${name}"`) as string
  } catch {
    return name
  }
}
