/**
 * Whatever finds the documents of further DID methods: a `Resolver` of the npm package
 * `did-resolver`, or anything of its shape.
 *
 * @see DID Resolution 0.3 #resolving
 */
export interface DidResolver {
  resolve(did: string): Promise<DidResolution>
}

/** What is read of its answers. */
export interface DidResolution {
  readonly didDocument: object | null
  readonly didResolutionMetadata: {
    /** `notFound`, `methodNotSupported`, …; in later drafts an object with a `type`. */
    readonly error?: unknown
  }
  readonly didDocumentMetadata: { readonly deactivated?: boolean }
}
