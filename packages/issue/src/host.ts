// Everything that an issuer's badges point to, as one function from Request to Response.
export { host, type Host } from './host/host.ts'
export type { HostedIssuer, HostOptions, HostRouteKind } from './host/host-options.ts'
export { createHolderLinks, type HolderLinks } from './host/holder-link.ts'

// The pages of badges, as functions of what stands on them: for servers of any kind.
export { achievementPage } from './host/achievement-page.ts'
export { badgePage } from './host/badge-page.ts'
export { claimPage } from './host/claim-page.ts'
export { issuerPage } from './host/issuer-page.ts'
export { messagePage } from './host/message-page.ts'
export { verificationPage } from './host/verification-page.ts'
export type {
  AchievementCard,
  AchievementPage,
  BadgePage,
  ClaimPage,
  Download,
  HolderControls,
  IssuerPage,
  MessagePage,
  Standing,
  VerificationPage,
  VerificationSummary,
} from './host/page-contents.ts'
export type { Brand } from './host/page-frame.ts'
export { languageOf, type PageLanguage } from './host/page-language.ts'
export type { MessageName, StateName } from './host/page-words.ts'
export { linkedInLink, type LinkedInEntry } from './host/linkedin-link.ts'
export { renderMarkdown } from './host/markdown.ts'
export { html, Html, type HtmlValue } from './host/html.ts'
