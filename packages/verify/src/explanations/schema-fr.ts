import type { CheckText } from '../explanation.ts'

const rienSurLAuthenticite = 'On ne peut rien en conclure sur l’authenticité du badge.'

/** The rules of form that a badge or an extension names for itself. */
export const schemaFrench = {
  'schema.evaluated': {
    topic: 'Les règles supplémentaires de l’émetteur',
    passed: {
      title: 'Le badge suit les règles supplémentaires qu’il annonce',
      meaning: 'Le badge renvoie à des règles de forme (un schéma), et il les respecte.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'Des règles supplémentaires de l’émetteur n’ont pas été contrôlées',
      meaning: `Le badge renvoie à des règles de forme (un schéma) qui n’ont pas pu être appliquées ici. ${rienSurLAuthenticite}`,
      whatToDo: 'Vous n’avez rien à faire.',
      codes: {
        schema_unreachable: {
          meaning: `Le badge renvoie à des règles de forme (un schéma) introuvables[ à l’adresse {schema}]. ${rienSurLAuthenticite}`,
          whatToDo:
            'Vous n’avez rien à faire. Si vous êtes l’émetteur, gardez le schéma en ligne aussi longtemps que vos badges sont valables.',
        },
        schema_refused: {
          meaning: `Le badge renvoie à des règles de forme (un schéma) trop longues à appliquer[ ({schema})]. ${rienSurLAuthenticite}`,
        },
        official_schema: {
          title: 'Le badge est écrit autrement que ne le décrit le schéma publié',
          meaning:
            'La norme admet plusieurs écritures, et le schéma publié n’en décrit qu’une. Ce que demande la norme elle-même a été contrôlé point par point.',
          whatToDo:
            'Vous n’avez rien à faire. Si vous êtes l’émetteur, comparez vos badges au schéma avant d’émettre les prochains.',
        },
      },
    },
    failed: {
      title: 'Le badge ne respecte pas les règles supplémentaires qu’il annonce',
      meaning:
        'Le badge renvoie à des règles de forme (un schéma) de son émetteur[, {schema}], et il ne les respecte pas.',
      whatToDo:
        'Ne vous fiez pas à ce badge en l’état. Si c’est le vôtre, demandez à l’émetteur de l’émettre à nouveau.',
      codes: {
        schema_rejected: {
          title: 'Les règles supplémentaires qu’annonce le badge sont falsifiées ou périmées',
          meaning:
            'Ces règles de forme portent leur propre preuve, et cette preuve n’est pas en règle.',
        },
      },
    },
  },
} satisfies Readonly<Record<string, CheckText>>
