import type { CheckText } from '../explanation.ts'

const askIssuer =
  'Ne vous fiez pas à ce badge. Demandez à l’émetteur qu’il désigne, par un moyen que vous connaissez déjà, s’il l’a bien émis.'
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
      title: 'Il n’y a pas d’original que l’on pourrait consulter',
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
            'Un badge de ce genre ne compte que s’il se trouve sur le site de l’émetteur, et il ne dit pas où.',
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
        unreachable: {
          meaning:
            'Un badge de ce genre est conservé sur le site de l’émetteur, et ce site ne répond pas. Le badge est peut-être authentique, peut-être pas ; cela ne veut pas dire qu’il a été révoqué.',
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
      title: 'Le badge se trouve là où il dit être',
      meaning: 'Le badge indique l’adresse où il a été trouvé.',
      whatToDo: 'Rien.',
    },
    warning: {
      title: 'Le badge indique une autre adresse',
      meaning:
        'Il a été trouvé à une adresse[ ({url})] et s’en donne une autre[ ({id})] sur le même site, ou aucune. C’est ce qui a été trouvé qui compte.',
      whatToDo: forIssuer,
    },
    failed: {
      title: 'Le badge prétend venir d’un autre site',
      meaning:
        'Il a été trouvé sur un site[ ({url})] et dit appartenir à un autre[ ({id})]. Quelqu’un se fait peut-être passer pour l’émetteur.',
      whatToDo: askIssuer,
    },
  },
  'hosted.matches': {
    topic: 'Votre copie du badge',
    passed: {
      title: 'Votre copie est identique à l’original',
      meaning: 'Votre copie dit la même chose que l’original sur le site de l’émetteur.',
      whatToDo: 'Rien.',
    },
    warning: {
      title: 'Votre copie diffère de l’original',
      meaning:
        'L’original sur le site de l’émetteur dit autre chose[, à savoir dans : {differing}]. C’est l’original qui a été vérifié, et c’est lui qui compte.',
      whatToDo: 'Tenez-vous-en à l’original et jetez la copie.',
    },
  },
  'hosted.in-scope': {
    topic: 'Le site du badge',
    passed: {
      title: 'Le badge se trouve sur un site de son émetteur',
      meaning: 'L’émetteur indique où ses badges sont conservés, et celui-ci s’y trouve.',
      whatToDo: 'Rien.',
    },
    warning: {
      title: 'L’émetteur ne dit pas où ses badges sont conservés',
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
      meaning: 'Ce que l’émetteur dit de lui-même n’a pas pu être lu.',
      whatToDo: verifyLater,
    },
  },
  'linked.fetched': {
    topic: 'Ce que reconnaît le badge, et qui l’émet',
    passed: {
      title: 'La description du badge, ou de son émetteur, a été trouvée',
      meaning: 'Le badge renvoie à une description sur le web, et elle y a été lue.',
      whatToDo: 'Rien.',
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
        'Là où le badge dit ce qu’il reconnaît, ou qui l’émet[ ({url})], il y a autre chose.',
      whatToDo: askIssuer,
    },
    unknown: {
      title: 'Une description du badge est injoignable',
      meaning:
        'Le badge dit ailleurs ce qu’il reconnaît, ou qui l’émet[ ({url})], et cet endroit ne répond pas.',
      whatToDo: verifyLater,
    },
  },
  'linked.id': {
    topic: 'L’adresse d’une description',
    passed: {
      title: 'Une description se trouve là où elle dit être',
      meaning:
        'La description du badge ou de son émetteur indique l’adresse où elle a été trouvée.',
      whatToDo: 'Rien.',
    },
    warning: {
      title: 'Une description indique une autre adresse',
      meaning:
        'La description du badge ou de son émetteur a été trouvée à une adresse[ ({url})] et s’en donne une autre[ ({id})] sur le même site, ou aucune.',
      whatToDo: forIssuer,
    },
    failed: {
      title: 'Une description prétend venir d’un autre site',
      meaning:
        'Elle a été trouvée sur un site[ ({url})] et dit appartenir à un autre[ ({id})]. Quelqu’un se fait peut-être passer pour l’émetteur.',
      whatToDo: askIssuer,
    },
  },
  'linked.conforms': {
    topic: 'La forme d’une description',
    passed: {
      title: 'Une description est complète',
      meaning: 'La description du badge ou de son émetteur dit ce que demande la norme.',
      whatToDo: 'Rien.',
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
      whatToDo: 'Ne vous fiez pas à ce badge en l’état. Dites à l’émetteur ce qui manque.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
