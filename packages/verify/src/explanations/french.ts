import type { ExplanationTexts } from '../explanation.ts'
import { attachedFrench } from './attached-fr.ts'
import { currentFrench } from './current-fr.ts'
import { dataModelFrench } from './data-model-fr.ts'
import { hostedFrench } from './hosted-fr.ts'
import { inputFrench } from './input-fr.ts'
import { issuerFrench } from './issuer-fr.ts'
import { periodFrench } from './period-fr.ts'
import { proofFrench } from './proof-fr.ts'
import { schemaFrench } from './schema-fr.ts'
import { statusFrench } from './status-fr.ts'

/** Everything that is said in French. The build writes down what it answers, as JSON. */
export function french(): ExplanationTexts {
  const checks = {
    ...inputFrench,
    ...schemaFrench,
    ...dataModelFrench,
    ...hostedFrench,
    ...proofFrench,
    ...statusFrench,
    ...periodFrench,
    ...attachedFrench,
    ...currentFrench,
    ...issuerFrench,
  }
  return {
    checks,
    outcomes,
    unknownTopic: 'Un contrôle que cette version ne sait pas expliquer[ ({check})]',
  }
}

const outcomes: ExplanationTexts['outcomes'] = {
  passed: {
    title: '{topic} : conforme',
    meaning: 'Ce point a été contrôlé et il est en règle.',
    whatToDo: 'Vous n’avez rien à faire.',
  },
  warning: {
    title: '{topic} : une remarque',
    meaning:
      'Quelque chose s’écarte de ce que demande la norme, sans laisser de doute sur l’émetteur du badge, sur ce qu’il reconnaît, ni sur sa validité.',
    whatToDo:
      'Vous n’avez rien à faire. Si vous êtes l’émetteur, corrigez ce point avant d’émettre les prochains badges.',
  },
  failed: {
    title: '{topic} : non conforme',
    meaning: 'Ce point a été contrôlé et n’est pas en règle. C’est pourquoi le badge est rejeté.',
    whatToDo:
      'Ne vous fiez pas à ce badge en l’état. Si c’est le vôtre, demandez à l’émetteur de l’émettre à nouveau.',
  },
  unknown: {
    title: '{topic} : indéterminé',
    meaning: 'Ce point n’a pas pu être contrôlé : on ne peut rien en conclure.',
    whatToDo: 'Vérifiez de nouveau plus tard. Si rien ne change, adressez-vous à l’émetteur.',
  },
  skipped: {
    title: '{topic} : non contrôlé',
    meaning: 'Il n’y avait rien à contrôler ici, ou cela n’a pas été demandé.',
    whatToDo: 'Vous n’avez rien à faire.',
  },
}
