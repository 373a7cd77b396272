import type { CheckText, OutcomeText } from '../explanation.ts'
import { developmentFrench } from './not-asked-fr.ts'

const openTitle = 'On ne sait pas si l’émetteur maintient le badge'
const askIssuer =
  'Vérifiez de nouveau plus tard, ou demandez à l’émetteur si le badge est toujours valable.'
const tellIssuer =
  'Prévenez l’émetteur : une fois la liste corrigée, le badge pourra être vérifié de nouveau.'
const forIssuer =
  'Vous n’avez rien à faire. Si vous êtes l’émetteur, corrigez ce point avant d’émettre les prochains badges.'

/** What a list is kept for, and what is not known without it. */
interface Purpose {
  readonly list: string
  readonly open: string
  readonly unshown: string
}

const revocation: Purpose = {
  list: 'une liste qui indique quels badges restent valables',
  open: 'Le badge a peut-être été révoqué, peut-être pas.',
  unshown: 'Elle ne montre donc pas que ce badge est encore valable.',
}
const suspension: Purpose = {
  list: 'une liste qui indique quels badges sont en attente',
  open: 'Le badge a peut-être été suspendu, peut-être pas.',
  unshown: 'Elle ne montre donc pas que ce badge est valable en ce moment.',
}
const refresh: Purpose = {
  list: 'une liste qui indique de quels badges il existe une version plus récente',
  open: 'Il existe peut-être une version plus récente du badge, peut-être pas.',
  unshown: 'Elle ne montre donc pas s’il en existe une de ce badge.',
}
const message: Purpose = {
  list: 'une liste de messages sur ses badges',
  open: 'Il y a peut-être un message sur le badge, peut-être pas.',
  unshown: 'Elle ne montre donc pas s’il y en a un sur ce badge.',
}

const malformedEntry = {
  title: 'Le badge n’indique pas clairement où se trouve son statut',
  meaning:
    'Ce que le badge indique sur son statut est incomplet ou contradictoire : personne ne peut savoir s’il est encore valable.',
  whatToDo:
    'Ne vous fiez pas à ce badge en l’état. Si c’est le vôtre, demandez à l’émetteur de l’émettre à nouveau ; si vous l’avez émis, corrigez d’abord votre logiciel.',
}

/** What can be wrong with a status list is the same, whatever the list is about. */
function faultsOf({ list, unshown }: Purpose) {
  const brokenList = (fault: string) => ({
    title: 'La liste de statuts du badge est inutilisable',
    meaning: `L’émetteur tient ${list}[ ({list})]. ${fault} ${unshown}`,
    whatToDo: tellIssuer,
  })
  return {
    malformed_entry: malformedEntry,
    list_rejected: brokenList(
      'Cette liste n’est pas valable elle-même : falsifiée, expirée ou abîmée.',
    ),
    malformed_list: brokenList('Cette liste est abîmée.'),
    wrong_list_type: brokenList('Ce qui s’y trouve n’est pas une liste de ce genre.'),
    purpose_mismatch: brokenList('Cette liste porte sur autre chose que ce qu’indique le badge.'),
    range: brokenList('Cette liste n’a pas de place pour ce badge.'),
    too_large: brokenList('Cette liste dépasse la taille admise.'),
    no_credential_id: brokenList(
      'Cette liste désigne les badges par leur identifiant, et ce badge n’en a pas.',
    ),
  }
}

function unknownOf(purpose: Purpose): OutcomeText {
  const { list, open } = purpose
  const unreadable = {
    meaning: 'Ce qui a été trouvé[ à l’adresse {list}] n’est pas une liste de badges lisible.',
    whatToDo: tellIssuer,
  }
  return {
    title: openTitle,
    meaning: `Le statut du badge n’a pas pu être consulté. ${open}`,
    whatToDo: askIssuer,
    codes: {
      list_unreachable: {
        meaning: `L’émetteur tient ${list}[ ({list})], et elle est injoignable. ${open}`,
        whatToDo: `${askIssuer} Si vous êtes l’émetteur, gardez la liste en ligne aussi longtemps que vos badges sont valables.`,
      },
      ...notAskedOf(purpose),
      list_undetermined: {
        meaning: `L’émetteur tient ${list}[ ({list})], mais on ne sait pas qui a établi la liste trouvée.`,
      },
      list_malformed: unreadable,
      malformed_list: unreadable,
      unsupported_type: {
        meaning:
          'Le badge indique où se trouve son statut, mais d’une façon que ce logiciel ne connaît pas.',
        whatToDo:
          'Vérifiez le badge avec un autre outil qui connaît cette technique, ou demandez à l’émetteur s’il est toujours valable.',
      },
      unknown_purpose: {
        title: 'Le badge a un statut dont ce logiciel ne connaît pas le sens',
        meaning:
          'L’émetteur a posé un statut[ ({purpose})] que la norme ne décrit pas. Il peut signifier que le badge n’est plus valable.',
        whatToDo: 'Demandez à l’émetteur ce que signifie ce statut.',
      },
    },
  }
}

/** A list that nobody was asked for is not silent. */
function notAskedOf({ list, open }: Purpose) {
  return {
    list_offline: {
      meaning: `L’émetteur tient ${list}[ ({list})]. L’accès au réseau est désactivé : elle n’a pas été consultée. ${open}`,
      whatToDo:
        'Vérifiez de nouveau avec un accès au réseau, ou avec un « bundle » qui contient la liste.',
    },
    list_refused: {
      meaning: `L’émetteur tient ${list}[ ({list})], à une adresse qui n’est pas publique ou pas chiffrée (https) : elle n’a pas été consultée. ${open}`,
      whatToDo: `Si vous êtes l’émetteur, tenez la liste à une adresse https publique. ${developmentFrench}`,
    },
  }
}

const otherPurpose = {
  title: 'Le badge peut recevoir un statut dont ce logiciel ne connaît pas le sens',
  meaning:
    'L’émetteur tient un statut[ ({purpose})] que la norme ne décrit pas. Il n’est pas posé pour ce badge.',
  whatToDo: 'Vous n’avez rien à faire.',
}

function failedOf(purpose: Purpose, codes: OutcomeText['codes'] = {}): OutcomeText {
  return {
    title: 'Le statut du badge n’est pas en règle',
    meaning: `La liste de statuts de l’émetteur est inutilisable. ${purpose.unshown}`,
    whatToDo: 'Ne vous fiez pas à ce badge. Demandez à l’émetteur s’il est toujours valable.',
    codes: { ...faultsOf(purpose), ...codes },
  }
}

/** Whether the issuer still stands by the badge. */
export const statusFrench = {
  'status.not-revoked': {
    topic: 'La révocation',
    passed: {
      title: 'Le badge n’a pas été révoqué',
      meaning: 'L’émetteur maintient ce badge : il n’est pas marqué comme révoqué.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: { ...otherPurpose, codes: { unknown_purpose: otherPurpose } },
    failed: failedOf(revocation, {
      revoked: {
        title: 'L’émetteur a révoqué le badge',
        meaning: 'L’émetteur a révoqué ce badge définitivement[. Motif indiqué : « {message} »].',
        whatToDo:
          'Ne vous fiez pas à ce badge. Si c’est le vôtre et que vous en ignorez la raison, adressez-vous à l’émetteur.',
      },
    }),
    unknown: unknownOf(revocation),
    skipped: {
      title: 'L’émetteur ne tient pas de liste de badges révoqués',
      meaning: 'Si l’émetteur révoquait ce badge, rien ne permettrait de le savoir en ligne.',
      whatToDo:
        'Vous n’avez rien à faire. Si l’enjeu est important, demandez à l’émetteur si le badge est toujours valable.',
    },
  },
  'status.not-suspended': {
    topic: 'La suspension',
    passed: {
      title: 'Le badge n’est pas suspendu',
      meaning: 'L’émetteur n’a pas mis ce badge en attente.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    failed: failedOf(suspension, {
      suspended: {
        title: 'L’émetteur a suspendu le badge',
        meaning:
          'Pour l’instant, le badge n’est pas valable ; il pourra le redevenir[. Motif indiqué : « {message} »].',
        whatToDo:
          'Ne vous fiez pas à ce badge pour le moment. Vérifiez-le de nouveau plus tard, ou adressez-vous à l’émetteur.',
      },
    }),
    unknown: unknownOf(suspension),
  },
  'status.refresh': {
    topic: 'Une version plus récente du badge',
    passed: {
      title: 'L’émetteur ne signale pas de version plus récente',
      meaning: 'Vous avez la version actuelle du badge.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'Il existe une version plus récente du badge',
      meaning:
        'L’émetteur a mis le badge à jour depuis[ : « {message} »]. Cette version-ci reste authentique.',
      whatToDo: 'Demandez la version actuelle au récepteur ou à l’émetteur.',
    },
    failed: failedOf(refresh),
    unknown: {
      ...unknownOf(refresh),
      title: 'On ne sait pas s’il existe une version plus récente du badge',
    },
  },
  'status.message': {
    topic: 'Les messages de l’émetteur sur le badge',
    passed: {
      title: 'L’émetteur n’a pas de message sur le badge',
      meaning: 'L’émetteur tient des messages sur ses badges, et il n’y en a pas sur celui-ci.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'L’émetteur a un message sur le badge',
      meaning: 'L’émetteur a ajouté une remarque à ce badge[ : « {message} »].',
      whatToDo: 'Lisez ce message et jugez de ce qu’il change pour vous.',
    },
    failed: failedOf(message),
    unknown: {
      ...unknownOf(message),
      title: 'On ne sait pas si l’émetteur a un message sur le badge',
    },
  },
  'status.list': {
    topic: 'La liste de statuts',
    warning: {
      title: 'La liste de statuts de l’émetteur ne suit pas tout à fait les règles',
      meaning: 'La liste a pu être lue, et ce qu’elle indique sur ce badge est sans équivoque.',
      whatToDo: forIssuer,
      codes: {
        id_mismatch: {
          title: 'La liste de statuts porte un autre nom',
          meaning:
            'La liste indique une autre adresse que celle où elle a été trouvée. Le badge signé désigne cet endroit : la liste compte donc.',
        },
        issuer_mismatch: {
          title: 'La liste de statuts est tenue par quelqu’un d’autre',
          meaning:
            'Ce n’est pas l’émetteur du badge qui tient la liste. Le badge lui-même la désigne : elle compte donc.',
        },
        short_list: {
          title: 'La liste de statuts est plus courte que ce qui est recommandé',
          meaning:
            'Dans une liste courte, il est plus facile de voir quel badge quelqu’un consulte. Ce qu’indique la liste n’en est pas affecté.',
        },
      },
    },
    failed: {
      title: 'La liste de statuts de l’émetteur ne suit pas les règles',
      meaning: 'Au sens strict, la liste ne respecte pas la norme.',
      whatToDo: tellIssuer,
      codes: {
        id_mismatch: {
          title: 'La liste de statuts porte un autre nom',
          meaning: 'La liste indique une autre adresse que celle où elle a été trouvée.',
        },
        issuer_mismatch: {
          title: 'La liste de statuts est tenue par quelqu’un d’autre',
          meaning: 'Ce n’est pas l’émetteur du badge qui tient la liste.',
        },
        short_list: {
          title: 'La liste de statuts est plus courte que la norme ne le demande',
          meaning:
            'Dans une liste courte, il est plus facile de voir quel badge quelqu’un consulte.',
        },
      },
    },
  },
} satisfies Readonly<Record<string, CheckText>>
