import { explain, type Finding, type VerificationReport } from 'openboat'
import { h } from './element.ts'
import type { Words } from './page-words.ts'

/** What decided the verdict: the failures if there are any, else what has no answer. */
export function reasons({ verdict, findings }: VerificationReport, t: Words): HTMLElement | false {
  const outcome = verdict === 'rejected' ? 'failed' : 'unknown'
  const decisive = findings.filter((finding) => finding.outcome === outcome)
  if (decisive.length === 0) return false
  const title = verdict === 'rejected' ? t.report.why : t.report.open
  return section(title, 'reasons', decisive, t)
}

/** What changes nothing about the verdict, and is still worth knowing. */
export function remarks({ findings }: VerificationReport, t: Words): HTMLElement | false {
  const found = findings.filter(({ outcome }) => outcome === 'warning')
  return found.length > 0 && section(t.report.remarks, 'remarks', found, t)
}

function section(title: string, name: string, findings: readonly Finding[], t: Words): HTMLElement {
  const items = explained(findings, t).map(({ said, whatToDo }) =>
    h(
      'li',
      {},
      h('h3', {}, said.title),
      h('p', {}, said.meaning),
      h('p', { class: 'to-do' }, h('strong', {}, t.report.whatToDo), ' ', whatToDo),
    ),
  )
  return h('section', { class: `card ${name}` }, h('h2', {}, title), h('ul', {}, ...items))
}

/** Several findings can say the same words: once is enough. */
function explained(findings: readonly Finding[], t: Words) {
  const texts = findings.map((finding) => explain(finding, t.language))
  const distinct = new Map(texts.map((said) => [`${said.title} ${said.meaning}`, said]))
  return [...distinct.values()].map((said) => ({ said, whatToDo: said.whatToDo }))
}
