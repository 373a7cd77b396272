import type { CheckText } from '../explanation.ts'

const comparez =
  'Comparez l’adresse de l’émetteur, lettre par lettre, avec celle que vous connaissez par ailleurs.'

/** Who the issuer is to the reader. */
export const issuerFrench = {
  'issuer.unambiguous': {
    topic: 'L’écriture du nom de l’émetteur',
    warning: {
      title: 'L’émetteur peut être pris pour un autre',
      meaning:
        'L’adresse ou le nom de l’émetteur mêle des lettres qui se ressemblent, ou contient des caractères invisibles. Cela peut être un accident, ou une tromperie.',
      whatToDo: comparez,
      codes: {
        all_look_alike: {
          meaning:
            'L’adresse de l’émetteur[, {domain}], est écrite dans un autre alphabet dont les lettres ressemblent aux lettres latines[ : {shown}].',
        },
      },
    },
  },
  'issuer.known': {
    topic: 'Ce que vous savez de l’émetteur',
    passed: {
      title: 'Vous connaissez l’émetteur',
      meaning:
        'L’émetteur figure parmi ceux que vous avez désignés comme connus, ou que l’on a désignés pour vous[ : {name}][ (domaine {domain})].',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'L’émetteur ne figure pas parmi ceux que vous connaissez',
      meaning:
        'Le badge peut tout de même être authentique : vous avez désigné les émetteurs que vous connaissez, et celui-ci n’en fait pas partie.',
      whatToDo: 'Renseignez-vous sur l’émetteur avant de vous fier au badge.',
      codes: {
        name_of_another: {
          title: 'L’émetteur porte le nom d’un autre que vous connaissez',
          meaning:
            'Le nom de l’émetteur est celui d’un émetteur que vous connaissez[, {name}], ou lui ressemble. Or ce n’est pas ce dernier qui a émis le badge.',
          whatToDo: comparez,
        },
      },
    },
    skipped: {
      title: 'Savoir si vous connaissez l’émetteur n’a pas encore d’importance',
      meaning:
        'Le badge nomme un émetteur que vous connaissez, mais rien ne prouve qu’il vienne de lui.',
      whatToDo: 'Voyez d’abord ce que le rapport dit de la preuve.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
