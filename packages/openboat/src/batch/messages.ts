import type { DocumentRequest, Fetched } from '@openboat/resolve'
import type { VerifyOptions } from '../verify-options.ts'
import type { Job, Outcome } from './job.ts'

/** The options that a thread is started with: those that can be copied. */
export type WorkerSettings = Omit<
  VerifyOptions,
  'fetch' | 'resolver' | 'didResolver' | 'signal' | 'allowOrigins'
>

export type MessageToWorker =
  { readonly jobs: readonly Job[] } | { readonly answers: number; readonly fetched: Fetched }

export type MessageFromWorker =
  | { readonly outcomes: readonly Outcome[] }
  | { readonly asks: number; readonly url: string; readonly request: DocumentRequest }
  | { readonly failure: unknown }
