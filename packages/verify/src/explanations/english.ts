import type { ExplanationTexts } from '../explanation.ts'
import { attachedEnglish } from './attached-en.ts'
import { currentEnglish } from './current-en.ts'
import { dataModelEnglish } from './data-model-en.ts'
import { hostedEnglish } from './hosted-en.ts'
import { inputEnglish } from './input-en.ts'
import { issuerEnglish } from './issuer-en.ts'
import { periodEnglish } from './period-en.ts'
import { proofEnglish } from './proof-en.ts'
import { schemaEnglish } from './schema-en.ts'
import { statusEnglish } from './status-en.ts'

/** Everything that is said in English. The build writes down what it answers, as JSON. */
export function english(): ExplanationTexts {
  const checks = {
    ...inputEnglish,
    ...schemaEnglish,
    ...dataModelEnglish,
    ...hostedEnglish,
    ...proofEnglish,
    ...statusEnglish,
    ...periodEnglish,
    ...attachedEnglish,
    ...currentEnglish,
    ...issuerEnglish,
  }
  return { checks, outcomes, unknownTopic: 'A check that this version cannot explain[ ({check})]' }
}

const outcomes: ExplanationTexts['outcomes'] = {
  passed: {
    title: '{topic}: in order',
    meaning: 'This was checked and is as it should be.',
    whatToDo: 'Nothing.',
  },
  warning: {
    title: '{topic}: a remark',
    meaning:
      'Something differs from what the standard asks for. It leaves no doubt about who issued the badge, for what, and whether it still counts.',
    whatToDo:
      'You need to do nothing. If you are the issuer, fix this before you issue the next badges.',
  },
  failed: {
    title: '{topic}: not in order',
    meaning: 'This was checked and is not as it has to be. That is why the badge is rejected.',
    whatToDo:
      'Do not rely on the badge as it is. If you hold it, ask the issuer to issue it again.',
  },
  unknown: {
    title: '{topic}: not known',
    meaning: 'This could not be checked, so nothing is said about it, neither good nor bad.',
    whatToDo: 'Verify again later. If it stays like this, ask the issuer.',
  },
  skipped: {
    title: '{topic}: not checked',
    meaning: 'There was nothing to check here, or nobody asked for it.',
    whatToDo: 'Nothing.',
  },
}
