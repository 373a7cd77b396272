/** What a client asked for and cannot have; each version of the API has its own way to say it. */
export interface Refused {
  /** The HTTP status. */
  readonly refused: number
  readonly message: string
}

export function refused(status: number, message: string): Refused {
  return { refused: status, message }
}

export function isRefused(value: object): value is Refused {
  return 'refused' in value
}
