/**
 * Where tokens are kept between processes: the factory gives one in ten seconds, which a command
 * that is run twice would otherwise wait for. What is in it is as secret as the client secret.
 */
export interface TokenStore {
  /** The token of this account, if there is one. */
  read(account: string): Promise<KeptToken | undefined>
  write(account: string, token: KeptToken): Promise<void>
}

export interface KeptToken {
  readonly token: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** When it was asked for, in milliseconds since 1970. */
  readonly askedAt: number
}
