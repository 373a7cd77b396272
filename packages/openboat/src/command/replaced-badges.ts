import { holdsNone } from './holds-none.ts'

/** The badges that a picture held before something was baked into it, and holds no more. */
export async function replacedBadges(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const held = await textsIn(before)
  if (held.length === 0) return []
  const left = new Set(await textsIn(after))
  return await Promise.all(held.filter((text) => !left.has(text)).map(nameOf))
}

async function textsIn(picture: Uint8Array): Promise<readonly string[]> {
  const { unbake } = await import('../unbake.ts')
  try {
    return (await unbake(picture)).credentials.map(({ text }) => text)
  } catch (error) {
    if (!holdsNone(error)) throw error
    return []
  }
}

/** As people know it, and so that it can be told from another of the same name. */
async function nameOf(text: string): Promise<string> {
  const { bestText, parseCredential, toBadge } = await import('@openboat/model')
  const parsed = parseCredential(text)
  if (!parsed.ok) return /^https?:\S+$/.test(text) ? `the badge ${text}` : 'what is no badge'
  const { achievement, name, id } = toBadge(parsed.credential)
  const title = bestText(achievement?.name ?? name, [])
  if (title === undefined) return `the badge ${id ?? 'without name'}`
  return id === undefined ? `"${title}"` : `"${title}" (${id})`
}
