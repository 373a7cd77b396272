import type { ContextFamily } from '../context-urls.ts'

/** Where a schema expects the context of CLR 2.0, in whichever of its versions. */
export const CLR_2_CONTEXT = {
  family: 'clr-2.0',
  pattern:
    /^https?:\/\/purl\.imsglobal\.org\/spec\/clr\/v2p0\/(context(-2\.\d+\.\d+)?\.json|(context\/)?clr_v2p0\.jsonld)$/
      .source,
} as const satisfies { readonly family: ContextFamily; readonly pattern: string }
