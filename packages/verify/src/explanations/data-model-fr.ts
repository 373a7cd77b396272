import type { CheckText, OutcomeText } from '../explanation.ts'
import { contextNotAskedFrench } from './not-asked-fr.ts'

const askForReissue =
  'Ne vous fiez pas à ce badge en l’état. Si c’est le vôtre, demandez à l’émetteur de l’émettre à nouveau ; si vous l’avez émis, corrigez d’abord votre logiciel.'
const forIssuer =
  'Vous n’avez rien à faire. Si vous êtes l’émetteur, corrigez ce point avant d’émettre les prochains badges.'

const passed = (title: string, meaning: string): OutcomeText => ({
  title,
  meaning,
  whatToDo: 'Vous n’avez rien à faire.',
})
const warning = (title: string, meaning: string): OutcomeText => ({
  title,
  meaning,
  whatToDo: forIssuer,
})
const failed = (title: string, meaning: string): OutcomeText => ({
  title,
  meaning,
  whatToDo: askForReissue,
})

/** Whether the badge says what its standard asks for, in its form, and in words that are defined. */
export const dataModelFrench = {
  'model.context': {
    topic: 'La norme que suit le badge',
    passed: passed(
      'Le badge indique la norme qu’il suit',
      'Il désigne la norme Open Badges comme celle-ci le demande.',
    ),
    warning: warning(
      'Le badge suit une forme ancienne de la norme',
      'Il désigne la norme d’une façon dépassée ou inhabituelle, mais claire.',
    ),
    failed: {
      ...failed(
        'Le badge n’indique pas clairement la norme qu’il suit',
        'Sans cela, personne ne peut être sûr du sens de ses données.',
      ),
      codes: {
        vcdm_mismatch: {
          title: 'Le badge mélange deux versions de la norme',
          meaning:
            'Il désigne une version et est construit selon une autre : personne ne peut être sûr du sens de ses données.',
        },
      },
    },
  },
  'model.type': {
    topic: 'La nature du document',
    passed: passed('Le badge indique sa nature', 'Il se présente comme un badge et en a la forme.'),
    warning: warning(
      'Ce n’est pas tout à fait un Open Badge',
      'C’est une attestation d’un autre genre, ou elle indique sa nature d’une façon inhabituelle. Elle a été jugée selon les règles communes à toutes les attestations.',
    ),
    failed: failed(
      'Le badge n’indique pas sa nature',
      'Il lui manque les marques auxquelles les programmes reconnaissent un badge, ou il porte celles d’autre chose.',
    ),
  },
  'model.id': {
    topic: 'L’identifiant du badge',
    passed: passed('Le badge a un identifiant', 'On peut le distinguer de tout autre badge.'),
    warning: warning(
      'L’identifiant du badge est inhabituel',
      'On peut tout de même distinguer ce badge des autres.',
    ),
    failed: failed(
      'Le badge n’a pas d’identifiant utilisable',
      'On ne peut pas le distinguer d’autres badges : il ne pourrait être ni consulté ni révoqué.',
    ),
  },
  'model.issuer': {
    topic: 'L’émetteur',
    passed: passed('Le badge désigne son émetteur', 'Il indique qui l’attribue.'),
    warning: warning(
      'Le badge donne peu d’informations sur son émetteur',
      'On sait qui l’a émis, mais il manque un élément que demande la norme, par exemple un nom.',
    ),
    failed: failed('Le badge ne désigne pas d’émetteur', 'Il n’indique pas qui l’attribue.'),
  },
  'model.subject-identified': {
    topic: 'Le récepteur dans le badge',
    passed: passed('Le badge désigne son récepteur', 'Il indique à qui il a été attribué.'),
    warning: {
      title: 'Le badge n’indique pas à qui il a été attribué',
      meaning:
        'L’émetteur et la réussite sont clairs, mais aucun récepteur n’est désigné : n’importe qui pourrait présenter ce badge comme le sien.',
      whatToDo: 'Demandez à l’émetteur à qui le badge a été attribué.',
    },
    failed: failed(
      'Le badge n’indique pas à qui il a été attribué',
      'Aucun récepteur n’est désigné, ou pas sous une forme lisible : n’importe qui pourrait présenter ce badge comme le sien.',
    ),
  },
  'model.achievement': {
    topic: 'Ce que reconnaît le badge',
    passed: passed('Le badge indique ce qu’il reconnaît', 'La réussite reconnue est décrite.'),
    warning: warning(
      'La description de la réussite est incomplète',
      'On sait ce que reconnaît le badge, mais il manque un élément que demande la norme, par exemple les critères.',
    ),
    failed: failed(
      'Le badge n’indique pas ce qu’il reconnaît',
      'La réussite manque, ou il lui manque un élément sans lequel elle ne signifie rien.',
    ),
  },
  'model.dates': {
    topic: 'Les dates du badge',
    passed: passed(
      'Les dates sont lisibles',
      'Elles sont au bon format et cohérentes entre elles.',
    ),
    warning: warning(
      'Une date est écrite d’une façon inhabituelle',
      'On peut tout de même la lire sans hésiter.',
    ),
    failed: {
      ...failed(
        'Une date du badge est incorrecte',
        'Une date est illisible ou en contredit une autre : on ne sait pas quand le badge est valable.',
      ),
      codes: {
        missing: {
          title: 'Il manque une date dans le badge',
          meaning: 'Sans elle, on ne sait pas depuis quand le badge est valable.',
        },
        dates_reversed: {
          title: 'Le badge se termine avant de commencer',
          meaning: 'D’après ses propres dates, le badge n’a été valable aucun jour.',
        },
      },
    },
  },
  'model.nested-types': {
    topic: 'Les parties du badge',
    passed: passed(
      'Les parties du badge indiquent leur nature',
      'L’émetteur, la réussite, les preuves et le reste sont marqués comme la norme le demande.',
    ),
    warning: warning(
      'Une partie du badge n’indique pas sa nature',
      'Une marque manque, mais le sens de cette partie ressort de sa place.',
    ),
    failed: failed(
      'Une partie du badge n’est pas ce qu’elle devrait être',
      'Une partie est marquée comme une chose qui n’a rien à faire à cette place.',
    ),
  },
  'model.properties': {
    topic: 'Les détails du badge',
    passed: passed('Les détails sont au bon format', 'Chaque détail a une valeur du bon genre.'),
    warning: warning(
      'Un détail du badge est inhabituel',
      'Un détail est écrit sous une autre forme que celle de la norme, ou y est inconnu. Cela ne touche ni l’émetteur du badge, ni ce qu’il reconnaît, ni sa validité.',
    ),
    failed: failed(
      'Un détail du badge est incorrect',
      'Un détail qui compte manque, ou a une valeur qui n’a pas de sens à cette place.',
    ),
  },
  'model.serialization': {
    topic: 'L’écriture des données',
    passed: passed(
      'Les données sont au bon format',
      'Les listes sont des listes, et rien n’est vide.',
    ),
    warning: warning(
      'Les données sont écrites d’une façon inhabituelle',
      'Par exemple, une valeur seule se trouve là où la norme veut une liste. Le sens est clair.',
    ),
    failed: failed(
      'Les données ne sont pas écrites comme la norme le demande',
      'Au sens strict, la forme des données ne suit pas la norme.',
    ),
  },
  'model.references': {
    topic: 'Les résultats et les niveaux',
    passed: passed(
      'Les résultats et les niveaux sont cohérents entre eux',
      'Chaque résultat renvoie à une description qui est dans le badge.',
    ),
    warning: warning(
      'Un résultat renvoie à quelque chose qui manque',
      'Le badge cite un résultat ou un niveau sans la description correspondante.',
    ),
    failed: failed(
      'Un résultat renvoie à quelque chose qui manque',
      'Le badge cite un résultat ou un niveau sans la description correspondante : on ne sait pas ce qui a été atteint.',
    ),
  },
  'model.jwt-claims': {
    topic: 'L’enveloppe du badge',
    passed: passed(
      'L’enveloppe et le badge concordent',
      'L’enveloppe signée répète l’émetteur, le récepteur et les dates, et ce sont ceux du badge.',
    ),
    warning: {
      ...warning(
        'L’enveloppe du badge est incomplète',
        'L’enveloppe signée devrait répéter l’émetteur, le récepteur et les dates, et en omet. Ce qu’elle indique concorde avec le badge.',
      ),
      codes: {
        unbound_claim: {
          title: 'Seule l’enveloppe du badge en désigne le récepteur',
          meaning:
            'L’enveloppe signée désigne quelqu’un que le badge qu’elle contient ne nomme pas. Cela ne fait de personne son récepteur.',
        },
      },
    },
    failed: {
      ...failed(
        'L’enveloppe contredit le badge',
        'L’enveloppe signée indique un autre émetteur, un autre récepteur ou une autre date que le badge qu’elle contient : on ne sait pas au juste ce qui a été signé.',
      ),
      codes: {
        two_credentials: {
          title: 'L’enveloppe contient deux badges',
          meaning:
            'L’enveloppe signée est un badge et en contient un autre. Selon le programme, c’est l’un ou l’autre qui est lu : on ne sait pas au juste ce qui a été signé.',
        },
      },
    },
  },
  'json-ld.lossless': {
    topic: 'Le vocabulaire du badge',
    passed: {
      title: 'Tous les termes du badge sont définis',
      meaning:
        'Tout le contenu du badge a un sens publié : la signature peut donc couvrir l’ensemble.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    failed: {
      title: 'Le badge emploie des termes non définis',
      meaning:
        'Au moins un terme[ (« {term} »)] n’a pas de sens publié. Une signature ne le couvre pas : n’importe qui aurait pu l’ajouter ou le modifier.',
      whatToDo: askForReissue,
      codes: {
        hidden_statement: {
          title: 'Le badge cache ce qui a été signé',
          meaning:
            'Une chose que l’émetteur a signée[ (« {term} »)] est écrite de telle sorte qu’on ne la trouve pas là où on la cherche. La signature n’y voit rien, mais une révocation ou une échéance pourrait être cachée ainsi.',
          whatToDo:
            'N’acceptez pas ce fichier. Demandez à son expéditeur le badge tel que l’émetteur l’a émis.',
        },
        data_loss: {
          title: 'Un élément du badge ne peut pas être signé',
          meaning:
            'Le badge contient un élément qu’aucune signature ne peut couvrir, tel qu’une moitié de caractère.',
        },
        relative_iri: {
          title: 'Le badge contient une adresse incomplète',
          meaning:
            'Une adresse ou un nom[ (« {term} »)] n’y est pas écrit en entier : une signature ne le couvre donc pas.',
        },
        context_invalid: {
          title: 'Le vocabulaire du badge se contredit',
          meaning:
            'Le badge renvoie à des vocabulaires publiés qui ne sont pas cohérents entre eux : personne ne peut savoir ce que ses termes signifient.',
        },
      },
    },
    unknown: {
      title: 'Le vocabulaire du badge n’est pas connu',
      meaning: 'Il n’a pas pu être établi que chaque terme du badge a un sens publié.',
      whatToDo: 'Vérifiez de nouveau plus tard.',
      codes: {
        context_unavailable: {
          title: 'Un vocabulaire du badge est injoignable',
          meaning:
            'Le badge renvoie à un vocabulaire publié qui ne répond pas : le sens de certains de ses termes n’est pas connu.',
          whatToDo:
            'Vérifiez de nouveau plus tard, en ligne. Si rien ne change, prévenez l’émetteur.',
        },
        ...contextNotAskedFrench,
        limit_exceeded: {
          title: 'Le badge est trop imbriqué pour être contrôlé',
          meaning:
            'Contrôler son vocabulaire demanderait plus de travail qu’il n’en est admis pour un badge.',
          whatToDo:
            'Méfiez-vous de ce fichier et demandez à la personne qui vous l’a envoyé d’où il vient.',
        },
      },
    },
  },
} satisfies Readonly<Record<string, CheckText>>
