import type { BridgeRow } from '@openboat/example-obf-bridge'
import { explain, type Finding, type VerificationReport } from 'openboat'
import { escape } from './escape.ts'
import { factoryStyle, renderFactory } from './factory-section.ts'
import { languages, renderInTwoLanguages, type Language } from './two-languages.ts'

// One page that shows what happened, in French and in English. Everything that comes from a badge is
// escaped: it is somebody else's text.

export interface Scene {
  readonly name: 'issued' | 'svg' | 'certificate' | 'forged' | 'revoked'
  /** In demo-output/, beside the page. */
  readonly file: string
  readonly report: VerificationReport
}

export interface Story {
  readonly scenes: readonly Scene[]
  /** What an account in Open Badge Factory has issued, and the folder of its files beside the page. */
  readonly factory: { readonly rows: readonly BridgeRow[]; readonly folder: string }
  /** Drawn beside the page. */
  readonly maps: Readonly<Record<Language, { readonly title: string }>>
}

const words = {
  fr: {
    title: 'La vie d’un badge',
    lead: 'Un badge est émis, incorporé à une image, endossé, vérifié, falsifié puis révoqué. Chaque rapport ci-dessous vient d’être calculé sur votre ordinateur, sans réseau.',
    scenes: {
      issued: 'Le badge tel que Léa l’a reçu',
      svg: 'Le même en anglais, dans une image SVG',
      certificate: 'Un certificat à imprimer, en PDF : le badge y est joint',
      forged: 'Quelqu’un change une lettre : « Faire » devient « Taire »',
      revoked: 'Le lycée révoque le badge',
    },
    verdicts: { verified: 'Vérifié', rejected: 'Rejeté', undetermined: 'Indéterminé' },
    outcomes: {
      passed: 'réussi',
      warning: 'remarque',
      failed: 'échec',
      unknown: 'inconnu',
      skipped: 'sans objet',
    },
    issuer: 'Émis par',
    recipient: 'Pour',
    description: 'Ce qu’il reconnaît',
    criteria: 'Critères',
    endorsed: 'Endossé par',
    checks: 'Toutes les vérifications',
    whatToDo: 'Que faire :',
    said: (who: string, comment: string) => `${who} : « ${comment} »`,
    report: 'Rapport complet (JSON)',
    region: 'Toute une région reconnaît',
    regionLead:
      'Un badge vaut par celles et ceux qui s’en portent garants. Cette carte part des autorités que la région a choisies ; personne n’y figure.',
    why: 'Pourquoi ce badge est-il reconnu ?',
  },
  en: {
    title: 'A badge’s life',
    lead: 'A badge is issued, baked into a picture, endorsed, verified, forged and then revoked. Every report below was computed on your own computer a moment ago, without a network.',
    scenes: {
      issued: 'The badge as Léa received it',
      svg: 'The same in English, in an SVG picture',
      certificate: 'A certificate to print, as PDF: the badge is attached to it',
      forged: 'Somebody changes one letter: “Faire” becomes “Taire”',
      revoked: 'The school revokes the badge',
    },
    verdicts: { verified: 'Verified', rejected: 'Rejected', undetermined: 'Undetermined' },
    outcomes: {
      passed: 'passed',
      warning: 'remark',
      failed: 'failed',
      unknown: 'unknown',
      skipped: 'not applicable',
    },
    issuer: 'Issued by',
    recipient: 'For',
    description: 'What it recognises',
    criteria: 'Criteria',
    endorsed: 'Endorsed by',
    checks: 'All checks',
    whatToDo: 'What to do:',
    said: (who: string, comment: string) => `${who}: “${comment}”`,
    report: 'Full report (JSON)',
    region: 'A whole region recognises',
    regionLead:
      'A badge is worth what those who vouch for it are. This map starts from the authorities that the region has chosen; no person is on it.',
    why: 'Why is this badge recognised?',
  },
} as const

export function renderPage(story: Story): string {
  return renderInTwoLanguages({
    titles: [words.fr.title, words.en.title],
    style: `${style}${factoryStyle}`,
    mains: languages.map((language) => renderStory(story, language)),
  })
}

function renderStory({ scenes, factory, maps }: Story, language: Language): string {
  const { title, lead, region, regionLead, why } = words[language]
  return `<main lang="${language}" class="${language}">
<h1>${title}</h1>
<p class="lead">${lead}</p>
${scenes.map((scene) => renderScene(scene, language)).join('\n')}
${renderFactory(factory.rows, factory.folder, language)}
<section class="region">
<h2>${region}</h2>
<p>${regionLead} <a href="why.html">${why}</a></p>
<a href="map-${language}.svg"><img src="map-${language}.svg" alt="${escape(maps[language].title)}"></a>
</section>
</main>`
}

function renderScene({ name, file, report }: Scene, language: Language): string {
  const t = words[language]
  const decisive = report.findings.filter(
    ({ outcome }) => outcome === 'failed' || outcome === 'unknown',
  )
  return `<section class="${report.verdict}">
${renderFile(file, report)}
<div>
<h2>${t.scenes[name]}</h2>
<p class="verdict">${t.verdicts[report.verdict]}</p>
${renderFacts(report, language)}
${decisive.map((finding) => renderReason(finding, language)).join('\n')}
<details><summary>${t.checks}</summary><ul>
${report.findings.map((finding) => renderFinding(finding, language)).join('\n')}
</ul><p><a href="report-${name}.json">${t.report}</a></p></details>
</div>
</section>`
}

/** A picture is shown; a document is opened. */
function renderFile(file: string, report: VerificationReport): string {
  const name = escape(badgeName(report))
  return file.endsWith('.pdf')
    ? `<a class="document" href="${file}">PDF<span>${name}</span></a>`
    : `<a href="${file}"><img src="${file}" alt="${name}" width="160" height="160"></a>`
}

function renderFacts(report: VerificationReport, language: Language): string {
  const t = words[language]
  const facts: [string, string | undefined][] = [
    [t.issuer, textIn(report.badge?.issuer.name) ?? report.badge?.issuer.id],
    [t.recipient, recipientOf(report)],
    [t.description, textIn(report.badge?.achievement?.description)],
    [t.criteria, report.badge?.achievement?.criteria?.narrative],
    ...report.endorsements.map(({ badge, verdict }): [string, string] => [
      t.endorsed,
      t.said(
        `${textIn(badge?.issuer.name) ?? badge?.issuer.id ?? '?'} (${t.verdicts[verdict].toLowerCase()})`,
        badge?.endorses?.comment ?? '',
      ),
    ]),
  ]
  const rows = facts.flatMap(([term, value]) =>
    value === undefined ? [] : [`<dt>${term}</dt><dd>${escape(value)}</dd>`],
  )
  return `<h3>${escape(badgeName(report))}</h3><dl>${rows.join('')}</dl>`
}

function renderReason(finding: Finding, language: Language): string {
  const { title, meaning, whatToDo } = explain(finding, language)
  return `<div class="reason"><strong>${escape(title)}</strong><p>${escape(meaning)}</p>
<p><em>${words[language].whatToDo}</em> ${escape(whatToDo)}</p></div>`
}

function renderFinding(finding: Finding, language: Language): string {
  const { title } = explain(finding, language)
  return `<li class="${finding.outcome}"><span>${words[language].outcomes[finding.outcome]}</span> ${escape(title)} <code>${escape(finding.check)}</code></li>`
}

/** The name that the badge gives its holder, with the id that tells holders apart. */
function recipientOf({ badge }: VerificationReport): string | undefined {
  const name = badge?.recipient.identifiers.find(({ type }) => type === 'ext:name')
  const id = badge?.recipient.id
  return name === undefined ? id : `${name.value} (${id ?? ''})`
}

function badgeName({ badge }: VerificationReport): string {
  return textIn(badge?.achievement?.name) ?? textIn(badge?.name) ?? '?'
}

function textIn(text: Readonly<Record<string, string>> | undefined): string | undefined {
  return text === undefined ? undefined : Object.values(text)[0]
}

const style = `
:root { color-scheme: light; --ink: #12355b; --good: #1d7a4c; --bad: #b3261e; --open: #8a6100; }
body { margin: 2rem auto; max-width: 54rem; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif; color: #1c2733; background: #fbf8f1; }
h1, h2, h3 { color: var(--ink); line-height: 1.2; } h1 { margin: 1.5rem 0 .5rem; } h2 { margin: 0; font-size: 1.2rem; } h3 { margin: .75rem 0 .25rem; font-size: 1rem; }
.lead { max-width: 44rem; }
section { display: grid; grid-template-columns: 160px 1fr; gap: 1.5rem; padding: 1.5rem; margin: 1rem 0; background: #fff; border-radius: .75rem; border-left: .5rem solid var(--tone); box-shadow: 0 1px 4px #0002; }
@media (max-width: 36rem) { section { grid-template-columns: 1fr; } }
.document { display: grid; place-content: center; gap: .5rem; width: 160px; height: 113px; box-sizing: border-box; padding: .5rem; text-align: center; font-weight: 700; color: var(--ink); background: #e4f0fb; border: 2px solid var(--ink); border-radius: .5rem; text-decoration: none; } .document span { font-size: .8rem; font-weight: 400; }
.region { grid-template-columns: 1fr; --tone: var(--ink); } .region img { width: 100%; max-width: 44rem; } .region p { margin: 0; }
.verified { --tone: var(--good); } .rejected { --tone: var(--bad); } .undetermined { --tone: var(--open); }
.verdict { display: inline-block; margin: .5rem 0 0; padding: .1rem .7rem; border-radius: 1rem; background: var(--tone); color: #fff; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; } dt { color: #5a6672; } dd { margin: 0; overflow-wrap: anywhere; }
.reason { margin: 1rem 0; padding: .75rem 1rem; background: #fdecea; border-radius: .5rem; } .reason p { margin: .3rem 0 0; }
details { margin-top: 1rem; } summary { cursor: pointer; color: var(--ink); } ul { list-style: none; padding: 0; }
li { padding: .2rem 0; border-top: 1px solid #eee; } li span { display: inline-block; min-width: 6.5rem; font-weight: 600; }
.passed span { color: var(--good); } .failed span { color: var(--bad); } .unknown span, .warning span { color: var(--open); } .skipped span { color: #5a6672; font-weight: 400; }
code { font-size: .85em; color: #5a6672; }
`
