import { html, type Html } from './html.ts'
import type { VerificationPage, VerificationSummary } from './page-contents.ts'
import { pageDictionary } from './page-dictionary.ts'
import { framePage } from './page-frame.ts'
import type { PageWords } from './page-words.ts'

/** The HTML of what a verification found. */
export function verificationPage(page: VerificationPage): string {
  const { language, brand, name, report, badgePage } = page
  const words = pageDictionary[language]
  const own = words.verification
  const { verdict, at } = report
  const content = html`<div class="narrow stack">
    <div class="card stack">
      <h1>${own.title}</h1>
      <p class="lead">${name}</p>
      <p class="notice ${verdict}" role="status">
        <strong>${own.verdicts[verdict]}.</strong> ${own.verdictExplained[verdict]}
      </p>
      <p class="small">
        ${own.at}
        <time datetime="${at}">${at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')}</time>
      </p>
    </div>
    <section class="card">
      <h2>${own.checks}</h2>
      <ul class="list">
        ${findingsOf(report, words)}
      </ul>
    </section>
    <p class="small">${own.elsewhere}</p>
    <p><a href="${badgePage}">${own.back}</a></p>
  </div>`
  const title = `${own.title}: ${name}`
  const { query = {} } = page
  return framePage({ language, brand, title, query }, content)
}

const ranks = ['failed', 'unknown', 'warning', 'passed', 'skipped'] as const

/** The worst first. */
function findingsOf({ findings }: VerificationSummary, { verification }: PageWords): Html[] {
  return ranks.flatMap((rank) =>
    findings
      .filter(({ outcome }) => outcome === rank)
      .map(
        ({ message }) =>
          html`<li><strong>${verification.outcomes[rank]}</strong> – ${message}</li>`,
      ),
  )
}
