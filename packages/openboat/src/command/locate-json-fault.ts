type Wanted = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'more'

// RFC 8259 sections 2, 6 and 7.
const SPACE = /[ \t\r\n]*/y
const PLAIN = /[ !#-[\]-\uffff]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y

/**
 * Where a text stops to be JSON, as an index, which engines tell only for some faults; `undefined`
 * if it is JSON.
 */
export function locateJsonFault(text: string): number | undefined {
  const open: string[] = []
  let wanted: Wanted | undefined = 'value'
  let at = 0
  for (;;) {
    at += matchAt(SPACE, text, at).length
    if (at === text.length && wanted === 'more' && open.length === 0) return undefined
    const token = text[at] === '"' ? stringAt(text, at) : matchAt(OTHER, text, at)
    wanted = token === '' ? undefined : after(wanted, token, open)
    if (wanted === undefined) return at
    at += token.length
  }
}

/** A string with its quotes, in steps: one pattern for all of it runs out of stack on a long one. */
function stringAt(text: string, start: number): string {
  let at = start + 1
  for (;;) {
    at += matchAt(PLAIN, text, at).length
    if (text[at] === '"') return text.slice(start, at + 1)
    const escape = matchAt(ESCAPE, text, at)
    if (escape === '') return ''
    at += escape.length
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** What may follow a token; `undefined` if it may not stand here. */
function after(wanted: Wanted, token: string, open: string[]): Wanted | undefined {
  const inObject = open.at(-1) === '{'
  const mayClose = wanted === 'more' || wanted.startsWith('first')
  if (mayClose && open.length > 0 && token === (inObject ? '}' : ']')) {
    open.pop()
    return 'more'
  }
  if (wanted === 'colon') return token === ':' ? 'value' : undefined
  if (wanted === 'more') {
    if (token !== ',' || open.length === 0) return undefined
    return inObject ? 'name' : 'value'
  }
  if (wanted.endsWith('name')) return token.startsWith('"') ? 'colon' : undefined
  if (token !== '{' && token !== '[') return /^[}\],:]/.test(token) ? undefined : 'more'
  open.push(token)
  return token === '{' ? 'first name' : 'first value'
}
