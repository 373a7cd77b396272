import type { IssueTexts } from './issue-explanation.ts'

const texteEntier = 'Copiez à nouveau le texte entier, du premier au dernier caractère.'

export const issueTextsFrench: IssueTexts = {
  document: 'le document lui-même',
  empty: {
    title: 'Il n’y a rien à lire',
    meaning: 'Un badge était attendu, en JSON ou en JWT, et ce qui est arrivé est vide.',
    whatToDo: 'Donnez le texte du badge.',
  },
  too_large: {
    title: 'C’est trop volumineux pour un badge',
    meaning: 'La limite est dépassée : rien n’a été lu.',
    whatToDo: 'Liez les images au lieu de les inclure, ou relevez maxCharacters.',
  },
  too_deep: {
    title: 'Les données sont trop imbriquées',
    meaning: 'Elles ont plus de niveaux de listes et d’objets qu’un badge ordinaire ({place}).',
    whatToDo: 'Cherchez un programme qui emballe le badge à répétition, ou relevez maxDepth.',
  },
  not_json: {
    title: 'Ce texte n’est pas du JSON',
    meaning:
      'Un badge s’écrit en JSON ou en JWT. Ici, une partie manque, ou il s’agit d’autre chose.',
    whatToDo: texteEntier,
  },
  not_an_object: {
    title: 'Ce n’est pas un badge seul',
    meaning: 'Un badge était attendu, comme objet JSON. C’est une liste, un texte ou un nombre.',
    whatToDo: 'Donnez les badges d’une liste un par un.',
  },
  not_json_value: {
    title: 'Une valeur n’a pas sa place dans un badge',
    meaning:
      'À {place} se trouve une valeur que JSON ne connaît pas, comme un objet date ou une fonction.',
    whatToDo: 'Donnez le texte du badge, ou des données simples comme les rend JSON.parse.',
  },
  cyclic: {
    title: 'Ces données se contiennent elles-mêmes',
    meaning:
      'L’objet à {place} est aussi l’un de ceux qui l’entourent, ce que JSON ne peut pas dire.',
    whatToDo: 'Désignez-le par son id.',
  },
  malformed_jws: {
    title: 'Ce JWT est abîmé',
    meaning:
      'Il devrait avoir trois parties en base64url, séparées par des points ; les deux premières sont des objets JSON.',
    whatToDo: texteEntier,
  },
  is_url: {
    title: 'C’est l’adresse d’un badge, pas le badge',
    meaning: 'Ce qui se trouve à cette adresse était attendu.',
    whatToDo: 'Téléchargez-le et donnez ce qui vient, ou utilisez verify, qui le télécharge.',
  },
  not_a_credential: {
    title: 'Ce n’est pas un badge',
    meaning:
      'Les données se lisent, mais n’ont ni le contexte, ni le type, ni la forme d’un Open Badge ou d’une autre attestation vérifiable.',
    whatToDo:
      'Vérifiez qu’il s’agit bien du fichier du badge, et que « @context » et « type » y figurent.',
  },
  missing: {
    title: 'Quelque chose manque',
    meaning: 'Le modèle de données demande ce qui devrait se trouver à {place}.',
    whatToDo: 'Ajoutez-le.',
  },
  malformed: {
    title: 'Une valeur n’a pas la forme attendue',
    meaning: 'Ce qui se trouve à {place} n’est pas du genre que le modèle de données demande.',
    whatToDo: 'Écrivez-le sous la forme que nomme le détail technique.',
  },
  wrong_type: {
    title: 'Un élément ne dit pas ce qu’il est',
    meaning:
      'Le type à {place} n’est pas celui qui convient à cet endroit : ses détails n’ont alors aucun sens.',
    whatToDo: 'Ajoutez le type que nomme le détail technique ; d’autres peuvent l’accompagner.',
  },
  unknown_term: {
    title: 'Un mot n’est pas défini',
    meaning: 'Ce qui se trouve à {place} n’est aucun des termes définis pour cet endroit.',
    whatToDo:
      'Employez l’un des termes ; dans une énumération, un terme à vous commence par « ext: » ; pour un type à vous, ajoutez un contexte qui le définit.',
  },
  unknown_property: {
    title: 'Une propriété n’a pas sa place ici',
    meaning: 'La classe de cet objet n’a pas la propriété à {place}.',
    whatToDo: 'Retirez-la, ou donnez à l’objet un autre type dont le contexte la définit.',
  },
  older_context: {
    title: 'Un contexte ancien',
    meaning: 'L’adresse à {place} désigne le bon vocabulaire, mais pas sa forme la plus récente.',
    whatToDo: 'Écrivez l’adresse que nomme le détail technique quand vous émettrez à nouveau.',
  },
  context_order: {
    title: 'Les contextes sont dans un autre ordre',
    meaning: 'À {place}, un autre contexte était attendu.',
    whatToDo: 'Mettez d’abord celui du W3C, puis celui de CLR s’il y en a un, puis Open Badges.',
  },
  protected_term: {
    title: 'Un mot protégé change de sens',
    meaning:
      'Ce que {place} définit est protégé par un contexte qui le précède : les programmes refusent alors le badge.',
    whatToDo: 'Choisissez un autre nom pour ce terme.',
  },
  empty_array: {
    title: 'Une liste vide',
    meaning: 'La liste à {place} ne contient rien.',
    whatToDo: 'Supprimez la propriété.',
  },
  null: {
    title: 'Une propriété sans valeur',
    meaning: 'À {place} se trouve null.',
    whatToDo: 'Supprimez la propriété.',
  },
  scalar_for_set: {
    title: 'Une valeur au lieu d’une liste',
    meaning: 'À {place}, plusieurs valeurs sont permises : même une seule s’écrit comme une liste.',
    whatToDo: 'Mettez la valeur entre crochets.',
  },
  not_single: {
    title: 'Plusieurs valeurs où une seule est attendue',
    meaning: 'À {place}, une seule valeur est permise, et chacune une seule fois.',
    whatToDo: 'Gardez-en une ; émettez un badge à part pour chacune des autres.',
  },
  dates_reversed: {
    title: 'La fin précède le début',
    meaning: 'La date à {place} est antérieure à celle où le badge commence.',
    whatToDo: 'Corrigez l’une des deux dates.',
  },
  dangling_reference: {
    title: 'Un renvoi ne mène nulle part',
    meaning: 'Ce à quoi {place} renvoie ne se trouve pas dans ce document.',
    whatToDo: 'Ajoutez l’élément visé, ou corrigez l’id.',
  },
  contradiction: {
    title: 'Deux endroits se contredisent',
    meaning: 'Ce qui se trouve à {place} ne s’accorde pas avec ce qu’un autre endroit en dit.',
    whatToDo: 'Décidez lequel des deux est juste, et corrigez l’autre.',
  },
  vcdm_mismatch: {
    title: 'Deux versions du modèle de données sont mélangées',
    meaning: 'Ce qui se trouve à {place} est d’une autre version que celle du premier contexte.',
    whatToDo:
      'Avec VCDM 2.0, écrivez validFrom et validUntil, et le badge est toute la charge utile ; avec VCDM 1.1, écrivez issuanceDate et expirationDate, dans le champ vc.',
  },
  two_credentials: {
    title: 'Deux badges dans une seule enveloppe',
    meaning:
      'Le JWT est un badge et en contient un autre dans un champ : selon le lecteur, il ne dit pas la même chose.',
    whatToDo: 'Faites de toute la charge utile le badge, sans les champs vc et vp.',
  },
  unbound_claim: {
    title: 'L’enveloppe désigne quelqu’un que le badge ne nomme pas',
    meaning: 'Le champ sub désigne un récepteur, et rien ne se trouve à {place}.',
    whatToDo: 'Écrivez aussi l’id dans le sujet du badge, ou retirez ce champ.',
  },
}
