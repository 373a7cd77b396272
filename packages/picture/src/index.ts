// Badge pictures.
export { drawBadge } from './badge/draw-badge.ts'
export type { BadgeDesign, BadgeEmblem } from './badge/badge-design.ts'
export { badgeColors, palette, type BadgeColor, type BadgeColors } from './badge/palette.ts'
export { badgeIcons, type BadgeIcon } from './badge/icons.ts'
export { badgeShapes, type BadgeShape } from './badge/shapes.ts'
export { contrastRatio } from './badge/contrast.ts'
export { openFonts, type FontFiles, type Fonts } from './text/fonts.ts'
export { createRasterizer, type Rasterizer } from './rasterizer.ts'

// What can be told of a picture.
export { readPictureFacts } from './facts/picture-facts.ts'
export type { PictureFacts, PictureFormat } from './facts/format-facts.ts'

// Certificates.
export { createCertificate, type CertificateOptions } from './certificate/create-certificate.ts'
export { isPdf, readCertificate, type AttachedCredential } from './certificate/read-certificate.ts'
export type { CertificateContents, ReadCertificateOptions } from './certificate/read-certificate.ts'
export type { PictureLanguage } from './certificate/certificate-words.ts'

export { PictureError, type PictureErrorCode } from './picture-error.ts'
