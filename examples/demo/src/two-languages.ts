export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** A page whose reader chooses between French and English, without a script. */
export interface PageInTwoLanguages {
  readonly titles: readonly string[]
  readonly style: string
  /** `<main lang="fr" class="fr">…</main>`, and the same in English. */
  readonly mains: readonly string[]
}

export function renderInTwoLanguages({ titles, style, mains }: PageInTwoLanguages): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${['OpenBoat', ...titles].join(' · ')}</title>
<style>${switchStyle}${style}</style>
</head>
<body>
<input type="radio" name="language" id="fr" checked><label for="fr">Français</label>
<input type="radio" name="language" id="en"><label for="en">English</label>
${mains.join('\n')}
</body>
</html>
`
}

const switchStyle = `
input[name=language] { position: absolute; opacity: 0; }
label { padding: .3rem .8rem; border: 1px solid var(--ink); border-radius: 1rem; margin-right: .3rem; cursor: pointer; color: var(--ink); }
input:checked + label { background: var(--ink); color: #fff; } input:focus-visible + label { outline: 3px solid #f2b134; }
main { display: none; } #fr:checked ~ .fr, #en:checked ~ .en { display: block; }`
