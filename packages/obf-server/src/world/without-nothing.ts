type Present<Members> = {
  [Name in keyof Members]?: Exclude<Members[Name], null | undefined | ''>
}

/** Without the members that are undefined, null or an empty text. */
export function withoutNothing<Members extends object>(members: Members): Present<Members> {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  ) as Present<Members>
}
