export const style = `
:root { color-scheme: light; --ink: #12355b; --text: #1c2733; --pale: #4d5863; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 80rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: #fbf8f1; }
h1, h2, h3 { color: var(--ink); line-height: 1.2; } h1 { margin: .5rem 0; } h2 { margin: 0 0 .75rem; font-size: 1.25rem; } h3 { margin: 1rem 0 .25rem; font-size: 1.1rem; }
header p { max-width: 56rem; margin: .3rem 0; }
.languages { float: right; } .languages button { font: inherit; padding: .2rem .8rem; margin-left: .3rem; color: var(--ink); background: #fff; border: 1px solid var(--ink); border-radius: 1rem; cursor: pointer; }
.languages [aria-pressed=true] { background: var(--ink); color: #fff; }
main { display: grid; grid-template-columns: minmax(0, 2fr) minmax(18rem, 1fr); gap: 1rem; margin-top: 1rem; }
section { padding: 1.25rem; background: #fff; border-radius: .75rem; box-shadow: 0 1px 4px #0002; min-width: 0; }
.territory { grid-column: 1 / -1; }
#network { height: min(42rem, 75vh); border: 1px solid #d5dbe1; border-radius: .5rem; } #network.missing { height: auto; padding: 1rem; }
.slider input { display: block; width: 100%; margin: .4rem 0 .8rem; accent-color: var(--ink); }
.slider output { font-weight: 700; }
label { font-weight: 600; } select { font: inherit; max-width: 100%; padding: .25rem; margin: .25rem 0; }
.number { padding: .6rem .8rem; margin: .5rem 0; background: #e4f0fb; border-left: .35rem solid var(--ink); border-radius: .35rem; font-weight: 600; }
#why { max-height: 40rem; overflow-y: auto; } #why ul { padding-left: 1.1rem; } #why li { margin: .25rem 0; overflow-wrap: anywhere; }
.note { color: var(--pale); font-size: .9rem; }
.beside { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; align-items: start; }
#territory svg { width: 100%; height: auto; background: #e3eef6; border-radius: .5rem; }
.land { fill: #f6f0e0; stroke: #8a7a55; stroke-width: 1.5; } .counted { fill: #1d6b45; } .protected { fill: url(#hatched); stroke: #55606b; stroke-width: 1.5; }
svg text { font: 600 14px system-ui, sans-serif; text-anchor: middle; fill: var(--text); } svg .count { fill: #fff; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .3rem .5rem; border-bottom: 1px solid #d5dbe1; vertical-align: top; }
:focus-visible { outline: 3px solid #b45f00; outline-offset: 2px; }
@media (max-width: 56rem) { main, .beside { grid-template-columns: minmax(0, 1fr); } }
`
