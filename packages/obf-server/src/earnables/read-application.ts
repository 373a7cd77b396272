import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { ApplicationAnswer, ApplicationFile, EarnableRecord } from '../ledger/records.ts'
import { isRecipientAddress } from '../events/recipient.ts'
import { refused, type Refused } from '../world/refused.ts'
import type { FormField } from './earnables.ts'

/** What an applicant sent. */
export interface ApplicationForm {
  readonly email: string
  readonly applicant: string
  readonly secret: string
  readonly attachesEvidence: boolean
  readonly answers: readonly ApplicationAnswer[]
  readonly files: readonly ApplicationFile[]
}

/** A form with the applicant's answers, as `multipart/form-data` or urlencoded. */
export async function readApplication(
  request: Request,
  { fields, attachEvidence }: EarnableRecord,
): Promise<ApplicationForm | Refused> {
  const form = await formOf(request)
  if (form === undefined) return refused(400, 'An application is a form.')
  const email = textIn(form, 'email')
  if (!isRecipientAddress(email)) return refused(400, 'email must be an e-mail address.')
  const missing = fields.find(({ name, required }) => required === true && !isFilled(form, name))
  if (missing !== undefined) return refused(400, `The answer to ${missing.name} is missing.`)
  const wish = textIn(form, 'attach_evidence')
  return {
    email,
    applicant: textIn(form, 'applicant'),
    secret: textIn(form, 'secret_token'),
    attachesEvidence:
      attachEvidence === 'yes' ||
      (attachEvidence === 'optional' && ['1', 'on', 'yes'].includes(wish)),
    answers: fields.flatMap((field) => answerIn(form, field)),
    files: (await Promise.all(fields.map((field) => filesIn(form, field)))).flat(),
  }
}

/** The type of bodies is one of the few things that this call needs: the boundary is in it. */
async function formOf(request: Request): Promise<FormData | undefined> {
  try {
    return await request.formData()
  } catch {
    return undefined
  }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

function isFilled(form: FormData, name: string): boolean {
  return form.getAll(name).some((value) => (typeof value === 'string' ? value.trim() !== '' : true))
}

function answerIn(form: FormData, { name, label, type }: FormField): readonly ApplicationAnswer[] {
  const text = textIn(form, name)
  return type === 'file' || text === '' ? [] : [{ label, text }]
}

async function filesIn(form: FormData, { name }: FormField): Promise<readonly ApplicationFile[]> {
  const files = form.getAll(name).filter((value) => typeof value !== 'string')
  return await Promise.all(
    files.map(async (file) => {
      const content = new Uint8Array(await file.arrayBuffer())
      const hash = bytesToHex(sha256(content))
      return { field: name, name: file.name, type: file.type, size: content.length, sha256: hash }
    }),
  )
}
