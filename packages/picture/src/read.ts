// Reading without drawing: no dependency but the data model, for pages and workers that verify.
export { readPictureFacts } from './facts/picture-facts.ts'
export type { PictureFacts, PictureFormat } from './facts/format-facts.ts'
export { isPdf, readCertificate, type AttachedCredential } from './certificate/read-certificate.ts'
export type { CertificateContents, ReadCertificateOptions } from './certificate/read-certificate.ts'
export { PictureError, type PictureErrorCode } from './picture-error.ts'
