import { ObfError } from '../obf-error.ts'
import type { ApplicationDraft, ApplicationFile } from './earnables.ts'

const own = ['applicant', 'email', 'secret_token', 'attach_evidence', 'replace']

/** The form of an application: always multipart, because the factory takes no JSON here. */
export function applicationForm(draft: ApplicationDraft): FormData {
  const { fields = {}, files = {} } = draft
  const taken = [...Object.keys(fields), ...Object.keys(files)].find((name) => own.includes(name))
  if (taken !== undefined) {
    throw new ObfError('bad_argument', {
      message: `draft.fields: "${taken}" is a field of every application, with a member of its own`,
    })
  }
  const form = new FormData()
  form.set('applicant', draft.applicant)
  form.set('email', draft.email)
  if (draft.secretToken !== undefined) form.set('secret_token', draft.secretToken)
  if (draft.attachEvidence !== undefined) form.set('attach_evidence', flag(draft.attachEvidence))
  if (draft.replace !== undefined) form.set('replace', flag(draft.replace))
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === 'string' ? [value] : value) form.append(name, each)
  }
  for (const [name, file] of Object.entries(files)) form.append(name, blobOf(file), file.name)
  return form
}

function flag(value: boolean): string {
  return value ? '1' : '0'
}

function blobOf({ content, type = 'application/octet-stream' }: ApplicationFile): Blob {
  if (content instanceof Blob) return content
  // A copy: a view on shared memory is no part of a Blob.
  return new Blob([new Uint8Array(content)], { type })
}
