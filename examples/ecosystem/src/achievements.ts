/** A skill of an invented framework, under one of its domains. */
export const domains = {
  faire: { fr: 'Fabriquer et programmer', en: 'Making and programming' },
  agir: { fr: 'Agir ensemble', en: 'Acting together' },
  transmettre: { fr: 'Transmettre', en: 'Passing it on' },
} as const

export type DomainKey = keyof typeof domains

export const skills = {
  'mecanique-legere': { fr: 'Mécanique légère', en: 'Light mechanics', domain: 'faire' },
  electronique: { fr: 'Électronique', en: 'Electronics', domain: 'faire' },
  programmation: { fr: 'Programmation', en: 'Programming', domain: 'faire' },
  cooperation: { fr: 'Coopération', en: 'Cooperation', domain: 'agir' },
  ecologie: { fr: 'Développement durable', en: 'Sustainable development', domain: 'agir' },
  mediation: { fr: 'Médiation', en: 'Mediation', domain: 'transmettre' },
  animation: { fr: 'Animation de groupes', en: 'Group facilitation', domain: 'transmettre' },
} as const satisfies Readonly<Record<string, { fr: string; en: string; domain: DomainKey }>>

export type SkillKey = keyof typeof skills

export interface AchievementPlan {
  readonly key: string
  readonly issuer: string
  readonly fr: string
  readonly en: string
  readonly skill: SkillKey
}

type Row = readonly [key: string, issuer: string, fr: string, en: string, skill: SkillKey]

/** Fifteen badges from the first screw to teaching others, given by five organisations. */
const pathwayRows: readonly Row[] = [
  ['r01', 'lycee', 'Monter un châssis', 'Assemble a chassis', 'mecanique-legere'],
  ['r02', 'lycee', 'Câbler sans danger', 'Wire safely', 'electronique'],
  ['r03', 'forge', 'Souder proprement', 'Solder cleanly', 'electronique'],
  ['r04', 'forge', 'Imprimer une pièce en 3D', '3D-print a part', 'mecanique-legere'],
  ['r05', 'academie-valclair', 'Premier programme', 'First program', 'programmation'],
  ['r06', 'academie-valclair', 'Lire un capteur', 'Read a sensor', 'programmation'],
  ['r07', 'academie-valclair', 'Faire rouler un robot', 'Make a robot drive', 'programmation'],
  ['r08', 'academie-port-merand', 'Suivre une ligne', 'Follow a line', 'programmation'],
  ['r09', 'academie-port-merand', 'Éviter un obstacle', 'Avoid an obstacle', 'programmation'],
  ['r10', 'academie-hauterive', 'Réparer ce qui casse', 'Repair what breaks', 'mecanique-legere'],
  ['r11', 'academie-hauterive', 'Travailler en équipage', 'Work as a crew', 'cooperation'],
  ['r12', 'eprouvette', 'Documenter sa machine', 'Document your machine', 'mediation'],
  ['r13', 'eprouvette', 'Présenter au public', 'Present to the public', 'mediation'],
  ['r14', 'universite', 'Concevoir un robot utile', 'Design a useful robot', 'mecanique-legere'],
  ['r15', 'academie-valclair', 'Transmettre la robotique', 'Teach robotics', 'animation'],
]

const otherRows: readonly Row[] = [
  ['durable', 'academie-port-merand', 'Durable : j’agis', 'Sustainable: I act', 'ecologie'],
  ['plage', 'musee', 'Veilleur de plage', 'Beach watcher', 'ecologie'],
  ['mediateur', 'musee', 'Médiateur du littoral', 'Coastal mediator', 'mediation'],
  ['heure-du-conte', 'mediatheque', 'L’heure du conte', 'Story time', 'animation'],
  ['accueil', 'mediatheque', 'Accueillir chacun', 'Welcome everyone', 'mediation'],
  ['fete', 'foyers', 'Bâtir une fête', 'Build a festival', 'cooperation'],
  ['benevole', 'foyers', 'Bénévole au long cours', 'Long-haul volunteer', 'cooperation'],
  ['equipage', 'mission-locale', 'Faire équipage', 'Being a crew', 'cooperation'],
  ['velo', 'agglo', 'Atelier vélo', 'Bicycle workshop', 'mecanique-legere'],
  ['compost', 'agglo', 'Maître composteur', 'Master composter', 'ecologie'],
  ['gabier', 'voile', 'Gabier', 'Topman', 'cooperation'],
  ['express', 'certif-express', 'Expert certifié en tout', 'Certified in all', 'programmation'],
  ['cercle', 'cercle-1', 'Ambassadeur du Cercle', 'Circle ambassador', 'animation'],
  ['facile', 'badge-facile', 'Badge facile', 'Easy badge', 'animation'],
]

export const pathway = {
  id: 'https://rives.example/parcours/robotique',
  of: pathwayRows.map(planOf),
}

export const achievements: readonly AchievementPlan[] = [...pathway.of, ...otherRows.map(planOf)]

function planOf([key, issuer, fr, en, skill]: Row): AchievementPlan {
  return { key, issuer, fr, en, skill }
}

export function achievementId(key: string): string {
  const issuer = achievements.find((plan) => plan.key === key)?.issuer
  if (issuer === undefined) throw new Error(`No achievement is called ${key}.`)
  return `https://${issuer}.example/badges/${key}`
}

export const skillId = (key: SkillKey): string => `https://competences.example/${key}`
export const domainId = (key: DomainKey): string => `https://competences.example/domaines/${key}`
