/** For whoever tries things out on their own machine. */
export const developmentFrench =
  'Pendant un développement, --allow-origin (option allowOrigins) autorise une adresse.'

/** What nobody was asked for: it is not silent, and what is to be done is another. */
export const keyNotAskedFrench = {
  key_offline: {
    title: 'La clé qui a signé le badge n’a pas été consultée : l’accès au réseau est désactivé',
    meaning:
      'Le badge indique quelle clé l’a signé[ ({verificationMethod})]. Cette clé est publiée sur le web, et personne n’a été interrogé. Le badge est peut-être authentique, peut-être pas.',
    whatToDo:
      'Vérifiez de nouveau avec un accès au réseau, ou avec un « bundle » qui contient la clé.',
  },
  key_refused: {
    title: 'On ne sait pas qui a signé le badge : l’adresse de la clé n’est pas consultée ici',
    meaning:
      'Le badge indique quelle clé l’a signé[ ({verificationMethod})], à une adresse qui n’est pas publique ou pas chiffrée (https). Le badge est peut-être authentique, peut-être pas.',
    whatToDo: `Si vous êtes l’émetteur, publiez vos clés à une adresse https publique. ${developmentFrench}`,
  },
}

/** The same of a vocabulary. */
export const contextNotAskedFrench = {
  context_offline: {
    title: 'Un vocabulaire du badge n’a pas été consulté : l’accès au réseau est désactivé',
    meaning:
      'Le badge renvoie à un vocabulaire publié qui n’est pas fourni avec ce logiciel, et personne n’a été interrogé. Sans lui, on ne sait pas ce qui a été signé.',
    whatToDo:
      'Vérifiez de nouveau avec un accès au réseau, ou avec un « bundle » qui contient ce vocabulaire.',
  },
  context_refused: {
    title: 'L’adresse d’un vocabulaire du badge n’est pas consultée ici',
    meaning:
      'Le badge renvoie à un vocabulaire à une adresse qui n’est pas publique ou pas chiffrée (https). Sans lui, on ne sait pas ce qui a été signé.',
    whatToDo: `Si vous êtes l’émetteur, publiez ce vocabulaire à une adresse https publique. ${developmentFrench}`,
  },
}
