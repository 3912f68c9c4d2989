/**
 * `npm run corpus-diff -- DIR [--against REF] [--show N]`: what a change does to real posts. Builds the
 * work tree and another commit (HEAD where none is named), lints every post below DIR with both and
 * prints which findings came and went, how scores moved and which posts crossed the gate.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

interface PostJson {
  id: string
  file: string
  index: number
  score: number | null
  findings: { ruleId: string; messageId: string; severity: string; excerpt: string }[]
}

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const GATE = 49
const EXTENSIONS = /\.(?:md|markdown|mdx|txt|tweet|ndjson|jsonl)$/i

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string', default: 'HEAD' }, show: { type: 'string', default: '5' } },
})
const [folder] = positionals
if (folder === undefined || !existsSync(folder)) {
  console.error('Name a folder of posts: npm run corpus-diff -- DIR [--against REF] [--show N]')
  process.exitCode = 2
} else {
  compare(resolve(folder), values.against, Number(values.show))
}

function compare(folder: string, against: string, show: number): void {
  const other = mkdtempSync(join(tmpdir(), 'postlint-corpus-'))
  try {
    execFileSync('git', ['worktree', 'add', '--detach', '--force', other, against], {
      cwd: ROOT,
      stdio: 'ignore',
    })
    symlinkSync(join(ROOT, 'node_modules'), join(other, 'node_modules'))
    const files = postFiles(folder)
    print(lint(other, folder, files), lint(ROOT, folder, files), against, show)
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', other], { cwd: ROOT, stdio: 'ignore' })
    rmSync(other, { recursive: true, force: true })
  }
}

function postFiles(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => EXTENSIONS.test(file) && !/(?:^|\/)(?:README|RUBRIC)\.md$/.test(file))
    .sort()
}

/** Every post with all findings, shown or not by the preset, as the build in a checkout sees it. */
function lint(checkout: string, folder: string, files: readonly string[]): Map<string, PostJson> {
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(checkout, 'bin/postlint.js'),
      ...files,
      '--format',
      'json',
      '--preset',
      'strict',
      '--no-config',
      '--no-ignore',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 },
  )
  if (stdout === '') throw new Error(`The build in ${checkout} printed no report. ${stderr}`)
  const { posts } = JSON.parse(stdout) as { posts: PostJson[] }
  return new Map(posts.map((post) => [`${post.file}#${post.index}`, post]))
}

function print(
  before: ReadonlyMap<string, PostJson>,
  after: ReadonlyMap<string, PostJson>,
  against: string,
  show: number,
): void {
  const changes = new Map<string, { came: string[]; went: string[] }>()
  const crossed: string[] = []
  let moved = 0
  let distance = 0
  for (const [key, post] of after) {
    const old = before.get(key)
    if (old === undefined) continue
    const keysOf = (each: PostJson) =>
      each.findings.map(
        (f) => `${f.ruleId}/${f.messageId}\t${f.severity}\t“${f.excerpt.slice(0, 60)}”`,
      )
    const [was, is] = [keysOf(old), keysOf(post)]
    for (const finding of is.filter((each) => !was.includes(each)))
      note(changes, key, finding, 'came')
    for (const finding of was.filter((each) => !is.includes(each)))
      note(changes, key, finding, 'went')
    const [from, to] = [old.score ?? 0, post.score ?? 0]
    if (from !== to) moved++
    distance += Math.abs(from - to)
    if (from > GATE !== to > GATE) crossed.push(`${key} (${post.id}): ${from} → ${to}`)
  }
  console.log(`${after.size} posts, work tree against ${against}`)
  console.log(
    `scores: ${moved} moved, ${(distance / Math.max(1, after.size)).toFixed(2)} points a post on average`,
  )
  console.log(`gate of ${GATE}: ${crossed.length} posts crossed it`)
  for (const line of crossed.slice(0, show)) console.log(`  ${line}`)
  if (changes.size === 0) console.log('findings: none came or went')
  for (const [message, { came, went }] of [...changes].sort()) {
    console.log(`${message}: +${came.length} −${went.length}`)
    for (const line of came.slice(0, show)) console.log(`  + ${line}`)
    for (const line of went.slice(0, show)) console.log(`  − ${line}`)
  }
}

function note(
  changes: Map<string, { came: string[]; went: string[] }>,
  key: string,
  finding: string,
  side: 'came' | 'went',
): void {
  const [message = '', severity, excerpt] = finding.split('\t')
  const known = changes.get(message) ?? { came: [], went: [] }
  known[side].push(`${key} ${severity} ${excerpt}`)
  changes.set(message, known)
}
