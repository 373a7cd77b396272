import type { Credential } from '../credential.ts'
import type { QualityPaths } from './quality-rule.ts'

/** Where the parts of a badge stand in its version. */
export function qualityPathsOf({ version, kind }: Credential): QualityPaths {
  if (version === '3.0') return OPEN_BADGE_3
  return kind === 'badge' ? ASSERTION : BADGE_CLASS
}

const OPEN_BADGE_3: QualityPaths = {
  achievement: '/credentialSubject/achievement',
  issuer: '/issuer',
  recipient: '/credentialSubject/identifier',
  evidence: '/evidence',
  end: '/validUntil',
}

const ASSERTION: QualityPaths = {
  achievement: '/badge',
  issuer: '/badge/issuer',
  recipient: '/recipient',
  evidence: '/evidence',
  end: '/expires',
}

/** A BadgeClass alone. */
const BADGE_CLASS: QualityPaths = { ...ASSERTION, achievement: '', issuer: '/issuer' }
