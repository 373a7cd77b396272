import { parseInstant, type Badge } from '@openboat/model'

/**
 * Whether one credential takes the place of another: the same issuer says the same thing anew, with
 * a later `validFrom`.
 *
 * @see OB 3.0 #equality-and-comparison
 * @example supersedes(renewed.badge, old.badge)
 */
export function supersedes(newer: Badge, older: Badge): boolean {
  if (!isSameCredential(newer, older)) return false
  const [start, earlier] = [startOf(newer), startOf(older)]
  return start !== undefined && earlier !== undefined && start > earlier
}

/** Ids are compared as addresses are: white space around them and percent-escapes mean nothing. */
export function isSameCredential(a: Badge, b: Badge): boolean {
  const [id, issuer] = [plain(a.id), plain(a.issuer.id)]
  return (
    id !== undefined && issuer !== undefined && id === plain(b.id) && issuer === plain(b.issuer.id)
  )
}

function startOf({ period }: Badge): number | undefined {
  return period.validFrom === undefined
    ? undefined
    : parseInstant(period.validFrom)?.epochMilliseconds
}

function plain(id: string | undefined): string | undefined {
  if (id === undefined) return undefined
  try {
    return decodeURIComponent(id.trim())
  } catch {
    return id.trim()
  }
}
