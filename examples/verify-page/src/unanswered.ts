import type { VerificationReport } from 'openboat'

type Consulted = VerificationReport['documents'][number]

/** Every document of a report and of those inside it that is not built in, once. */
export function consulted(report: VerificationReport): readonly Consulted[] {
  const inner = [...report.endorsements, ...report.contained].flatMap(consulted)
  const all = [...report.documents, ...inner].filter(({ from }) => from !== 'embedded')
  return [...new Map(all.map((document) => [document.url, document])).values()]
}

/** What a page could not get; why, a browser does not say. */
export function unansweredAddresses(report: VerificationReport): readonly string[] {
  return consulted(report)
    .filter(({ status, from }) => status === 0 && from === 'network')
    .map(({ url }) => url)
}
