import type { IssuedBadge } from '../issuer/award.ts'

/** The formats of OpenID4VCI 1.0 appendix A in which wallets take badges. */
export type WalletFormat = 'ldp_vc' | 'jwt_vc_json'

interface FormatEntry {
  readonly format: WalletFormat
  /** Its name in the issuer's metadata. */
  readonly configuration: string
  /** Our name of it. */
  readonly form: 'data-integrity' | 'jwt'
}

export const walletFormats: readonly FormatEntry[] = [
  { format: 'ldp_vc', configuration: 'OpenBadgeCredential_ldp_vc', form: 'data-integrity' },
  { format: 'jwt_vc_json', configuration: 'OpenBadgeCredential_jwt_vc_json', form: 'jwt' },
]

/** In which of them a badge can be had. */
export function formatsOf({ forms }: IssuedBadge): readonly FormatEntry[] {
  return walletFormats.filter(({ form }) => forms[form] !== undefined)
}
