/** What is to be known of a signature although it does not change the verdict. */
export const remarksFrench = {
  unsupported_suite: {
    title: 'Une seconde signature n’a pas été contrôlée',
    meaning:
      'Le badge porte une bonne signature. Une autre, à côté[, du type {suite},] emploie une technique que ce logiciel ne connaît pas.',
  },
  wrong_purpose: {
    title: 'Une seconde signature a un autre but',
    meaning:
      'Le badge porte une bonne signature. Une autre, à côté, n’a pas été faite comme déclaration de l’émetteur.',
  },
  token_type: {
    title: 'L’enveloppe du badge est d’un type inconnu',
    meaning:
      'La signature est authentique. L’enveloppe se donne un nom[ (« {type} »)] que les badges ne portent pas d’ordinaire, et qui n’est celui de rien d’autre de connu.',
  },
  signed_later: {
    title: 'La signature porte une date postérieure',
    meaning:
      'La signature est authentique, et se dit faite après le moment pour lequel le badge a été vérifié[ : {signed}]. L’horloge de l’émetteur est peut-être déréglée.',
    whatToDo:
      'Vous n’avez rien à faire. Si la date vous importe, demandez à l’émetteur quand le badge a été signé.',
  },
  weak_key: {
    title: 'La clé qui a signé est courte pour notre époque',
    meaning:
      'La signature est authentique, mais la clé de l’émetteur est plus courte que ce que l’on tient pour sûr aujourd’hui. Au prix de gros efforts, d’autres pourraient la retrouver et signer à la place de l’émetteur.',
    whatToDo:
      'Vous n’avez rien à faire. Si vous êtes l’émetteur, employez une clé RSA d’au moins 2048 bits, ou une clé d’un autre type.',
  },
  inexact_number: {
    title: 'Un nombre du badge n’est pas protégé au chiffre près',
    meaning:
      'La signature est authentique, mais le badge contient un nombre si grand ou si petit qu’un autre pourrait prendre sa place sans que personne le remarque.',
    whatToDo:
      'Ne vous fiez pas à ce nombre sans interroger l’émetteur. Si vous êtes l’émetteur, écrivez-le sous forme de texte.',
  },
}
