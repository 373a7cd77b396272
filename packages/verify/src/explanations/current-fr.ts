import type { CheckText } from '../explanation.ts'

const demandezLaVersion = 'Si l’enjeu est important, demandez la version actuelle au récepteur.'
const versionVerifiee = 'C’est la version que vous avez qui a été vérifiée.'

/** Whether this is what the issuer says today, and what the issuer saw. */
export const currentFrench = {
  'refresh.current': {
    topic: 'Une version plus récente du badge',
    passed: {
      title: 'Le badge est la version actuelle',
      meaning: 'L’émetteur propose un service de renouvellement, et il n’a rien de plus récent.',
      whatToDo: 'Vous n’avez rien à faire.',
      codes: {
        renewed: {
          title: 'L’émetteur a renouvelé le badge',
          meaning:
            'L’émetteur a une version plus récente de ce badge[, du {validFrom}]. Elle est authentique, et c’est d’elle qu’il s’agit ici.',
          whatToDo: 'Vous n’avez rien à faire. Le récepteur peut se procurer la nouvelle version.',
        },
      },
    },
    warning: {
      title: 'Il existe peut-être une version plus récente du badge',
      meaning: `L’émetteur propose un service de renouvellement du badge, qui n’a rien donné. ${versionVerifiee}`,
      whatToDo: demandezLaVersion,
      codes: {
        unsupported_type: {
          meaning: `Le badge peut être renouvelé, mais d’une façon inconnue ici. ${versionVerifiee}`,
        },
        offline: {
          meaning: `L’émetteur propose un service de renouvellement du badge, et rien n’a été demandé au web ici. ${versionVerifiee}`,
        },
        gone: {
          title: 'L’émetteur ne renouvelle plus ce badge',
          meaning: `Le service de renouvellement de ce badge n’a plus rien, et donc rien de plus récent. ${versionVerifiee}`,
          whatToDo: 'Fiez-vous à ce qui est dit ici de sa révocation et de sa validité.',
        },
        rejected: {
          title: 'La version plus récente du badge n’est pas en règle',
          meaning: `Ce que l’émetteur propose comme version plus récente est falsifié ou endommagé. ${versionVerifiee}`,
          whatToDo: 'Signalez à l’émetteur que la nouvelle version ne peut pas être vérifiée.',
        },
        other_credential: {
          title: 'À la place d’une version plus récente se trouve un autre badge',
          meaning: `Ce qui se trouve là où ce badge devrait être renouvelé n’est pas ce badge. ${versionVerifiee}`,
        },
      },
    },
    skipped: {
      title: 'Aucune version plus récente du badge n’a été demandée',
      meaning:
        'Le badge indique où il peut être renouvelé. Cette adresse ne compte qu’une fois l’authenticité du badge établie.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
  },
  'contained.current': {
    topic: 'Plusieurs versions d’un badge',
    warning: {
      title: 'Une version plus ancienne d’un badge se trouve dans le lot',
      meaning:
        'Deux versions du même badge ont été fournies ensemble. Les deux sont authentiques, et la plus récente fait foi.',
      whatToDo: 'Lisez la plus récente.',
    },
  },
  'evidence.unchanged': {
    topic: 'Les documents auxquels renvoie le badge',
    passed: {
      title: 'Un document auquel renvoie le badge est inchangé',
      meaning: 'Ce qui se trouve[ à l’adresse {url}] est, à l’octet près, ce que l’émetteur a vu.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'Un document auquel renvoie le badge n’a pas pu être comparé',
      meaning:
        'Le badge dit ce que doit être le document[ à l’adresse {url}], mais celui-ci n’a pas pu être consulté ou comparé. Le badge lui-même n’est pas en cause.',
      whatToDo: 'Demandez le document au récepteur.',
    },
    failed: {
      title: 'Un document auquel renvoie le badge a été modifié',
      meaning: 'Ce qui se trouve aujourd’hui[ à l’adresse {url}] n’est pas ce que l’émetteur a vu.',
      whatToDo: 'Ne vous fiez pas à ce document. Demandez l’original au récepteur.',
    },
    skipped: {
      title: 'Les documents auxquels renvoie le badge n’ont pas été consultés',
      meaning:
        'Le badge dit ce que doivent être ses preuves ou d’autres documents. Ils ne sont consultés et comparés que sur demande.',
      whatToDo: 'Si l’enjeu est important, faites-les comparer.',
    },
  },
  'pages.reachable': {
    topic: 'Le site de l’émetteur et les images',
    passed: {
      title: 'Une page ou une image que nomme le badge est bien là',
      meaning: 'L’adresse[ {url}] répond. Ce qu’elle montre n’a pas été jugé.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'Une page ou une image que nomme le badge est introuvable',
      meaning:
        'Le site de l’émetteur ou une image devrait se trouver[ à l’adresse {url}], mais celle-ci ne répond pas. Cela ne dit rien de qui a décerné le badge.',
      whatToDo: 'Réessayez plus tard. Si rien ne change, prévenez l’émetteur.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
