/** What LinkedIn is told of a badge. */
export interface LinkedInEntry {
  readonly name: string
  readonly organization: string
  /** ISO 8601. */
  readonly issued?: string
  readonly expires?: string
  readonly address: string
  readonly id?: string
}

/**
 * The address that opens LinkedIn's form for a certification, filled in. Nothing is sent before the
 * person follows it.
 */
export function linkedInLink(entry: LinkedInEntry): string {
  const [issueYear, issueMonth] = yearAndMonth(entry.issued)
  const [expirationYear, expirationMonth] = yearAndMonth(entry.expires)
  const fields = {
    startTask: 'CERTIFICATION_NAME',
    name: entry.name,
    organizationName: entry.organization,
    issueYear,
    issueMonth,
    expirationYear,
    expirationMonth,
    certUrl: entry.address,
    certId: entry.id,
  }
  const url = new URL('https://www.linkedin.com/profile/add')
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) url.searchParams.set(name, value)
  }
  return url.href
}

function yearAndMonth(instant: string | undefined): [string?, string?] {
  const [, year, month] = /^(\d{4})-(\d\d)-\d\d/.exec(instant ?? '') ?? []
  return year === undefined ? [] : [year, String(Number(month))]
}
