import type { CheckText } from '../explanation.ts'

/** When the badge counts, and for whom. */
export const periodFrench = {
  'period.started': {
    topic: 'Le début de validité',
    passed: {
      title: 'La période de validité a commencé',
      meaning: 'La date à partir de laquelle le badge est valable est passée.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    failed: {
      title: 'Le badge n’est pas encore valable',
      meaning:
        'La période de validité n’a pas encore commencé[ : le badge ne sera valable qu’à partir du {validFrom}].',
      whatToDo: 'Vérifiez de nouveau le badge après cette date.',
    },
    skipped: {
      title: 'Le badge n’indique pas à partir de quand il est valable',
      meaning: 'Aucune date de début n’est indiquée.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
  },
  'period.not-ended': {
    topic: 'La fin de validité',
    passed: {
      title: 'Le badge n’a pas expiré',
      meaning: 'La date jusqu’à laquelle le badge est valable est encore à venir.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    failed: {
      title: 'Le badge a expiré',
      meaning:
        'Sa période de validité est terminée[ : le badge n’était valable que jusqu’au {validUntil}]. Cela ne veut pas dire qu’il a été révoqué.',
      whatToDo:
        'Décidez si un badge expiré vous suffit. Si c’est le vôtre, demandez à l’émetteur de le renouveler.',
    },
    skipped: {
      title: 'Le badge n’expire pas',
      meaning: 'Le badge n’indique pas de date de fin.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
  },
  'recipient.matches': {
    topic: 'Le récepteur',
    passed: {
      title: 'Le badge a bien été attribué à cette personne',
      meaning: 'L’identité que vous avez indiquée est celle à qui l’émetteur a attribué le badge.',
      whatToDo:
        'Assurez-vous que la personne en face de vous a réellement cette adresse ou cette identité.',
    },
    failed: {
      title: 'Le badge a été attribué à quelqu’un d’autre',
      meaning:
        'L’identité que vous avez indiquée n’est pas celle à qui l’émetteur a attribué le badge, ou le badge ne désigne personne. Beaucoup de gens ont plusieurs adresses électroniques.',
      whatToDo:
        'Demandez à la personne l’adresse qu’elle utilise sur la plateforme de badges, et vérifiez de nouveau avec celle-ci.',
    },
    skipped: {
      title: 'Le récepteur du badge n’a pas été contrôlé',
      meaning: 'Vous n’avez pas indiqué à qui le badge devrait appartenir.',
      whatToDo:
        'S’il importe de savoir à qui est ce badge, vérifiez de nouveau en donnant l’adresse électronique de la personne.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
