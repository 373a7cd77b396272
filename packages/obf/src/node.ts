// What needs Node: certificates, and files.
export { certificate, type CertificateOptions } from './certificates/certificate.node.ts'
export {
  registerCertificate,
  type RegisterOptions,
  type Registration,
} from './certificates/register-certificate.node.ts'
export { fileJournal, type FileJournal } from './issuing/file-journal.node.ts'
export { fileTokenStore } from './auth/file-token-store.node.ts'
