import { escape } from './escape.ts'
import type { Region } from './recognise.ts'
import { languages, renderInTwoLanguages, type Language } from './two-languages.ts'

// Why one badge is recognised, in French and in English, and the map around it. Names come from badges,
// so everything is escaped but the drawings, which are whole SVG documents of our own.

const words = {
  fr: {
    title: 'Pourquoi ce badge est-il reconnu ?',
    lead: (region: Region) =>
      `Une région inventée, ${region.credentials} badges et endossements réellement signés : ${region.verified} viennent d’être vérifiés sur votre ordinateur, les autres restent sans effet.`,
    number: (recognition: string, groups: number) =>
      `Reconnaissance ${recognition} : ${groups} groupes indépendants le reconnaissent, et une autorité les reconnaît eux-mêmes.`,
    means: 'Ce que dit ce nombre',
    does: 'Il dit si la reconnaissance part d’autorités que la région a choisies elle-même et arrive jusqu’à ce badge, par des voies indépendantes.',
    doesNot:
      'Il ne dit pas ce que valent les personnes qui ont ce badge, ni qu’un badge moins relié serait moins bon. D’autres autorités donneraient un autre nombre.',
    around: 'Qui s’en porte garant',
    because: 'Le détail, en parts qui s’additionnent',
    map: 'La carte',
    inWords: 'La même chose en phrases',
    back: 'La vie d’un badge',
  },
  en: {
    title: 'Why is this badge recognised?',
    lead: (region: Region) =>
      `An invented region, ${region.credentials} badges and endorsements that are really signed: ${region.verified} were verified on your own computer a moment ago, the others have no effect.`,
    number: (recognition: string, groups: number) =>
      `Recognition ${recognition}: ${groups} independent groups recognise it, and an authority recognises them in turn.`,
    means: 'What this number says',
    does: 'It says whether recognition starts from authorities that the region has chosen itself and arrives at this badge, by independent ways.',
    doesNot:
      'It does not say what the people who hold this badge are worth, nor that a badge with fewer ties is worse. Other authorities would give another number.',
    around: 'Who vouches for it',
    because: 'In detail, in shares that add up',
    map: 'The map',
    inWords: 'The same in sentences',
    back: 'A badge’s life',
  },
} as const

export function renderWhyPage(region: Region): string {
  return renderInTwoLanguages({
    titles: [words.fr.title, words.en.title],
    style,
    mains: languages.map((language) => renderAnswer(region, language)),
  })
}

function renderAnswer(region: Region, language: Language): string {
  const t = words[language]
  const { name, recognition, groups, sentences, surroundings } = region.badge[language]
  const number = recognition.toFixed(3).replace('.', language === 'fr' ? ',' : '.')
  const map = region.map[language]
  return `<main lang="${language}" class="${language}">
<p><a href="index.html">← ${t.back}</a></p>
<h1>${t.title}</h1>
<p class="name">${escape(name)}</p>
<p class="lead">${t.lead(region)}</p>
<p class="number">${t.number(number, groups)}</p>
<section><h2>${t.means}</h2><p>${t.does}</p><p>${t.doesNot}</p></section>
<section><h2>${t.around}</h2><figure>${surroundings.svg}</figure>
${renderList(surroundings.text, t.inWords)}</section>
<section><h2>${t.because}</h2><ul>${sentences.map((each) => `<li>${escape(each)}</li>`).join('')}</ul></section>
<section><h2>${t.map}</h2><figure>${map.svg}</figure>
${renderList(map.text, t.inWords)}</section>
</main>`
}

function renderList(text: readonly string[], title: string): string {
  const items = text.map((each) => `<li>${escape(each)}</li>`).join('')
  return `<details><summary>${title}</summary><ul>${items}</ul></details>`
}

const style = `
:root { color-scheme: light; --ink: #12355b; }
body { margin: 2rem auto; max-width: 64rem; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif; color: #1c2733; background: #fbf8f1; }
h1, h2 { color: var(--ink); line-height: 1.2; } h2 { margin: 0 0 .75rem; font-size: 1.2rem; }
a { color: #12518f; } .lead, section > p { max-width: 46rem; }
.name { margin: 0; font-size: 1.35rem; font-weight: 700; } .number { padding: .75rem 1rem; background: #e4f0fb; border-left: .4rem solid var(--ink); border-radius: .4rem; max-width: 46rem; font-weight: 600; }
section { padding: 1.5rem; margin: 1rem 0; background: #fff; border-radius: .75rem; box-shadow: 0 1px 4px #0002; }
figure { margin: 0 0 1rem; } figure svg { max-width: 100%; height: auto; }
summary { cursor: pointer; color: var(--ink); }
@media print { label, details, a { display: none; } section { box-shadow: none; break-inside: avoid; padding: 0; } body { background: #fff; margin: 0; } }
`
