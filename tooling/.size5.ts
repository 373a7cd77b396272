import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'
const root=process.argv[2]!
for (const f of process.argv.slice(3)) { const SH=f.startsWith('model/')?[]:['@openboat/model']
const { outputFiles } = await build({entryPoints:[root+'/packages/'+f],bundle:true,minify:true,write:false,format:'esm',target:'es2023',platform:/node\.js$/.test(f)?'node':'browser',external:['node:*',...SH],logLevel:'silent'})
console.log(f, (outputFiles.reduce((s,o)=>s+gzipSync(o.contents).length,0)/1000).toFixed(1)) }
