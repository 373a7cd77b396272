import { createResolver, parseBundle, recordSource, type DocumentSource } from '@openboat/resolve'
import { createCheckedLists, verifyBadge } from '@openboat/verify'
import { forOneVerification, isFixed, sourceFor } from './document-source.ts'
import { openPdf } from './open-pdf.ts'
import { OpenBoatError } from './openboat-error.ts'
import { requireVerifyOptions, withoutOwnOptions } from './require-verify-options.ts'
import type { VerificationReport, VerifyOptions } from './verify-options.ts'

/** Verifies one input, with documents that are for it alone. */
export async function verifyAlone(
  input: Uint8Array | string | object,
  options: VerifyOptions,
): Promise<VerificationReport> {
  requireVerifyOptions(options)
  return await verifyFrom(sourceFor(options), input, options)
}

/** Verifies one input, with documents from a source that other verifications may use, too. */
export async function verifyFrom(
  documents: DocumentSource,
  input: Uint8Array | string | object,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const { record, resolver } = options
  if (record === true && resolver !== undefined) throw cannotRecord()
  const source = isFixed(options) ? documents : forOneVerification(documents, options.limits)
  const recorder = record === true ? recordSource(source) : undefined
  const report = await verifyBadge(input, {
    openFile: openPdf,
    ...withoutOwnOptions(options),
    // A bundle holds what this verification looked at, not what another one did.
    ...(record === true ? { checkedLists: createCheckedLists() } : {}),
    // Nobody learns that a bundle was looked into.
    evidence: options.evidence ?? (options.replay === undefined ? 'ignore' : 'held'),
    at: momentOf(options),
    resolver: resolver ?? createResolver(recorder?.source ?? source),
  })
  return recorder === undefined ? report : { ...report, bundle: recorder.bundle(report.at) }
}

/** A bundle repeats what was once found, and that was found at its moment. */
export function momentOf({ at, replay }: VerifyOptions): Date {
  return at ?? (replay === undefined ? new Date() : new Date(parseBundle(replay).at))
}

function cannotRecord(): OpenBoatError {
  const message = 'options.record sees only what verify fetches itself: leave out options.resolver'
  return new OpenBoatError('bad_argument', { message })
}
