import type { Randomness } from '../issuer/randomness.ts'
import type { Store } from '../stores/store.ts'
import type { Nonces } from './nonces.ts'
import type { OfferingIssuer } from './openid4vci-options.ts'

/** What every endpoint works with. */
export interface WalletDesk {
  readonly issuer: OfferingIssuer
  readonly store: Store
  readonly clock: () => Date
  readonly random: Randomness
  readonly nonces: Nonces
  readonly tokenSeconds: number
  readonly clockSkewSeconds: number
}

/** Whether a moment is past. */
export function isOver({ clock }: Pick<WalletDesk, 'clock'>, expires: string): boolean {
  return Date.parse(expires) <= clock().getTime()
}

export function inSeconds({ clock }: Pick<WalletDesk, 'clock'>, seconds: number): string {
  return new Date(clock().getTime() + seconds * 1000).toISOString()
}
