import type { CheckText } from '../explanation.ts'

const originalFile =
  'Demandez l’original : l’image, le fichier ou le lien, tel que la plateforme de badges le fournit.'
const forIssuer =
  'Vous n’avez rien à faire. Si vous êtes l’émetteur, corrigez ce point avant d’émettre les prochains badges.'
const damagedCopy = `${originalFile} Un fichier passé par une messagerie ou un logiciel de retouche est souvent abîmé.`

/** Whether there is a badge at all, and how it came. */
export const inputFrench = {
  'input.readable': {
    topic: 'La lecture du badge',
    passed: {
      title: 'Le badge est lisible',
      meaning: 'Ce que vous avez fourni contient un badge.',
      whatToDo: 'Vous n’avez rien à faire.',
    },
    failed: {
      title: 'Aucun badge n’a pu être lu',
      meaning:
        'Ce que vous avez fourni ne contient pas d’Open Badge : il n’y a donc rien à vérifier.',
      whatToDo: originalFile,
      codes: {
        empty: {
          title: 'Il n’y a rien à vérifier',
          meaning: 'Ce que vous avez fourni est vide.',
          whatToDo: 'Choisissez de nouveau le fichier, ou téléchargez le badge encore une fois.',
        },
        not_an_image: {
          title: 'Ce fichier n’est pas un badge',
          meaning:
            'Ce n’est ni une image PNG ou SVG, ni le texte d’un badge. Un fichier JPEG ou une capture d’écran montre un badge, mais ne le contient pas.',
          whatToDo: originalFile,
        },
        no_credential: {
          title: 'Cette image ne contient pas de badge',
          meaning:
            'Elle peut ressembler à un badge, mais les données qui en font un badge manquent. Les messageries, les réseaux sociaux et les logiciels de retouche les suppriment souvent.',
          whatToDo: originalFile,
        },
        pdf_without_credential: {
          title: 'Ce PDF ne contient pas de badge',
          meaning:
            'Il peut ressembler à un certificat, mais aucun badge n’y est joint. Le badge disparaît quand on imprime ou numérise un certificat.',
          whatToDo: originalFile,
        },
        malformed_pdf: {
          title: 'Ce PDF est abîmé',
          meaning:
            'Le fichier est incomplet ou a été modifié : le badge qu’il contient ne peut pas être lu.',
          whatToDo: damagedCopy,
        },
        encrypted_pdf: {
          title: 'Ce PDF est protégé par un mot de passe',
          meaning: 'Sans le mot de passe, ce qui y est joint ne peut pas être lu.',
          whatToDo: 'Enregistrez-le sans mot de passe, ou demandez le fichier d’origine.',
        },
        unsupported_pdf: {
          title: 'La pièce jointe de ce PDF ne peut pas être lue',
          meaning: 'Elle est comprimée d’une façon que ce programme ne connaît pas.',
          whatToDo: originalFile,
        },
        malformed_image: {
          title: 'Cette image est abîmée',
          meaning:
            'L’image est incomplète ou a été modifiée : le badge qu’elle contient ne peut pas être lu.',
          whatToDo: damagedCopy,
        },
        too_large: {
          title: 'Le badge est trop volumineux',
          meaning: 'Il dépasse la taille admise pour un badge et n’a donc pas été lu.',
          whatToDo: originalFile,
        },
        too_deep: {
          title: 'Le badge est trop imbriqué pour être lu',
          meaning: 'Ses données sont imbriquées plus profondément que celles d’un badge ordinaire.',
          whatToDo:
            'Méfiez-vous de ce fichier et demandez à la personne qui vous l’a envoyé d’où il vient.',
        },
        utf_16: {
          title: 'Ce texte n’est pas enregistré comme il faut',
          meaning:
            'Il est enregistré en UTF-16, comme le font certains programmes de Windows, et un badge s’écrit en UTF-8. Le badge lui-même est peut-être en règle.',
          whatToDo:
            'Enregistrez de nouveau le texte en choisissant UTF-8, ou téléchargez le badge encore une fois. Dans PowerShell, écrivez avec --out plutôt que par une redirection.',
        },
        file_name: {
          title: 'Ceci est le nom d’un fichier, et non le fichier',
          meaning: 'Ce qui a été fourni dit où se trouve un badge, et non ce que dit ce badge.',
          whatToDo:
            'Fournissez le fichier lui-même. Un programme le lit d’abord, avec readBadge ou readFile.',
        },
        not_json: {
          title: 'Ce texte n’est pas un badge',
          meaning:
            'Il n’a pas la forme dans laquelle un badge est écrit (JSON ou JWT), ou bien il en manque une partie.',
          whatToDo: originalFile,
        },
        not_an_object: {
          title: 'Ce texte n’est pas un badge',
          meaning:
            'Ce sont des données, mais pas celles d’un seul badge. Il s’agit peut-être d’une liste de plusieurs badges.',
          whatToDo: 'Vérifiez les badges un par un.',
        },
        not_json_value: {
          title: 'Ce ne sont pas les données d’un badge',
          meaning: 'Le programme a fourni quelque chose qui ne peut pas figurer dans un badge.',
          whatToDo:
            'Signalez-le à la personne responsable du programme, ou vérifiez le fichier du badge lui-même.',
        },
        duplicate_member: {
          title: 'Le badge dit deux fois la même chose',
          meaning:
            'L’un de ses éléments figure deux fois, si bien qu’un programme lit le premier et un autre le second. De telles données visent à tromper, ou viennent d’un logiciel défaillant.',
          whatToDo: 'Ne vous fiez pas à ce badge. Demandez à l’émetteur de l’émettre à nouveau.',
        },
        cyclic: {
          title: 'Ce ne sont pas les données d’un badge',
          meaning: 'Les données se contiennent elles-mêmes, ce qu’aucun badge ne peut faire.',
          whatToDo:
            'Signalez-le à la personne responsable du programme, ou vérifiez le fichier du badge lui-même.',
        },
        malformed_jws: {
          title: 'Le texte signé du badge est abîmé',
          meaning: 'Il ressemble à un badge signé (JWT), mais une partie manque ou a été modifiée.',
          whatToDo: 'Copiez de nouveau le texte entier, du premier au dernier caractère.',
        },
        is_url: {
          title: 'Ceci est le lien vers un badge, et non le badge',
          meaning: 'Le badge lui-même se trouve au bout de ce lien.',
          whatToDo: 'Ouvrez le lien, téléchargez le badge et vérifiez-le.',
        },
        not_a_credential: {
          title: 'Ce n’est pas un Open Badge',
          meaning:
            'Les données sont lisibles, mais ce n’est ni un Open Badge ni une autre attestation vérifiable.',
          whatToDo: originalFile,
        },
      },
    },
    unknown: {
      title: 'Le badge n’a pas pu être ouvert',
      meaning: 'Rien n’a été lu : on ne peut donc rien en conclure sur le badge.',
      whatToDo: 'Réessayez plus tard, ou demandez le fichier du badge.',
      codes: {
        unreachable: {
          title: 'L’adresse du badge ne répond pas',
          meaning:
            'Aucun badge n’a pu être obtenu à partir du lien. Il a peut-être été déplacé, ou le site est momentanément indisponible.',
          whatToDo:
            'Vérifiez le lien, réessayez plus tard, ou demandez au récepteur le fichier du badge.',
        },
        refused: {
          title: 'Cette adresse n’a pas été consultée',
          meaning:
            'Seules les adresses https du web public sont consultées, et le lien mène ailleurs : rien n’a été lu.',
          whatToDo:
            'Demandez le fichier du badge, ou un lien en https. Pendant un développement, --allow-origin (option allowOrigins) autorise une adresse.',
        },
        offline: {
          title: 'L’adresse du badge n’a pas été consultée',
          meaning: 'L’accès au réseau est désactivé : rien n’a été demandé à cette adresse.',
          whatToDo: 'Vérifiez de nouveau en ligne, ou demandez au récepteur le fichier du badge.',
        },
        too_large: {
          title: 'Le fichier est trop volumineux',
          meaning: 'Il dépasse la taille que ce logiciel accepte de lire : il n’a pas été ouvert.',
          whatToDo:
            'Assurez-vous que c’est le bon fichier. Si oui, relevez la limite et vérifiez de nouveau.',
        },
      },
    },
  },
  'input.image': {
    topic: 'L’image du badge',
    warning: {
      title: 'Le badge a été inséré dans l’image d’une façon inhabituelle',
      meaning:
        'Le badge a pu être lu dans l’image, mais celle-ci ne suit pas tout à fait les règles. Cela ne remet pas en cause le badge lui-même.',
      whatToDo: forIssuer,
      codes: {
        several: {
          title: 'L’image contient plusieurs badges',
          meaning:
            'Une image devrait contenir un seul badge. C’est le premier qui compte ; les autres ont été vérifiés aussi.',
        },
        crc: {
          title: 'L’image est peut-être abîmée',
          meaning:
            'Une somme de contrôle de l’image est incorrecte. Le badge a tout de même pu être lu.',
        },
        truncated: {
          title: 'La fin de l’image manque',
          meaning: 'Le badge qu’elle contient a tout de même pu être lu.',
        },
        unreadable: {
          title: 'Une partie de l’image est illisible',
          meaning: 'L’image a un autre emplacement pour un badge, et ce qui s’y trouve est abîmé.',
        },
        empty: {
          title: 'L’image a un emplacement de badge vide',
          meaning: 'Un badge a été trouvé ailleurs dans l’image.',
        },
        ambiguous: {
          title: 'L’image désigne deux badges',
          meaning:
            'Elle contient un badge signé et un autre texte à côté. C’est le badge signé qui a été vérifié.',
        },
      },
    },
  },
  'kind.is-badge': {
    topic: 'La nature du document',
    warning: {
      title: 'C’est une attestation, mais pas un badge',
      meaning:
        'Elle affirme quelque chose sur quelqu’un, mais ne reconnaît aucune réussite. Elle a été vérifiée pour ce qu’elle est.',
      whatToDo:
        'Si vous attendiez un badge, demandez le badge lui-même à la personne qui vous l’a transmise.',
    },
  },
  'check.completed': {
    topic: 'La vérification',
    unknown: {
      title: 'Une partie de la vérification n’a pas pu aboutir',
      meaning:
        'Un des contrôles a échoué en cours de route : on ne peut rien conclure sur ce qu’il devait établir.',
      whatToDo:
        'Vérifiez de nouveau. Si cela se reproduit, signalez-le aux auteurs de ce logiciel, avec le badge si vous le pouvez.',
      codes: {
        maxNesting: {
          title: 'Le badge contient d’autres badges sur trop de niveaux',
          meaning:
            'Les badges contenus dans un badge ne sont suivis que jusqu’à une certaine profondeur ; celui-ci va plus loin.',
          whatToDo: 'Vérifiez un par un les badges contenus, ou relevez la limite.',
        },
        maxCredentials: {
          title: 'Le badge contient trop d’autres badges',
          meaning:
            'Seul un certain nombre de badges est vérifié à la fois ; les autres ont été laissés de côté.',
          whatToDo: 'Vérifiez un par un les badges contenus, ou relevez la limite.',
        },
      },
    },
  },
  'context.outside': {
    topic: 'Un vocabulaire du badge',
    warning: {
      title: 'Le badge emploie un vocabulaire particulier',
      meaning:
        'En plus du vocabulaire habituel, il renvoie à un autre[, à l’adresse {url}]. Le sens de ces termes dépend de ce que cette adresse a répondu aujourd’hui.',
      whatToDo:
        'Vous n’avez rien à faire. N’y regardez de plus près que si le badge contient quelque chose d’inhabituel.',
    },
  },
} satisfies Readonly<Record<string, CheckText>>
