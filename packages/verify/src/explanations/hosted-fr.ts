import type { CheckText } from '../explanation.ts'
import { developmentFrench } from './not-asked-fr.ts'

const askIssuer =
  'Ne vous fiez pas à ce badge. Demandez à l’émetteur qu’il désigne, par un moyen auquel vous faites déjà confiance, s’il l’a bien émis.'
const verifyLater =
  'Vérifiez de nouveau plus tard, en ligne. Si rien ne change, adressez-vous à l’émetteur.'
const forIssuer =
  'Vous n’avez rien à faire. Si vous êtes l’émetteur, corrigez ce point avant d’émettre les prochains badges.'

/** Open Badges up to 2.0: what the issuer's site says today is what counts. */
export const hostedFrench = {
  'hosted.fetched': {
    topic: 'L’original sur le site de l’émetteur',
    passed: {
      title: 'L’original a été trouvé sur le web',
      meaning:
        'Le badge a été consulté à sa propre adresse, et c’est ce qui s’y trouve aujourd’hui qui a été vérifié.',
      whatToDo: 'Regardez qui est l’émetteur.',
    },
    failed: {
      title: 'Aucun original à consulter',
      meaning: 'Un badge de ce genre ne compte que s’il se trouve sur le site de l’émetteur.',
      whatToDo: askIssuer,
      codes: {
        signature_missing: {
          title: 'La signature manque',
          meaning:
            'Le badge se dit signé, mais ce que vous avez fourni ne porte pas de signature. N’importe qui peut l’avoir écrit.',
          whatToDo: 'Demandez au récepteur l’original signé.',
        },
        no_address: {
          title: 'Le badge n’a pas d’adresse sur le web',
          meaning:
            'Un badge de ce genre ne compte que s’il se trouve sur le site de l’émetteur, et il n’indique pas où.',
          whatToDo: askIssuer,
        },
      },
    },
    unknown: {
      title: 'L’original est injoignable',
      meaning:
        'Un badge de ce genre est conservé sur le site de l’émetteur, et ce qui s’y trouve n’a pas pu être lu. Le badge est peut-être authentique, peut-être pas ; cela ne veut pas dire qu’il a été révoqué.',
      whatToDo: verifyLater,
      codes: {
        offline: {
          title: 'L’original n’a pas été consulté',
          meaning:
            'Un badge de ce type se trouve sur le site de l’émetteur, et rien n’a été demandé au web ici. Il peut être authentique ou non.',
          whatToDo: 'Vérifiez le badge avec un accès au web.',
        },
        refused: {
          title: 'L’adresse du badge n’est pas de celles que l’on interroge',
          meaning:
            'Un badge de ce type se trouve sur le site de l’émetteur, et son adresse n’est pas publique ou pas chiffrée (https). Il peut être authentique ou non.',
          whatToDo: `Demandez à l’émetteur de publier le badge à une adresse https publique. ${developmentFrench}`,
        },
        unreachable: {
          meaning:
            'Un badge de ce genre est conservé sur le site de l’émetteur, et ce site ne répond pas. Le badge est peut-être authentique, peut-être pas ; cela ne veut pas dire qu’il a été révoqué.',
        },
        redirected: {
          title: 'L’adresse du badge mène à un autre site',
          meaning:
            'Un badge de ce genre est conservé sur le site de l’émetteur, mais son adresse redirige vers un autre site[ : {finalUrl}]. Rien ne montre que l’émetteur répond de ce qui s’y trouve. Le badge est peut-être authentique, peut-être pas.',
          whatToDo:
            'Demandez à l’émetteur où se trouve le badge aujourd’hui. Si vous êtes l’émetteur, publiez-le à sa propre adresse, sans redirection vers un autre site.',
        },
        no_badge: {
          title: 'À l’adresse du badge, il n’y a pas de badge',
          meaning:
            'Le site répond autre chose, par exemple parce qu’il a été refait. Le badge est peut-être authentique, peut-être pas.',
        },
      },
    },
  },
  'hosted.id': {
    topic: 'L’adresse du badge',
    passed: {
      title: 'Le badge se trouve bien à l’adresse qu’il indique',
      meaning: 'Le badge indique l’adresse où il a été trouvé.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'Le badge indique une autre adresse',
      meaning:
        'Il a été trouvé à une adresse[ ({url})] et en indique une autre[ ({id})] sur le même site, ou aucune. C’est ce qui a été trouvé qui compte.',
      whatToDo: forIssuer,
    },
    failed: {
      title: 'Le badge prétend venir d’un autre site',
      meaning:
        'Il a été trouvé sur un site[ ({url})] et prétend appartenir à un autre[ ({id})]. Quelqu’un se fait peut-être passer pour l’émetteur.',
      whatToDo: askIssuer,
    },
  },
  'hosted.matches': {
    topic: 'Votre copie du badge',
    passed: {
      title: 'Votre copie est identique à l’original',
      meaning: 'Le contenu de votre copie est celui de l’original sur le site de l’émetteur.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'Votre copie diffère de l’original',
      meaning:
        'L’original sur le site de l’émetteur est différent[ sur ces points : {differing}]. C’est l’original qui a été vérifié, et c’est lui qui compte.',
      whatToDo: 'Tenez-vous-en à l’original et jetez la copie.',
    },
  },
  'hosted.in-scope': {
    topic: 'Le site du badge',
    passed: {
      title: 'Le badge se trouve sur un site de son émetteur',
      meaning: 'L’émetteur indique où ses badges sont conservés, et celui-ci s’y trouve.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'L’émetteur n’indique pas où ses badges sont conservés',
      meaning:
        'L’émetteur n’a pas d’adresse sur le web à laquelle comparer l’emplacement du badge.',
      whatToDo: 'Regardez de plus près qui est l’émetteur.',
    },
    failed: {
      title: 'Le badge se trouve sur un site étranger à son émetteur',
      meaning:
        'L’émetteur indique où ses badges sont conservés, et celui-ci est ailleurs[ : {url}]. Quelqu’un se fait peut-être passer pour l’émetteur.',
      whatToDo: askIssuer,
    },
    unknown: {
      title: 'On ne sait pas si le badge se trouve sur un site de son émetteur',
      meaning: 'La description que l’émetteur donne de lui-même n’a pas pu être lue.',
      whatToDo: verifyLater,
    },
  },
  'linked.fetched': {
    topic: 'Ce que reconnaît le badge, et qui l’émet',
    passed: {
      title: 'La description du badge, ou de son émetteur, a été trouvée',
      meaning: 'Le badge renvoie à une description sur le web, et elle y a été lue.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'Une description ne se trouve que dans le badge',
      meaning:
        'Ce que reconnaît le badge, ou le nom de son émetteur, ne figure que dans le badge lui-même et ne peut pas être comparé à une page de l’émetteur.',
      whatToDo: 'Regardez de plus près qui est l’émetteur.',
    },
    failed: {
      title: 'Une description à laquelle renvoie le badge n’en est pas une',
      meaning:
        'Le badge renvoie à une description de ce qu’il reconnaît, ou de son émetteur[ ({url})], et il s’y trouve autre chose.',
      whatToDo: askIssuer,
    },
    unknown: {
      title: 'Une description du badge est injoignable',
      meaning:
        'Le badge renvoie à une description de ce qu’il reconnaît, ou de son émetteur[ ({url})], qui est injoignable.',
      whatToDo: verifyLater,
      codes: {
        offline: {
          title: 'Une description du badge n’a pas été consultée',
          meaning:
            'Le badge renvoie à une description de ce qu’il reconnaît, ou de son émetteur[ ({url})]. L’accès au réseau est désactivé : personne n’a été interrogé.',
          whatToDo:
            'Vérifiez de nouveau avec un accès au réseau, ou avec un « bundle » qui contient la description.',
        },
        refused: {
          title: 'L’adresse d’une description n’est pas consultée ici',
          meaning:
            'Le badge renvoie à une description de ce qu’il reconnaît, ou de son émetteur[ ({url})], à une adresse qui n’est pas publique ou pas chiffrée (https).',
          whatToDo: `Demandez à l’émetteur de publier cette description à une adresse https publique. ${developmentFrench}`,
        },
        redirected: {
          title: 'Une description du badge mène à un autre site',
          meaning:
            'L’adresse d’une description à laquelle renvoie le badge[ ({url})] redirige vers un autre site. Rien ne montre que l’émetteur répond de ce qui s’y trouve.',
          whatToDo:
            'Demandez à l’émetteur où se trouve cette description aujourd’hui. Si vous êtes l’émetteur, publiez-la à sa propre adresse, sans redirection vers un autre site.',
        },
      },
    },
  },
  'linked.id': {
    topic: 'L’adresse d’une description',
    passed: {
      title: 'Une description se trouve bien à l’adresse qu’elle indique',
      meaning:
        'La description du badge ou de son émetteur indique l’adresse où elle a été trouvée.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'Une description indique une autre adresse',
      meaning:
        'La description du badge ou de son émetteur a été trouvée à une adresse[ ({url})] et en indique une autre[ ({id})] sur le même site, ou aucune.',
      whatToDo: forIssuer,
    },
    failed: {
      title: 'Une description prétend venir d’un autre site',
      meaning:
        'Elle a été trouvée sur un site[ ({url})] et prétend appartenir à un autre[ ({id})]. Quelqu’un se fait peut-être passer pour l’émetteur.',
      whatToDo: askIssuer,
    },
  },
  'linked.conforms': {
    topic: 'La forme d’une description',
    passed: {
      title: 'Une description est complète',
      meaning: 'La description du badge ou de son émetteur indique ce que demande la norme.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    warning: {
      title: 'Une description ne suit pas tout à fait la norme',
      meaning:
        'Un point de la description du badge ou de son émetteur[ ({url})] s’écarte de la norme, sans laisser de doute sur le sens.',
      whatToDo: forIssuer,
    },
    failed: {
      title: 'Une description est incomplète',
      meaning:
        'Il manque à la description du badge ou de son émetteur[ ({url})] un élément sans lequel on ne sait pas ce que reconnaît le badge ou qui l’émet.',
      whatToDo: 'Ne vous fiez pas à ce badge en l’état. Signalez à l’émetteur ce qui manque.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
