import type { MapData } from './map-data.ts'
import { style } from './style.ts'

/** One file that needs nothing else: the data, the program and the looks are inside. */
export function renderPage(data: MapData, program: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline' blob:; style-src 'unsafe-inline'; img-src data: blob:">
<title>Who recognises what</title>
<style>${style}</style>
</head>
<body>
${body}
<script type="application/json" id="data">${inScript(JSON.stringify(data))}</script>
<script type="module">${inScript(program)}</script>
</body>
</html>
`
}

const body = `<header>
<div class="languages"><button type="button" id="speak-fr" lang="fr">Français</button><button type="button" id="speak-en" lang="en">English</button></div>
<h1 data-word="title"></h1>
<p data-word="lead"></p>
<p><strong data-word="authorities"></strong> : <span id="statement"></span></p>
</header>
<main>
<section class="network" aria-labelledby="network-title">
<h2 id="network-title" data-word="network"></h2>
<div class="slider"><label for="moment" data-word="moment"></label> <output id="day" for="moment"></output>
<input type="range" id="moment" min="0" step="1"></div>
<div id="network" role="img"></div>
<p class="note" data-word="kinds"></p>
</section>
<section class="why" aria-labelledby="why-title">
<h2 id="why-title" data-word="why"></h2>
<label for="chosen" data-word="choose"></label>
<select id="chosen"></select>
<div id="why" role="group" tabindex="0" aria-live="polite" aria-labelledby="why-title"></div>
</section>
<section class="territory" aria-labelledby="territory-title">
<h2 id="territory-title" data-word="territory"></h2>
<label for="domain" data-word="domain"></label>
<select id="domain"></select>
<div class="beside"><div id="territory"></div>
<table><thead><tr><th scope="col" data-word="place"></th><th scope="col" data-word="people"></th></tr></thead>
<tbody id="cells"></tbody></table></div>
<p class="note" data-word="legend"></p>
</section>
</main>`

/** Nothing inside may end the element it stands in. */
function inScript(text: string): string {
  return text.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--')
}
