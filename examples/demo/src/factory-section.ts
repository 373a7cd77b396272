import type { BridgeRow } from '@openboat/example-obf-bridge'
import { explain } from 'openboat'
import { escape } from './escape.ts'
import type { Language } from './two-languages.ts'

// What became of an account in Open Badge Factory, in French and in English.

const words = {
  fr: {
    title: 'Un compte Open Badge Factory devient des fichiers que chacun peut vérifier',
    lead: 'Le serveur d’essai d’OpenBoat a tenu lieu d’Open Badge Factory, sur votre ordinateur. Tout ce que le compte avait émis a été lu et vérifié ; ce qui tient a été endossé. Le serveur est éteint depuis, et les preuves gardées à côté de chaque badge suffisent pour recommencer la vérification.',
    columns: ['Badge', 'Verdict', 'Fichiers'],
    files: { badge: 'badge', bundle: 'preuves', endorsement: 'endossement' },
    none: 'seulement dans le rapport',
    report: 'Le rapport (Markdown)',
    verdicts: {
      verified: 'Vérifié',
      rejected: 'Rejeté',
      undetermined: 'Indéterminé',
      'not published': 'Non publié',
    },
  },
  en: {
    title: 'An account in Open Badge Factory becomes files that anybody can verify',
    lead: 'OpenBoat’s own server stood in for Open Badge Factory, on your computer. All that the account had issued was read and verified; what holds was endorsed. The server is gone since, and the evidence kept beside each badge is enough to verify it again.',
    columns: ['Badge', 'Verdict', 'Files'],
    files: { badge: 'badge', bundle: 'evidence', endorsement: 'endorsement' },
    none: 'only in the report',
    report: 'The report (Markdown)',
    verdicts: {
      verified: 'Verified',
      rejected: 'Rejected',
      undetermined: 'Undetermined',
      'not published': 'Not published',
    },
  },
} as const

/** @param folder  Where the files are, beside the page. */
export function renderFactory(
  rows: readonly BridgeRow[],
  folder: string,
  language: Language,
): string {
  const { title, lead, columns, report } = words[language]
  return `<section class="factory">
<h2>${title}</h2>
<p>${lead}</p>
<table>
<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => renderRow(row, folder, language)).join('\n')}
</tbody>
</table>
<p><a href="${folder}/report.md">${report}</a></p>
</section>`
}

function renderRow(row: BridgeRow, folder: string, language: Language): string {
  const { verdicts } = words[language]
  const why = row.reasons.map((finding) => escape(explain(finding, language).title)).join('<br>')
  // What the demo's account has issued is in English.
  return `<tr class="${row.verdict.replace(' ', '-')}">
<th scope="row" lang="en">${escape(row.badge)}</th>
<td><span class="verdict">${verdicts[row.verdict]}</span>${why === '' ? '' : `<br>${why}`}</td>
<td>${renderFiles(row, folder, language)}</td>
</tr>`
}

function renderFiles(
  { assertion, endorsed }: BridgeRow,
  folder: string,
  language: Language,
): string {
  const { files, none } = words[language]
  if (!endorsed) return none
  const path = `${folder}/${encodeURIComponent(assertion)}`
  const links = [
    [`${path}.json`, files.badge],
    [`${path}.bundle.json`, files.bundle],
    [`${path}.endorsement.json`, files.endorsement],
  ]
  return links.map(([to = '', text = '']) => `<a href="${escape(to)}">${text}</a>`).join(' · ')
}

export const factoryStyle = `
.factory { grid-template-columns: 1fr; --tone: var(--ink); } .factory p { margin: 0; }
.factory table { border-collapse: collapse; width: 100%; } .factory thead { text-align: left; color: #5a6672; }
.factory :is(th, td) { padding: .5rem 1rem .5rem 0; vertical-align: top; border-top: 1px solid #eee; text-align: left; } .factory thead th { border: 0; font-weight: 400; }
.factory .verdict { margin: 0; } .factory .not-published { --tone: var(--open); }
@media (max-width: 36rem) {
  .factory thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .factory :is(tr, th, td) { display: block; padding: 0; border: 0; } .factory tr { padding: .75rem 0; border-top: 1px solid #eee; } .factory td { margin-top: .35rem; }
}
`
