/** What came, for a message, so that its writer knows it again; cut where it is long. */
export function shown(value: unknown): string {
  const text = jsonOf(value) ?? String(value)
  return text.length <= MOST ? text : `${text.slice(0, MOST)}…`
}

const MOST = 120

/** Numbers that JSON does not have, and what it cannot hold, by their own name. */
function jsonOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
