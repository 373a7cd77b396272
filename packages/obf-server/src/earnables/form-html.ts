import { html, type Html } from '@openboat/issue/host'
import type { EarnableRecord } from '../ledger/records.ts'
import type { FormField } from './earnables.ts'

/** The fields of an application, without the `form` element around them: WordPress writes its own. */
export function formHtml(earnable: EarnableRecord): string {
  return String(formFields(earnable))
}

export function formFields({ fields, approval, attachEvidence }: EarnableRecord): Html {
  const own: readonly FormField[] = [
    { name: 'applicant', label: 'Name', type: 'text', required: true },
  ]
  const secret: readonly FormField[] =
    approval === 'secret'
      ? [{ name: 'secret_token', label: 'Secret word', type: 'text', required: true }]
      : []
  const evidence =
    attachEvidence === 'optional'
      ? html`<p>
          <label
            ><input type="checkbox" name="attach_evidence" value="1" /> My answers may be part of
            the badge</label
          >
        </p>`
      : ''
  return html`${[...own].map(fieldHtml)}
    <p>
      <label>E-mail <input name="email" type="email" required /></label>
    </p>
    ${[...secret, ...fields].map(fieldHtml)}${evidence}`
}

function fieldHtml({ name, label, type, required = false }: FormField): Html {
  const needed = required ? html` required` : ''
  const control =
    type === 'textarea'
      ? html`<textarea name="${name}" rows="4" ${needed}></textarea>`
      : html`<input name="${name}" type="${type}" ${needed} />`
  return html`<p><label>${label} ${control}</label></p>`
}
