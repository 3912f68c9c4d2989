/**
 * Runs the benchmarks, all or those named: `npm run bench [-- NAME…]`. Writes `results.json` and,
 * from it, `README.md`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Benchmark, Row } from './benchmark.ts'
import { catalogue } from './catalogue.ts'
import { coldStart } from './cold-start.ts'
import { manyFiles } from './many-files.ts'
import { phrases } from './phrases.ts'

const BENCHMARKS: readonly Benchmark[] = [coldStart, manyFiles, phrases, catalogue]
const RESULTS = fileURLToPath(new URL('results.json', import.meta.url))
const PAGE = fileURLToPath(new URL('README.md', import.meta.url))

/** What one benchmark gave when it last ran, by its name. */
type Results = Record<string, { readonly machine: string; readonly rows: readonly Row[] }>

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name))
  if (unknown !== undefined) {
    const known = BENCHMARKS.map(({ name }) => name).join(', ')
    console.error(`There is no benchmark “${unknown}”. There are ${known}.`)
    process.exitCode = 2
    return
  }
  const results: Results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {}
  for (const benchmark of BENCHMARKS) {
    if (names.length > 0 && !names.includes(benchmark.name)) continue
    const rows = await benchmark.run()
    results[benchmark.name] = { machine: machine(), rows }
    console.log(`${benchmark.name}\n${table(rows)}\n`)
  }
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
  writeFileSync(PAGE, page(results))
}

/** In general terms, with how busy it was: under a load above the number of cores ratios scatter. */
function machine(): string {
  const [major] = process.versions.node.split('.')
  const load = Math.round(loadavg()[0] as number)
  return `${availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${major}, load average ${load}`
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ a, b, ratio: { min, median, max, pairs }, goal }) => [
    ...[a, b, `**${median}**`, `${min}`, `${max}`, `${pairs}`],
    goal === undefined ? '' : `≤ ${goal}`,
  ])
  const lines = [['A', 'B', 'A ÷ B, median', 'min', 'max', 'pairs', 'goal'], ...cells]
  const widths = (lines[0] as string[]).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] as string).length)),
  )
  const write = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`
  const [head, ...body] = lines.map(write)
  return [head, write(widths.map((width) => '-'.repeat(width))), ...body].join('\n')
}

function page(results: Results): string {
  const sections = BENCHMARKS.map(({ name, about }) => {
    const result = results[name]
    const measured =
      result === undefined ? 'Not run yet.' : `${table(result.rows)}\n\nOn ${result.machine}.`
    return `## ${name}\n\n${about}\n\n${measured}\n`
  })
  return `${INTRODUCTION}\n${sections.join('\n')}`
}

const INTRODUCTION = `# Benchmarks

<!-- Written by \`npm run bench\`; edit bench/run.ts instead. -->

Speed is shown in pairs: A and B run in turn, A B A B, and the ratio is taken pair by pair. Seconds
differ from machine to machine and from hour to hour; ratios can be compared. No test asserts a time.

\`\`\`sh
npm run build
npm run bench                 # all, some minutes
npm run bench -- cold-start   # one
\`\`\`

Whole processes run with \`NODE_EXTRA_CA_CERTS\` unset and without a compile cache, after a warm-up
that does not count, on files in the operating system's cache. The drafts are made up by \`posts.ts\`,
the same every time. write-good is installed into a temporary folder by the benchmark.

**What the peer does.** write-good 1.0.8 looks for passive voice, weasel words, adverbs, wordy
phrases, clichés, repeated words and sentences that begin with “so” or “there is”, each with its own
regular expressions over the raw text. It does not parse Markdown or front matter (so it also judges
links and metadata), has no configuration file, score or suggestions. postlint parses both, cuts the
text into tokens and sentences, looks for its own phrases, types questions, scores and explains. The
two lists of what is looked for hardly overlap, so the ratio says how long each makes its user wait,
not how fast each does the same work.
`

await main(process.argv.slice(2))
