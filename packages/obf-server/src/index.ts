// An Open Badge Factory for development, tests and demos: both versions of its API, as one function.
export { createObfServer } from './create-obf-server.ts'
export type { Connection, ObfServer, ObfServerOptions } from './obf-server.ts'
export type { Alias, Organisation, Quota, Tier } from './organisation.ts'
export type { Faults } from './faults.ts'

// What its web pages do, where the API has no words for it.
export type {
  ApplicationStatus,
  ApprovalMethod,
  EarnableDraft,
  Earnables,
  FormField,
} from './earnables/earnables.ts'
export type { Mail } from './pages/mail.ts'

// Ports.
export type { CertificateAuthority, NewCertificate } from './certificates/certificate-authority.ts'
export { ObfServerError, type ObfServerErrorCode } from './obf-server-error.ts'
