import type { CheckText } from '../explanation.ts'
import { contextNotAskedFrench, keyNotAskedFrench } from './not-asked-fr.ts'
import { remarksFrench } from './proof-remarks-fr.ts'

const askForReissue =
  'Ne vous fiez pas à ce badge en l’état. Si c’est le vôtre, demandez à l’émetteur de l’émettre à nouveau ; si vous l’avez émis, corrigez d’abord votre logiciel.'
const askIssuer =
  'Ne vous fiez pas à ce badge. Demandez à l’émetteur qu’il désigne, par un moyen auquel vous faites déjà confiance, s’il l’a bien émis.'
const otherTool =
  'Vérifiez le badge avec un autre outil qui connaît cette technique, ou demandez à l’émetteur un badge dans un format actuel.'

const unsupportedSuite = {
  title: 'Le badge est signé d’une façon que ce logiciel ne connaît pas',
  meaning:
    'Il y a une signature[ du type {suite}], mais ce logiciel ne connaît pas cette technique : on ne peut rien en conclure.',
  whatToDo: otherTool,
}

const unusableKey = {
  title: 'La clé de la signature est inutilisable',
  meaning:
    'Ce qui se trouve à la place de la clé[ ({verificationMethod})] n’est pas une clé sous une forme connue de la norme.',
  whatToDo: 'Prévenez l’émetteur : une fois la clé publiée corrigée, le badge pourra être vérifié.',
}

const signedJson = {
  title: 'La signature n’est pas du type qu’elle annonce',
  meaning:
    'La clé de l’émetteur a signé le badge sous une autre forme que celle que demande la norme. Le logiciel de l’émetteur est en cause, et tous ses badges échouent.',
  whatToDo: 'Prévenez l’émetteur : il lui faut un logiciel qui signe comme la norme le demande.',
}

const certain = {
  signature_invalid: {
    title: 'La signature ne correspond pas au badge',
    meaning:
      'Soit le badge a été modifié après avoir été signé, soit il a été signé par quelqu’un d’autre que l’émetteur. Une seule lettre changée suffit.',
    whatToDo: askIssuer,
  },
  sorted_json_signed: signedJson,
  filtered_json_signed: {
    ...signedJson,
    meaning:
      'La clé de l’émetteur a signé le badge sous une autre forme que celle que la signature annonce, et sous une forme qui en omet l’essentiel. Rien ne montre que le badge est resté tel quel.',
  },
  no_proof: {
    title: 'Le badge n’est pas signé',
    meaning: 'Sans signature, n’importe qui peut avoir écrit ce badge.',
    whatToDo:
      'Ne vous fiez pas à ce badge. Demandez au récepteur l’original signé, ou à l’émetteur un badge signé.',
  },
  wrong_purpose: {
    title: 'La signature a été faite dans un autre but',
    meaning:
      'La signature d’un badge doit valoir déclaration de son émetteur. Celle-ci a été faite pour autre chose, par exemple pour une connexion.',
    whatToDo: askForReissue,
  },
  malformed_proof: {
    title: 'La signature est incomplète',
    meaning:
      'Un élément nécessaire à une signature manque ou est mal écrit : elle ne prouve donc rien.',
    whatToDo: askForReissue,
  },
  broken_chain: {
    title: 'Les signatures ne se suivent pas',
    meaning:
      'Cette signature dit en confirmer une autre, qui manque ou qui ne vient qu’après elle. Des signatures ont peut-être été retirées.',
    whatToDo: askForReissue,
  },
  token_type: {
    title: 'L’enveloppe a été signée dans un autre but',
    meaning:
      'Ce qui a été signé se dit autre chose qu’un badge[ (« {type} »)], par exemple une réponse à une demande de connexion. Personne ne l’a signé comme badge.',
    whatToDo: askIssuer,
  },
  domain_mismatch: {
    title: 'La signature a été faite pour quelqu’un d’autre',
    meaning:
      'Ce que vous avez reçu a été signé pour un autre destinataire que vous. Quelqu’un transmet peut-être ce qui lui a été confié.',
    whatToDo:
      'Ne l’acceptez pas. Demandez à la personne de présenter à nouveau ses badges, pour vous.',
  },
  challenge_mismatch: {
    title: 'La signature répond à une autre demande',
    meaning:
      'Votre demande portait une valeur à usage unique, et ceci a été signé avec une autre. C’est peut-être une ancienne présentation que l’on montre à nouveau.',
    whatToDo:
      'Ne l’acceptez pas. Demandez à la personne de présenter à nouveau ses badges, avec une nouvelle valeur.',
  },
  algorithm_refused: {
    title: 'Ce genre de signature ne prouve rien',
    meaning:
      'Le badge n’est pas signé[ ({alg})], ou il l’est d’une façon telle que toute personne capable de contrôler la signature aurait aussi pu la produire.',
    whatToDo: askIssuer,
  },
  key_mismatch: {
    title: 'La clé ne correspond pas à la signature',
    meaning:
      'La clé que désigne le badge[ ({verificationMethod})] est d’un autre type que la signature : elle ne peut pas l’avoir produite.',
    whatToDo: askIssuer,
  },
  key_not_found: {
    title: 'L’émetteur n’a pas cette clé',
    meaning:
      'Le badge désigne une clé[ ({verificationMethod})] qui n’existe pas à l’endroit où l’émetteur publie les siennes.',
    whatToDo: askIssuer,
  },
  key_malformed: unusableKey,
  key_not_listed: {
    title: 'La clé qui a signé n’est pas une clé de l’émetteur',
    meaning:
      'L’émetteur publie la liste des clés qui signent en son nom, et celle-ci n’y figure pas. N’importe qui peut fabriquer une clé et écrire le nom d’un autre dans un badge.',
    whatToDo: askIssuer,
  },
  key_not_authorized: {
    title: 'Cette clé n’a pas le droit de signer des badges',
    meaning:
      'La clé existe[ ({verificationMethod})], mais son propriétaire ne l’autorise pas pour des déclarations telles que des badges.',
    whatToDo: askIssuer,
  },
  controller_mismatch: {
    title: 'La clé qui a signé appartient à quelqu’un d’autre',
    meaning:
      'Le badge désigne un émetteur et porte la signature d’un autre. Quelqu’un se fait peut-être passer pour l’émetteur.',
    whatToDo: askIssuer,
  },
  private_key_published: {
    title: 'N’importe qui peut signer au nom de cet émetteur',
    meaning:
      'La partie secrète de la clé qui a signé est publiée. Quiconque l’a lue peut fabriquer un tel badge : la signature ne prouve donc rien.',
    whatToDo:
      'Ne vous fiez pas à ce badge. Prévenez l’émetteur : il doit retirer cette clé sans attendre et émettre le badge à nouveau avec une autre.',
  },
  key_revoked: {
    title: 'La clé qui a signé a été révoquée',
    meaning:
      'Son propriétaire l’a déclarée invalide, par exemple parce qu’elle a été volée. Quiconque la détient pourrait avoir signé ce badge.',
    whatToDo: 'Demandez à l’émetteur un badge signé avec une clé actuelle.',
  },
  key_expired: {
    title: 'La clé avait expiré quand le badge a été signé',
    meaning: 'La clé de l’émetteur n’était plus valable au moment qu’indique la signature.',
    whatToDo: 'Demandez à l’émetteur un badge signé avec une clé actuelle.',
  },
  proof_expired: {
    title: 'La signature a expiré',
    meaning: 'La signature a été faite pour une durée limitée, et cette durée est écoulée.',
    whatToDo: 'Demandez à l’émetteur un badge portant une nouvelle signature.',
  },
  data_loss: {
    title: 'La signature ne couvre pas tout le badge',
    meaning:
      'Le badge contient des termes sans sens publié. Aucune signature ne les couvre : n’importe qui aurait pu les ajouter ou les modifier.',
    whatToDo: askForReissue,
  },
  context_invalid: {
    title: 'La signature ne peut pas être contrôlée : le vocabulaire se contredit',
    meaning:
      'Le badge renvoie à des vocabulaires publiés qui ne sont pas cohérents entre eux : on ne sait pas au juste ce qui a été signé.',
    whatToDo: askForReissue,
  },
}

const open = {
  no_proof: {
    title: 'Rien ne montre qui présente les badges',
    meaning:
      'Plusieurs badges ont été présentés, sans signature d’ensemble. Chacun est jugé pour lui-même, mais rien ne montre que la personne qui les présente en a le droit.',
    whatToDo:
      'Examinez les badges un par un, et demandez à la personne de prouver que ce sont les siens.',
  },
  maxProofs: {
    title: 'Le badge porte trop de preuves',
    meaning:
      'Seul un certain nombre de signatures est vérifié ; les autres ont été laissées de côté.',
    whatToDo: 'Demandez à l’émetteur la raison de ce nombre, ou relevez la limite.',
  },
  unsupported_suite: unsupportedSuite,
  key_unreachable: {
    title: 'On ne sait pas qui a signé le badge : la clé est injoignable',
    meaning:
      'Le badge indique quelle clé l’a signé[ ({verificationMethod})], mais l’endroit où cette clé est publiée ne répond pas. Le badge est peut-être authentique, peut-être pas.',
    whatToDo:
      'Vérifiez de nouveau plus tard, en ligne. Si vous êtes l’émetteur, gardez vos clés en ligne aussi longtemps que vos badges sont valables.',
  },
  ...keyNotAskedFrench,
  key_method_unsupported: {
    title: 'On ne sait pas qui a signé le badge : ce logiciel ne connaît pas ce type de clé',
    meaning:
      'La clé de l’émetteur est publiée d’une façon[ ({verificationMethod})] que ce logiciel ne connaît pas.',
    whatToDo: otherTool,
  },
  key_malformed: unusableKey,
  context_unavailable: {
    title: 'La signature n’a pas été contrôlée : un vocabulaire est injoignable',
    meaning:
      'Pour contrôler la signature, il faut un vocabulaire publié auquel le badge renvoie, et qui ne répond pas.',
    whatToDo: 'Vérifiez de nouveau plus tard, en ligne. Si rien ne change, prévenez l’émetteur.',
  },
  ...contextNotAskedFrench,
  limit_exceeded: {
    title: 'Le badge est trop imbriqué pour que sa signature soit contrôlée',
    meaning: 'Ce contrôle demanderait plus de travail qu’il n’en est admis pour un badge.',
    whatToDo:
      'Méfiez-vous de ce fichier et demandez à la personne qui vous l’a envoyé d’où il vient.',
  },
}

/** Who made the badge. */
export const proofFrench = {
  'proof.satisfied': {
    topic: 'La signature',
    passed: {
      title: 'La signature est authentique',
      meaning:
        'Le badge a été signé avec une clé de l’émetteur qu’il désigne, et rien n’a changé depuis. C’est à vous de décider si vous faites confiance à cet émetteur.',
      whatToDo: 'Regardez qui est l’émetteur.',
    },
    warning: {
      title: 'Une seconde signature ne compte pas',
      meaning: 'Le badge porte une bonne signature ; une autre, à côté, a été laissée de côté.',
      whatToDo: 'Vous n’avez rien à faire : une bonne signature suffit.',
      codes: remarksFrench,
    },
    failed: {
      title: 'La signature n’est pas valable',
      meaning: 'La signature ne prouve pas que l’émetteur a émis ce badge.',
      whatToDo: askIssuer,
      codes: certain,
    },
    unknown: {
      title: 'On ne sait pas qui a signé le badge',
      meaning:
        'La signature n’a pas pu être contrôlée : le badge est peut-être authentique, peut-être pas.',
      whatToDo: 'Vérifiez de nouveau plus tard. Si rien ne change, adressez-vous à l’émetteur.',
      codes: open,
    },
  },
} satisfies Readonly<Record<string, CheckText>>
