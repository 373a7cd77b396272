import type { ContextFamily } from '../context-urls.ts'

/** Where a schema expects the context of OB 3.0, in whichever of its versions. */
export const OB_3_CONTEXT = {
  family: 'ob-3.0',
  pattern:
    /^https?:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/(context(-3\.\d+\.\d+)?\.json|(context\/)?ob_v3p0\.jsonld)$/
      .source,
} as const satisfies { readonly family: ContextFamily; readonly pattern: string }
