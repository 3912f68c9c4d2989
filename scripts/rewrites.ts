/**
 * `npm run rewrites -- DATA [--sample N] [--seed S] [--show N] [--rules]`: how well posts are
 * rewritten. DATA is graded posts, one JSON object a line (`scripts/examples.ts`). Of the pushy posts
 * above the gate it measures how many get a whole-post rewrite, by how much the score drops, how many
 * end at or below the gate; of the posts graded 0 how many get an edit that rewords, and what the
 * safe edits change. `--sample` takes that many of each, chosen by the seed; `--show` prints pairs
 * to read, `--refusals` counts why proposals were not shown, `--against RULE` shows only pairs in
 * which a rule was mended.
 */
import { parseArgs } from 'node:util'
import { createSetup, lintPost, type PostReport } from '../src/index.ts'
import { createPost } from '../src/parse/post.ts'
import { type Plan, plan } from '../src/rewrite/plan.ts'
import { suggest } from '../src/rewrite/suggest.ts'
import { type Example, readExamples } from './examples.ts'

const GATE = 49
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
    against: { type: 'string' },
    refusals: { type: 'boolean', default: false },
  },
})
const [file] = positionals
if (file === undefined) {
  console.error('Name a file of graded posts: npm run rewrites -- DATA [--sample N] [--show N]')
  process.exitCode = 2
} else {
  measure(readExamples([file]))
}

function measure(examples: readonly Example[]): void {
  const setup = createSetup()
  const read = ({ id, text }: Example) =>
    lintPost(createPost(text, { id, file: `${id}.txt` }), setup)
  const most = Number(values.sample) || Number.POSITIVE_INFINITY
  const refusals = new Map<string, number>()
  const debug = (line: string) => {
    const [, rule, why] = /^[^:]*: ([^:]*): (.*)$/s.exec(line) ?? [undefined, 'plan', line]
    const reason = `${rule?.split('/')[0]} ${why?.replace(/“[^”]*”/g, '“…”').replace(/\d+/g, 'N')}`
    refusals.set(reason, (refusals.get(reason) ?? 0) + 1)
  }

  const pushy: { report: PostReport; planned: Plan | undefined; ms: number }[] = []
  for (const example of shuffled(examples.filter(({ isPushy }) => isPushy))) {
    if (pushy.length >= most) break
    const report = read(example)
    if ((report.score?.value ?? 0) <= GATE) continue
    const start = performance.now()
    const planned = plan(report, setup, { target: 0, ...(values.refusals && { debug }) })
    pushy.push({ report, planned, ms: performance.now() - start })
  }
  const changed = pushy.filter(({ planned }) => planned !== undefined && planned.edits.length > 0)
  const drops = pushy.map(({ planned }) => (planned?.scoreBefore ?? 0) - (planned?.scoreAfter ?? 0))
  const low = pushy.filter(({ planned }) => (planned?.scoreAfter ?? 100) <= GATE)
  const times = pushy.map(({ ms }) => ms)
  let shown = 0
  for (const { report, planned } of pushy) {
    if (shown >= Number(values.show)) break
    const rules = planned?.edits.map(({ ruleId }) => ruleId) ?? []
    if (values.against !== undefined && !rules.includes(values.against)) continue
    shown++
    const steps = planned?.edits.map(({ ruleId, title, gain }) => `${ruleId}: ${title} −${gain}`)
    console.log(`━━ ${report.post.id} ${planned?.scoreBefore} → ${planned?.scoreAfter}`)
    console.log(`${planned?.before}\n  ── ${steps?.join('; ')}\n${planned?.after}\n`)
  }

  const calm: { report: PostReport; words: number; safe: Plan | undefined }[] = []
  for (const example of shuffled(examples.filter(({ grade }) => grade === 0))) {
    if (calm.length >= most) break
    const report = suggest(read(example), setup)
    const words = report.findings
      .flatMap(({ suggestions }) => suggestions)
      .filter(({ applicability }) => applicability === 'suggested').length
    calm.push({ report, words, safe: plan(report, setup, { target: 0, isSafeOnly: true }) })
  }
  const reworded = calm.filter(({ words }) => words > 0)
  const safely = calm.filter(({ safe }) => safe !== undefined && safe.edits.length > 0)
  if (Number(values.show) > 0) {
    for (const { report } of reworded.slice(0, Number(values.show))) {
      console.log(`━━ graded 0: ${report.post.id} ${report.score?.value}\n${report.post.text}`)
      for (const { ruleId, suggestions } of report.findings) {
        for (const { title, edits, applicability } of suggestions) {
          if (applicability !== 'suggested') continue
          for (const { start, end, text } of edits) {
            console.log(
              `  ${ruleId}: ${title}: [${report.post.text.slice(start, end)}] → [${text}]`,
            )
          }
        }
      }
    }
    for (const { report, safe } of safely) {
      for (const { start, end, text } of safe?.changes ?? []) {
        const from = report.post.text.slice(Math.max(0, start - 25), start)
        const to = report.post.text.slice(end, end + 25)
        const gone = report.post.text.slice(start, end)
        console.log(`safe ${report.post.id}: ${JSON.stringify(`${from}[${gone}→${text}]${to}`)}`)
      }
    }
  }
  if (values.refusals) {
    const inOrder = [...refusals].sort((a, b) => b[1] - a[1]).slice(0, 40)
    for (const [reason, count] of inOrder) console.log(`${count}\t${reason}`)
  }
  console.log(`Pushy posts above the gate: ${pushy.length}`)
  console.log(`  with a rewrite         ${share(changed.length, pushy.length)}`)
  console.log(`  at or below the gate   ${share(low.length, pushy.length)}`)
  console.log(`  median drop            ${quantile(drops, 0.5)} points`)
  console.log(
    `  time                   ${Math.round(quantile(times, 0.5))} ms, 95 % below ${Math.round(quantile(times, 0.95))} ms`,
  )
  console.log(`Posts graded 0: ${calm.length}`)
  console.log(`  with a rewording       ${share(reworded.length, calm.length)}`)
  console.log(`  changed by --fix       ${share(safely.length, calm.length)}`)
}

function share(some: number, all: number): string {
  return `${((100 * some) / Math.max(1, all)).toFixed(1)} % (${some})`
}

function quantile(values: readonly number[], part: number): number {
  const inOrder = [...values].sort((a, b) => a - b)
  return inOrder[Math.floor(part * (inOrder.length - 1))] ?? 0
}

/** In an order that only the seed decides. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  let state = Number(values.seed) >>> 0
  const next = () => {
    // Mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
