import type { CheckText } from '../explanation.ts'

/** When the badge counts, and for whom. */
export const periodFrench = {
  'period.started': {
    topic: 'Le début de validité',
    passed: {
      title: 'La période de validité a commencé',
      meaning: 'La date de début est passée.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    failed: {
      title: 'La période de validité n’a pas encore commencé',
      meaning: 'La date de début est encore à venir[ : {validFrom}].',
      whatToDo: 'Vérifiez de nouveau après cette date.',
    },
    skipped: {
      title: 'Le début de la validité n’est pas indiqué',
      meaning: 'Aucune date de début n’est indiquée.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
  },
  'period.not-ended': {
    topic: 'La fin de validité',
    passed: {
      title: 'La période de validité n’est pas terminée',
      meaning: 'La date de fin est encore à venir.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    failed: {
      title: 'La période de validité est terminée',
      meaning:
        'La date de fin est passée[ : {validUntil}]. Cela ne veut pas dire qu’il y a eu révocation.',
      whatToDo:
        'Décidez si cela vous suffit malgré tout. Sinon, demandez un renouvellement à l’émetteur.',
    },
    skipped: {
      title: 'La validité n’a pas de fin',
      meaning: 'Aucune date de fin n’est indiquée.',
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
        'L’identité que vous avez indiquée n’est pas celle à qui l’émetteur a attribué le badge. Beaucoup de gens ont plusieurs adresses électroniques.',
      whatToDo:
        'Demandez à la personne l’adresse qu’elle utilise sur la plateforme de badges, et vérifiez de nouveau avec celle-ci.',
      codes: {
        plain_text: {
          title: 'Rien dans le badge ne correspond à ce que vous avez indiqué',
          meaning:
            'Ce que vous avez indiqué n’est ni une adresse électronique, ni une adresse web, ni un numéro de téléphone, ni un DID. Ce texte a été comparé tel quel à ce que le badge dit du récepteur, et ce n’est pas le même.',
          whatToDo:
            'Vérifiez de nouveau avec l’adresse électronique que la personne utilise sur la plateforme de badges.',
        },
        no_recipient: {
          title: 'Le badge ne désigne pas de récepteur',
          meaning:
            'Il ne dit pas à qui il a été attribué : rien ne montre donc que c’est à la personne indiquée.',
          whatToDo: 'Demandez à l’émetteur un badge qui désigne le récepteur.',
        },
        endorsement: {
          title: 'Un endossement n’a pas de récepteur',
          meaning:
            'C’est une déclaration de soutien, qui parle de ce qu’elle endosse. Elle n’est attribuée à personne, et donc pas à la personne indiquée.',
          whatToDo:
            'Vérifiez-la de nouveau sans indiquer de récepteur, et vérifiez le badge en en indiquant un.',
        },
      },
    },
    skipped: {
      title: 'Le récepteur du badge n’a pas été contrôlé',
      meaning: 'Vous n’avez pas indiqué à qui le badge devrait appartenir.',
      whatToDo:
        'S’il importe de savoir à qui est ce badge, vérifiez de nouveau en donnant l’adresse électronique de la personne.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
