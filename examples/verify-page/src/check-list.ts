import { explain, type Finding, type Outcome, type VerificationReport } from 'openboat'
import { h } from './element.ts'
import { icon, type Icon } from './icons.ts'
import type { CheckGroup, Words } from './page-words.ts'

/** Everything that was checked, by subject: how it came out at a glance, and the details on demand. */
export function checkList({ findings }: VerificationReport, t: Words): HTMLElement {
  const groups = (Object.keys(t.report.groups) as CheckGroup[]).flatMap((group) => {
    const members = findings.filter(({ check }) => groupOf(check) === group)
    return members.length === 0 ? [] : [groupView(group, members, t)]
  })
  return h('section', { class: 'card checks' }, h('h2', {}, t.report.checks), ...groups)
}

function groupView(group: CheckGroup, findings: readonly Finding[], t: Words): HTMLElement {
  const outcome = worst.find((each) => findings.some((finding) => finding.outcome === each))
  return h(
    'details',
    { class: outcome },
    h(
      'summary',
      {},
      icon(icons[outcome ?? 'skipped']),
      h('span', {}, t.report.groups[group]),
      h('span', { class: 'outcome' }, t.report.outcomes[outcome ?? 'skipped']),
    ),
    h('ul', {}, ...findings.map((finding) => findingView(finding, t))),
  )
}

function findingView(finding: Finding, t: Words): HTMLElement {
  const { outcome, check, message, spec, path, details } = finding
  const { title, meaning } = explain(finding, t.language)
  const facts = [check, spec, path, message, details && JSON.stringify(details, null, 1)]
  return h(
    'li',
    { class: outcome },
    icon(icons[outcome]),
    h(
      'div',
      {},
      h('h3', {}, h('span', { class: 'unseen' }, `${t.report.outcomes[outcome]} : `), title),
      h('p', {}, meaning),
      h(
        'details',
        { class: 'technical' },
        h('summary', {}, t.report.details),
        h('pre', { lang: 'en', tabindex: '0' }, facts.filter((fact) => fact).join('\n')),
      ),
    ),
  )
}

const worst: readonly Outcome[] = ['failed', 'unknown', 'warning', 'passed', 'skipped']

const icons: Readonly<Record<Outcome, Icon>> = {
  failed: 'cross',
  unknown: 'question',
  warning: 'remark',
  passed: 'check',
  skipped: 'dash',
}

const subjects: Readonly<Record<string, CheckGroup>> = {
  input: 'reading',
  proof: 'origin',
  hosted: 'origin',
  linked: 'origin',
  issuer: 'origin',
  status: 'status',
  refresh: 'status',
  period: 'dates',
  endorsement: 'endorsements',
  recipient: 'contents',
  evidence: 'contents',
  contained: 'contents',
}

/** `status.not-revoked` is about the status; whatever has no subject of its own, about the form. */
function groupOf(check: string): CheckGroup {
  return subjects[check.split('.', 1)[0] ?? ''] ?? 'form'
}
