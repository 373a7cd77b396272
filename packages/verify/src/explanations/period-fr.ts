import type { CheckText } from '../explanation.ts'

/** When the badge counts, for whom, and whether it is the current one. */
export const periodFrench = {
  'refresh.current': {
    topic: 'Une version plus récente du badge',
    warning: {
      title: 'Il existe peut-être une version plus récente du badge',
      meaning:
        'L’émetteur propose un service de renouvellement du badge. Il n’a pas été interrogé ici ; c’est la version que vous avez qui a été vérifiée.',
      whatToDo: 'Si l’enjeu est important, demandez la version actuelle au récepteur.',
    },
  },
  'period.started': {
    topic: 'Le début de validité',
    passed: {
      title: 'Le badge est déjà valable',
      meaning: 'La date à partir de laquelle le badge est valable est passée.',
      whatToDo: 'Rien.',
    },
    failed: {
      title: 'Le badge n’est pas encore valable',
      meaning: 'Le badge ne sera valable qu’à partir d’une date à venir[ : {validFrom}].',
      whatToDo: 'Vérifiez de nouveau le badge après cette date.',
    },
    skipped: {
      title: 'Le badge ne dit pas à partir de quand il est valable',
      meaning: 'Il n’y a pas de date de début que l’on pourrait comparer à aujourd’hui.',
      whatToDo: 'Rien.',
    },
  },
  'period.not-ended': {
    topic: 'La fin de validité',
    passed: {
      title: 'Le badge n’a pas expiré',
      meaning: 'La date jusqu’à laquelle le badge est valable est encore à venir.',
      whatToDo: 'Rien.',
    },
    failed: {
      title: 'Le badge a expiré',
      meaning:
        'Le badge n’était valable que jusqu’à une date passée[ : {validUntil}]. Il n’a pas été retiré ; sa durée est écoulée.',
      whatToDo:
        'Décidez si un badge expiré vous suffit. Si c’est le vôtre, demandez à l’émetteur de le renouveler.',
    },
    skipped: {
      title: 'Le badge n’expire pas',
      meaning: 'Le badge n’indique pas de date de fin.',
      whatToDo: 'Rien.',
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
