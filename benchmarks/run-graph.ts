import { directedGraph, stronglyConnected } from '@openboat/graph/kernel'
import { interleave } from './interleave.ts'
import { timePreviews } from './preview-endorsement.ts'
import { rank, rankGraph, rankWithIgraph } from './rank-graph.ts'
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
  const { fullMs, medianMs, slowMs } = timePreviews(columns)
  if (fullMs / medianMs < 1000) process.exitCode = 1
  print('preview of one endorsement, median', 'a full walk', fullMs / medianMs, '1000')
  print('preview of one endorsement, slowest tenth', 'a full walk', fullMs / slowMs, '–')
}

function alone(count: number): void {
  const columns = recognitionColumns(count)
  const times: Record<string, number> = {}
  const timed = <T>(name: string, act: () => T): T => {
    const start = performance.now()
    const result = act()
    times[name] = Math.round(performance.now() - start)
    return result
  }
  const graph = timed('build', () => directedGraph(columns.nodes, columns))
  timed('PageRank', () => rank(columns, graph))
  const { count: components } = timed('strongly connected components', () =>
    stronglyConnected(graph),
  )
  const arrays = [graph.outgoing, graph.incoming].flatMap(({ offsets, targets }) => [
    offsets,
    targets,
  ])
  const bytes = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0) + 4 * 8 * columns.nodes
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log({ edges: count, nodes: columns.nodes, components, milliseconds: times })
  console.log(
    `${(bytes / count).toFixed(1)} bytes an edge with all that PageRank needs; ${peakMb} MiB at most`,
  )
}

function print(...cells: readonly [string, string, number, string]): void {
  const [job, against, ratio, gate] = cells
  console.log(`| ${job} | ${against} | ${ratio.toFixed(2)} | ${gate} |`)
}
