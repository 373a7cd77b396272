import { directedGraph, stronglyConnected, walk, type DirectedGraph } from '@openboat/graph/kernel'
import { interleave } from './interleave.ts'
import { timePreviews } from './preview-endorsement.ts'
import { rankGraph, rankWithIgraph } from './rank-graph.ts'
import { recognitionColumns } from './recognition-columns.ts'

// `node --conditions=@openboat/source run-graph.ts [edges]`: the rows of docs/performance.md on graphs.
// Without a number: beside peers at 10^6 edges; ends with 1 below a gate. With one: the kernel alone, its
// memory and its parts.

const [edges] = process.argv.slice(2).map(Number)
if (edges === undefined) await besidePeers(1_000_000)
else alone(edges)

async function besidePeers(count: number): Promise<void> {
  const columns = recognitionColumns(count)
  const igraph = rankWithIgraph(columns)
  const candidates = [...rankGraph(columns), ...(igraph === undefined ? [] : [igraph])]
  const gates = new Map([
    ['graphology, graphology-metrics', 25],
    ['python-igraph', 3],
  ])
  // One call a round is long enough.
  const [ours, ...peers] = await interleave(candidates, { rounds: 5, roundMs: 1 })
  for (const { name, operationsPerSecond, spread } of peers) {
    const ratio = (ours?.operationsPerSecond ?? 0) / operationsPerSecond
    const gate = gates.get(name)
    if (gate !== undefined && ratio < gate) process.exitCode = 1
    print(
      `build and PageRank, ${count} edges`,
      name,
      ratio,
      `${gate ?? '–'} (±${(spread * 100).toFixed(0)} %)`,
    )
  }
  for (const timing of timePreviews(columns)) {
    const { seeds, precision, fullMs, medianMs, slowMs, bound } = timing
    // The setting on which the gate was set; the others are for comparison.
    const isGate = precision === 1e-3
    if (isGate && fullMs / medianMs < 1000) process.exitCode = 1
    const job = `preview, ${seeds}, to ${precision}, median (bound ${bound.toExponential(0)})`
    print(job, 'a full walk', fullMs / medianMs, isGate ? '1000' : '–')
    print(`preview, ${seeds}, to ${precision}, slowest tenth`, 'a full walk', fullMs / slowMs, '–')
  }
}

/** Each step by itself, with the most memory that the process had taken by then. */
function alone(count: number): void {
  const { nodes, graph } = build(count)
  const seeds = new Float64Array(nodes).fill(1 / nodes)
  const { iterations, residual } = timed('PageRank', () => walk(graph, { seeds, tolerance: 1e-9 }))
  timed('edges by node', () => graph.incoming)
  const components = timed('strongly connected components', () => stronglyConnected(graph).count)
  const { begins, words } = graph.blocks
  // Seeds, visits, shares and a correction with what is missing: see `walk`.
  const bytes = begins.byteLength + words.byteLength + 40 * nodes
  console.log({ edges: count, nodes, components, sweeps: iterations, residual })
  console.log(`${(bytes / count).toFixed(1)} bytes an edge with all that PageRank needs`)
}

/** The columns are gone afterwards. */
function build(count: number): { readonly nodes: number; readonly graph: DirectedGraph } {
  const columns = timed('generate', () => recognitionColumns(count))
  const { nodes } = columns
  return { nodes, graph: timed('build', () => directedGraph(nodes, columns)) }
}

function timed<T>(name: string, act: () => T): T {
  const [start, spent] = [performance.now(), process.cpuUsage()]
  const result = act()
  const { user, system } = process.cpuUsage(spent)
  const seconds = (performance.now() - start) / 1000
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(
    `${name}: ${((user + system) / 1e6).toFixed(2)} s of the processor, ` +
      `${seconds.toFixed(2)} s by the clock; ${peak} MiB at most`,
  )
  return result
}

function print(...cells: readonly [string, string, number, string]): void {
  const [job, against, ratio, gate] = cells
  console.log(`| ${job} | ${against} | ${ratio.toFixed(2)} | ${gate} |`)
}
