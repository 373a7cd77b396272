/**
 * The look of every page, in one place and inline: nothing is fetched for it. Without classes that a
 * badge could use, because the Markdown of badges has none.
 */
export const pageStyle = `
:root{--accent:#1c5d8c;--paper:#f5f3ee;--card:#fffefb;--ink:#1d232b;--soft:#525c68;--line:#dfdad0;
--tint:color-mix(in srgb,var(--accent) 9%,var(--card));--link:var(--accent);--on:#fff;
--good:#17663a;--warn:#8a4b00;--bad:#a3221c;--round:14px;color-scheme:light dark;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Ubuntu,sans-serif;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"URW Palladio L",P052,Georgia,serif}
@media (prefers-color-scheme:dark){:root{--paper:#14181d;--card:#1c2229;--ink:#eceae4;--soft:#a9b2bc;--line:#343d47;
--link:color-mix(in srgb,var(--accent) 38%,#fff);--good:#7fd3a2;--warn:#f0b76b;--bad:#ff9d94}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--sans)}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.9rem,1.2rem + 3vw,3rem);letter-spacing:-.012em}
h2{font-size:1.35rem;margin-bottom:.6rem}
h3,h4,h5,h6{font-size:1.05rem;margin:1rem 0 .3rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:4px}
small,.small{font-size:.9rem;color:var(--soft)}
ul,ol{padding-left:1.3em}li+li{margin-top:.3rem}
pre{white-space:pre-wrap;font:inherit;margin:0}
code{font:.9em ui-monospace,"Cascadia Mono",Menlo,monospace}
blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--line);color:var(--soft)}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:1}
.wide{max-width:66rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
.top{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;justify-content:space-between;align-items:center;padding-block:1.1rem}
.top a{color:var(--ink);text-decoration:none}.top a:hover{text-decoration:underline}
.brand{font-weight:600;display:flex;gap:.6rem;align-items:center}
.languages{display:flex;gap:.9rem;font-size:.9rem}.languages [aria-current]{font-weight:600;text-decoration:underline}
.card{background:var(--card);border:1px solid var(--line);border-radius:var(--round);padding:clamp(1.2rem,3.4vw,2.4rem)}
.hero{display:grid;grid-template-columns:minmax(0,19rem) minmax(0,1fr);gap:clamp(1.5rem,4vw,3.2rem);align-items:center;padding:0;overflow:hidden}
.hero .stage{align-self:stretch;display:grid;place-items:center;padding:clamp(1.5rem,3vw,2.2rem);
background:radial-gradient(circle at 50% 42%,var(--card),var(--tint) 78%);border-right:1px solid var(--line)}
.hero .stage img,.hero .stage svg{width:100%;max-width:15rem;height:auto;aspect-ratio:1;object-fit:contain;filter:drop-shadow(0 10px 18px rgb(20 25 35/.18))}
.hero .words{padding:clamp(1.5rem,3.4vw,2.6rem) clamp(1.3rem,3.4vw,2.6rem) clamp(1.5rem,3.4vw,2.6rem) 0;display:grid;gap:.8rem}
.to{font-size:1.15rem}.to strong{font-family:var(--serif);font-size:1.35rem;font-weight:600}
.facts{color:var(--soft)}.facts a{color:inherit}
.lead{font-size:1.15rem;line-height:1.55}
.state{display:inline-flex;align-items:center;gap:.5em;font-size:.9rem;font-weight:600;color:var(--good);justify-self:start}
.state::before{content:"";width:.65em;height:.65em;border-radius:50%;background:currentColor}
.state.upcoming,.state.expired,.state.suspended{color:var(--warn)}.state.revoked{color:var(--bad)}
.notice{border-left:4px solid var(--warn);padding:.8rem 1.1rem;background:var(--tint);border-radius:4px}
.notice.revoked,.notice.rejected{border-color:var(--bad)}.notice.verified{border-color:var(--good)}.notice.mine{border-color:var(--accent)}
.actions{display:flex;flex-wrap:wrap;gap:.7rem;margin-top:.5rem}
.button{display:inline-block;font:600 1rem/1.2 var(--sans);padding:.78rem 1.2rem;border-radius:999px;border:1px solid var(--line);
background:var(--card);color:var(--ink);text-decoration:none;cursor:pointer}
.button:hover{border-color:currentColor}.button.main{background:var(--accent);border-color:var(--accent);color:var(--on)}
.button.main:hover{filter:brightness(1.08)}
.columns{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,20rem);gap:clamp(1rem,3vw,1.8rem);margin-block:clamp(1rem,3vw,1.8rem);align-items:start}
.stack{display:grid;gap:clamp(1rem,3vw,1.8rem)}
.prose>*+*{margin-top:.75rem}
.list{list-style:none;padding:0}.list>li{padding:.6rem 0;border-top:1px solid var(--line)}.list>li:first-child{border-top:0;padding-top:0}.list>li:last-child{padding-bottom:0}
.chips{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0}.chips li{margin:0;padding:.2rem .8rem;border-radius:999px;background:var(--tint);font-size:.95rem}
dl{display:grid;gap:.7rem}dt{font-size:.9rem;color:var(--soft)}
.address{width:100%;font:.95rem ui-monospace,"Cascadia Mono",Menlo,monospace;padding:.65rem .8rem;border:1px solid var(--soft);border-radius:8px;background:var(--paper);color:var(--ink)}
label{display:block;margin-bottom:.35rem}
.choice{display:flex;gap:.7rem;align-items:flex-start;margin:0}.choice input{width:1.25rem;height:1.25rem;margin-top:.2rem;accent-color:var(--accent)}
.qr{background:#fff;padding:12px;border-radius:8px;width:10rem;margin-top:.8rem}.qr svg{display:block;width:100%;height:auto}
.gallery{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:1.2rem}
.gallery li{margin:0;display:flex;gap:1rem;align-items:center}.gallery img,.gallery svg{width:4.5rem;height:4.5rem;flex:none;object-fit:contain}
.gap{margin-top:1rem}
.narrow{max-width:42rem;margin-inline:auto}
.foot{padding-block:1.5rem 3rem;color:var(--soft);font-size:.9rem}
@media (max-width:46rem){.hero,.columns{grid-template-columns:minmax(0,1fr)}.hero{gap:0}.hero .stage{border-right:0;border-bottom:1px solid var(--line)}
.hero .stage img,.hero .stage svg{max-width:11rem}.hero .words{padding:1.4rem 1.3rem 1.7rem}.actions .button{flex:1 1 100%;text-align:center}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#bbb}body{font-size:11pt}
.actions,.languages,.skip,form,.screen{display:none}.card{border:0;padding:.5rem 0;break-inside:avoid}.hero{grid-template-columns:6cm 1fr}
.hero .stage{border:0;background:none}.hero .stage img,.hero .stage svg{filter:none}.columns{grid-template-columns:1fr 5.5cm}a{color:inherit}}
@media (prefers-reduced-motion:no-preference){.button{transition:border-color .15s,filter .15s}}
`.trim()
