import type { CheckText } from '../explanation.ts'

/** What comes with a badge: endorsements, and badges inside it. */
export const attachedFrench = {
  'endorsement.bound': {
    topic: 'L’objet d’un endossement',
    passed: {
      title: 'L’endossement porte sur ce badge',
      meaning: 'L’endossement (soutien) désigne ce à quoi il est attaché.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    failed: {
      title: 'L’endossement porte sur autre chose',
      meaning:
        'Ce soutien a été écrit pour un autre badge, ou une autre organisation, puis attaché ici. Il n’a donc aucune valeur pour ce badge.',
      whatToDo: 'Ne tenez pas compte de cet endossement. Le badge lui-même est jugé à part.',
    },
  },
  'endorsement.verified': {
    topic: 'Un endossement',
    passed: {
      title: 'Le badge porte un endossement authentique',
      meaning:
        'Un tiers soutient ce badge ou son émetteur, et cette déclaration a été vérifiée. C’est à vous de décider si vous faites confiance à ce tiers.',
      whatToDo: 'Regardez qui endosse le badge, et avec quel commentaire.',
    },
    warning: {
      title: 'Un endossement du badge ne compte pas',
      meaning:
        'Une déclaration de soutien jointe au badge n’a pas pu être confirmée. Le badge lui-même est jugé sans elle.',
      whatToDo:
        'Ne tenez pas compte de cet endossement. Son propre rapport précise ce qui ne va pas.',
    },
    failed: {
      title: 'Ce qui tient lieu d’endossement n’en est pas un',
      meaning: 'À la place d’un endossement se trouve quelque chose d’illisible.',
      whatToDo: 'N’en tenez pas compte. Le badge lui-même est jugé à part.',
    },
    unknown: {
      title: 'Un endossement est injoignable',
      meaning: 'Le badge renvoie à une déclaration de soutien qui est injoignable.',
      whatToDo: 'Vérifiez de nouveau plus tard. Le badge lui-même est jugé à part.',
    },
  },
  'contained.verified': {
    topic: 'Un badge contenu',
    passed: {
      title: 'Un badge contenu est authentique',
      meaning: 'Parmi les badges fournis ensemble, celui-ci est vérifié.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    failed: {
      title: 'Un badge contenu est rejeté',
      meaning:
        'Parmi les badges fournis ensemble, l’un n’est pas en règle, et l’ensemble est donc rejeté : personne ne doit lire « vérifié » au-dessus d’un badge falsifié.',
      whatToDo: 'Consultez le rapport de ce badge. Les autres sont jugés à part.',
    },
    unknown: {
      title: 'Un badge contenu n’a pas pu être jugé',
      meaning: 'Parmi les badges fournis ensemble, l’un n’a pu être ni confirmé ni rejeté.',
      whatToDo: 'Consultez le rapport de ce badge. Les autres sont jugés à part.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
