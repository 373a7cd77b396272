import type { Outcome, Verdict } from 'openboat'

export type Language = 'fr' | 'en'

/** Everything the page says by itself; what it says about a finding comes from `explain`. */
export interface Words {
  readonly language: Language
  readonly switchTo: string
  readonly languages: string
  readonly skip: string
  readonly title: string
  readonly lead: string
  readonly choose: string
  readonly drop: string
  readonly kinds: string
  readonly paste: string
  readonly pasteHint: string
  readonly verify: string
  readonly askNobody: string
  readonly askNobodyHint: string
  readonly examplesLead: string
  readonly examples: Readonly<Record<Example, string>>
  readonly exampleNote: string
  readonly privacyTitle: string
  readonly privacy: readonly (readonly [title: string, text: string])[]
  readonly privacyLead: string
  readonly about: string
  readonly busy: string
  readonly done: (verdict: string) => string
  readonly broken: string
  readonly oneOnly: string
  readonly offlineNow: string
  readonly report: ReportWords
}

export type Example = 'genuine' | 'forged' | 'revoked'

interface ReportWords {
  readonly verdicts: Readonly<Record<Verdict | 'none', VerdictWords>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly why: string
  readonly open: string
  readonly remarks: string
  readonly whatToDo: string
  readonly checkedAt: (moment: string) => string
  readonly says: string
  readonly picture: string
  readonly loadPicture: (host: string) => string
  readonly unnamed: string
  readonly issuer: string
  readonly issuerProven: Readonly<Record<'site' | 'key' | 'not', (id: string) => string>>
  readonly recipient: string
  readonly dates: string
  readonly awarded: string
  readonly from: string
  readonly until: string
  readonly noEnd: string
  readonly recognises: string
  readonly criteria: string
  readonly skills: string
  readonly results: string
  readonly evidence: string
  readonly evidenceNote: string
  readonly hidden: string
  readonly hiddenNote: string
  readonly nobody: string
  readonly compareLabel: string
  readonly compareHint: string
  readonly compare: string
  readonly compareYes: string
  readonly compareNo: string
  readonly endorsements: string
  readonly endorsementsNote: string
  readonly contained: string
  readonly checks: string
  readonly groups: Readonly<Record<CheckGroup, string>>
  readonly details: string
  readonly asked: string
  readonly askedNobody: string
  readonly askedNote: string
  readonly answered: (status: number) => string
  readonly noAnswer: string
  readonly fromExample: string
  readonly corsTitle: string
  readonly cors: string
  readonly ways: readonly string[]
  readonly openAddress: string
  readonly notAsked: string
  readonly print: string
  readonly save: string
  readonly again: string
}

export type CheckGroup =
  'reading' | 'origin' | 'status' | 'dates' | 'endorsements' | 'contents' | 'form'

interface VerdictWords {
  readonly name: string
  readonly sentence: string
}
