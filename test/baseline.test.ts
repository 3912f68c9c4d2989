/** What is known stays untold, what is new is told, and the file stays small, sorted and mergeable. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyText, readKey } from '../src/baseline/key.ts'
import { type BaselineEntries, createBaseline } from '../src/baseline/match.ts'
import type { ReportedFinding, ReportedPost } from '../src/report/describe.ts'
import { repositoryWith } from './cli/repository.ts'
import { CALM, folderWith, LOUD, postlint } from './cli/run.ts'

const FILE = '.postlint-baseline.json'
const PUSHY = 'Our winter boots are nearly gone!!! Shop now: https://boots.example.com\n'

interface Report {
  readonly posts: readonly {
    file: string
    known: number
    findings: readonly { ruleId: string }[]
  }[]
  readonly summary: { known: number; warnings: number; failed: readonly { gate: string }[] }
}

function run(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = postlint([...args, '--format', 'json'], { cwd })
  const report = (stdout === '' ? undefined : JSON.parse(stdout)) as Report
  const told = report?.posts.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)) ?? []
  return { status, stderr, report, told }
}

const saved = (cwd: string, file = FILE) => readFileSync(join(cwd, file), 'utf8')

/** A folder with these files, and all that is found in them in its baseline. */
function known(files: Readonly<Record<string, string>>): string {
  const cwd = folderWith(files)
  expect(run(cwd, '.', '--update-baseline')).toMatchObject({ status: 0, told: [] })
  return cwd
}

describe('what is known', () => {
  it('is not told, and fails no gate, the score included', () => {
    const cwd = known({ 'a.md': PUSHY, 'b.md': CALM })
    expect(run(cwd, '.').status).toBe(1)
    const { status, told, report } = run(cwd, '.', '--baseline', '--max-warnings', '0')
    expect({ status, told }).toEqual({ status: 0, told: [] })
    expect(report.summary).toMatchObject({ warnings: 0, failed: [] })
    expect(report.summary.known).toBeGreaterThan(2)
    const pretty = postlint(['.', '--baseline'], { cwd }).stdout.replace(/\s+/g, ' ')
    expect(pretty).toContain('above the limit of 49, which the baseline excuses')
    expect(pretty).toMatch(/nothing new\. \d+ known findings in the baseline\. All passed\./)
  })

  it('stays known where lines move, blanks and case change, or the file is renamed', () => {
    const cwd = known({ 'a.md': PUSHY })
    writeFileSync(
      join(cwd, 'a.md'),
      `Good morning.\n\n\n${PUSHY.replace('Our winter', 'our  winter')}`,
    )
    const moved = run(cwd, '.', '--baseline')
    // What is missing has no words, and is told by how the post begins.
    expect(moved.told.filter((id) => !id.startsWith('missing-'))).toEqual([])
    expect(moved.status).toBe(0)
    writeFileSync(join(cwd, 'a.md'), PUSHY)
    renameSync(join(cwd, 'a.md'), join(cwd, 'b.md'))
    expect(run(cwd, '.', '--baseline')).toMatchObject({ status: 0, told: [], stderr: '' })
  })

  it('is not known in a second file that says the same', () => {
    const cwd = known({ 'a.md': PUSHY })
    writeFileSync(join(cwd, 'b.md'), PUSHY)
    const { report, status } = run(cwd, '.', '--baseline')
    expect(report.posts.map(({ file, findings }) => [file, findings.length > 0])).toEqual([
      ['a.md', false],
      ['b.md', true],
    ])
    expect(status).toBe(1)
  })

  it('is the same whatever is shown: --only and --skip neither add nor lose an entry', () => {
    const cwd = known({ 'a.md': PUSHY })
    const all = saved(cwd)
    run(cwd, '.', '--update-baseline', '--only', 'shouting')
    expect(saved(cwd)).toBe(all)
    expect(run(cwd, '.', '--baseline', '--skip', 'shouting')).toMatchObject({
      status: 0,
      stderr: '',
    })
  })
})

describe('what is new', () => {
  it('shows where one violation is swapped for another of the same rule', () => {
    const cwd = known({ 'a.md': 'Tea is at four. Shop now: https://a.example\n' })
    writeFileSync(join(cwd, 'a.md'), 'Tea is at four. Buy now: https://a.example\n')
    const { told, report } = run(cwd, '.', '--baseline')
    expect(told).toContain('hard-sell')
    expect(report.posts[0]?.findings.map(({ ruleId }) => ruleId)).not.toEqual([])
  })

  it('shows alone: one more does not bring back those that are known', () => {
    const cwd = known({ 'a.md': `${PUSHY}\nWe have tea.\n` })
    writeFileSync(join(cwd, 'a.md'), `${PUSHY}\nWe have tea. FREE SHIPPING ON EVERYTHING!\n`)
    const { told } = run(cwd, '.', '--baseline')
    expect(told).toContain('shouting')
    expect(told).not.toContain('hard-sell')
    expect(told).not.toContain('false-urgency')
  })

  it('shows as often as there is more of it', () => {
    const cwd = known({ 'p.ndjson': '', 'a.md': CALM })
    const line = `${JSON.stringify({ text: PUSHY })}\n`
    writeFileSync(join(cwd, 'p.ndjson'), line.repeat(2))
    run(cwd, 'p.ndjson', '--update-baseline')
    expect(saved(cwd)).toContain('"count":2')
    writeFileSync(join(cwd, 'p.ndjson'), line.repeat(3))
    const { report } = run(cwd, 'p.ndjson', '--baseline')
    expect(report.posts.map(({ findings }) => findings.length > 0)).toEqual([false, false, true])
  })

  it('holds a post to its gate again', () => {
    const cwd = known({ 'a.md': PUSHY })
    writeFileSync(join(cwd, 'a.md'), `${PUSHY}HURRY, LAST CHANCE FOR EVERYBODY!\n`)
    expect(run(cwd, '.', '--baseline').report.summary.failed).toMatchObject([{ gate: 'max-score' }])
  })
})

describe('what is gone', () => {
  it('is said in one line, fails nothing, and is taken out by --prune-baseline', () => {
    const cwd = known({ 'a.md': PUSHY, 'b.md': LOUD })
    const before = saved(cwd)
    writeFileSync(join(cwd, 'a.md'), CALM)
    const { status, stderr } = run(cwd, '.', '--baseline')
    expect(status).toBe(0)
    expect(stderr).toMatch(
      /^postlint: \.postlint-baseline\.json has \d+ findings no longer there\. Take them out with --prune-baseline\.\n$/,
    )
    expect(postlint(['.', '--baseline', '--quiet'], { cwd }).stderr).toBe('')
    expect(run(cwd, '.', '--prune-baseline').stderr).toMatch(
      /now holds \d+ findings?; \d+ no longer there\.\n$/,
    )
    expect(saved(cwd)).not.toContain('a.md')
    expect(saved(cwd).length).toBeLessThan(before.length)
    expect(run(cwd, '.', '--baseline').stderr).toBe('')
  })

  it('is not mended by --prune-baseline where it is new', () => {
    const cwd = known({ 'a.md': PUSHY })
    writeFileSync(join(cwd, 'b.md'), LOUD)
    const before = saved(cwd)
    expect(run(cwd, '.', '--prune-baseline').told).not.toEqual([])
    expect(saved(cwd)).toBe(before)
  })

  it('is not said of files that were not looked at', () => {
    const cwd = known({ 'a.md': PUSHY, 'b.md': LOUD })
    const before = saved(cwd)
    expect(run(cwd, 'a.md', '--baseline').stderr).toBe('')
    run(cwd, 'a.md', '--update-baseline')
    run(cwd, 'b.md', '--prune-baseline')
    expect(saved(cwd)).toBe(before)
  })

  it('goes with its file', () => {
    const cwd = known({ 'a.md': PUSHY, 'b.md': LOUD })
    rmSync(join(cwd, 'a.md'))
    expect(run(cwd, '.', '--baseline').stderr).toContain('no longer there')
    run(cwd, '.', '--update-baseline')
    expect(saved(cwd)).not.toContain('a.md')
    expect(saved(cwd)).toContain('b.md')
  })

  it('is kept where a file could not be read', () => {
    const cwd = known({ 'a.md': PUSHY, 'b.md': LOUD })
    const before = saved(cwd)
    writeFileSync(join(cwd, 'a.md'), Buffer.from([0x41, 0xff, 0xfe, 0xe9]))
    expect(run(cwd, '.', '--update-baseline').status).toBe(2)
    expect(saved(cwd)).toBe(before)
  })
})

describe('the file', () => {
  it('is one sorted line for each entry, the same bytes each time and from every folder', () => {
    const cwd = known({ 'z.md': PUSHY, 'drafts/a b.md': PUSHY, 'a.md': LOUD })
    const lines = saved(cwd).trimEnd().split('\n')
    const entries = lines.slice(1, -2)
    expect([lines[0], ...lines.slice(-2)]).toEqual(['{', '  "version": 1', '}'])
    expect(entries).toEqual([...entries].sort())
    for (const line of entries)
      expect(line).toMatch(/^ {2}"\S.* \S+ [0-9a-f]{16}": \{"count":\d+,"words":".*"\},$/)
    const before = saved(cwd)
    run(join(cwd, 'drafts'), '..', `--update-baseline`, '--baseline=../.postlint-baseline.json')
    expect(saved(cwd)).toBe(before)
  })

  it('may stand elsewhere; a path after --baseline is a path to lint', () => {
    const cwd = folderWith({ 'a.md': PUSHY, 'ci/x.md': CALM })
    run(cwd, '.', '--update-baseline', '--baseline=ci/known.json')
    expect(saved(cwd, 'ci/known.json')).toContain('"../a.md ')
    expect(run(cwd, '--baseline=ci/known.json', 'a.md').status).toBe(0)
    run(cwd, '.', '--update-baseline')
    expect(run(cwd, '--baseline', 'a.md')).toMatchObject({ status: 0, told: [] })
  })

  it('merges where two branches each accept something', () => {
    const names = ['a', 'c', 'e', 'g'].map((name) => `${name}.md`)
    const repository = repositoryWith()
    repository.commit(Object.fromEntries(names.map((name) => [name, LOUD])))
    const accept = (branch: string, file: string) => {
      repository.git('switch', '--quiet', '--create', branch, 'start')
      repository.write({ [file]: PUSHY })
      run(repository.folder, '.', '--update-baseline')
      repository.commit({}, branch)
    }
    run(repository.folder, '.', '--update-baseline')
    repository.commit({}, 'baseline')
    repository.git('branch', 'start')
    accept('one', 'b.md')
    accept('two', 'z.md')
    repository.git('merge', '--quiet', '--no-edit', 'one')
    expect(run(repository.folder, '.', '--baseline')).toMatchObject({
      status: 0,
      told: [],
      stderr: '',
    })
  })

  it.each([
    [
      'is not there',
      undefined,
      /There is no baseline \.postlint-baseline\.json\. Make one with --update-baseline\./,
    ],
    ['is not JSON', '<<<<<<< HEAD\n{}', /is not JSON; a merge may have left its marks/],
    ['is of another form', '{"version": 2}', /is not a baseline that this postlint can read/],
    ['is a list', '[]', /is not a baseline/],
    [
      'has an entry that is none',
      '{"a.md": {"count": 1}, "version": 1}',
      /“a\.md” is no entry of a baseline/,
    ],
    [
      'has a count that is none',
      `{"a.md hype ${'0'.repeat(16)}": {"count": 0}, "version": 1}`,
      /is no entry/,
    ],
  ])('that %s is an error in one line', (_, text, message) => {
    const cwd = folderWith({ 'a.md': CALM, ...(text !== undefined && { [FILE]: text }) })
    const ran = postlint(['.', '--baseline'], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(message)
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('with the marks of a merge is written anew by --update-baseline, and nothing else is', () => {
    const cwd = known({ 'a.md': PUSHY })
    const whole = saved(cwd)
    writeFileSync(join(cwd, FILE), `<<<<<<< HEAD\n${whole}=======\n${whole}>>>>>>> one\n`)
    const ran = run(cwd, '.', '--update-baseline')
    expect(ran).toMatchObject({ status: 0, told: [] })
    expect(ran.stderr).toContain('had marks of a merge in it, so it was written anew.')
    expect(saved(cwd)).toBe(whole)
    writeFileSync(join(cwd, 'notes.json'), 'Not ours')
    expect(run(cwd, '.', '--update-baseline', '--baseline=notes.json').status).toBe(2)
    expect(saved(cwd, 'notes.json')).toBe('Not ours')
  })

  it('that cannot be written is an error, and so is doing both', () => {
    const cwd = folderWith({ 'a.md': PUSHY })
    expect(run(cwd, '.', '--update-baseline', '--baseline=no/where.json').stderr).toMatch(
      /cannot be written to no\/where\.json \(ENOENT\)/,
    )
    expect(run(cwd, '.', '--update-baseline', '--prune-baseline')).toMatchObject({ status: 2 })
  })
})

describe('matching', () => {
  const finding = (fingerprint: string) =>
    ({ ruleId: 'hype', fingerprint, excerpt: 'wow' }) as ReportedFinding
  const postOf = (prints: readonly string[]) =>
    ({ findings: prints.map(finding), isOverMaxScore: true }) as unknown as ReportedPost
  const print = fc.constantFrom('0'.repeat(16), '1'.repeat(16), 'f'.repeat(16))
  const prints = fc.array(print, { maxLength: 6 })
  const known = { isGone: () => false, knowsAll: false }

  const baselineOf = (found: readonly string[]): BaselineEntries => {
    const baseline = createBaseline(new Map(), { ...known, knowsAll: true })
    baseline.withoutKnown(postOf(found), 'a.md')
    baseline.look('a.md')
    return baseline.after('all')
  }

  it('tells as many as there are more, and never more than that', () => {
    fc.assert(
      fc.property(prints, prints, (before, now) => {
        const baseline = createBaseline(baselineOf(before), known)
        const {
          findings,
          known: untold,
          isOverMaxScore,
        } = baseline.withoutKnown(postOf(now), 'a.md')
        for (const each of new Set([...before, ...now])) {
          const count = (list: readonly string[]) => list.filter((one) => one === each).length
          const fresh = findings.filter(({ fingerprint }) => fingerprint === each).length
          expect(fresh).toBe(Math.max(0, count(now) - count(before)))
        }
        expect(findings.length + (untold ?? 0)).toBe(now.length)
        expect(isOverMaxScore).toBe(findings.length > 0 || now.length === 0)
      }),
    )
  })

  it('an update knows all, a pruning only what was known', () => {
    fc.assert(
      fc.property(prints, prints, (before, now) => {
        const look = (entries: BaselineEntries) => {
          const baseline = createBaseline(entries, known)
          const { findings } = baseline.withoutKnown(postOf(now), 'a.md')
          baseline.look('a.md')
          return { baseline, findings }
        }
        const first = look(baselineOf(before))
        expect(look(first.baseline.after('all')).findings).toEqual([])
        const pruned = look(first.baseline.after('pruned'))
        expect(pruned.findings).toEqual(first.findings)
        expect(pruned.baseline.stale()).toBe(0)
      }),
    )
  })

  it('a key is read as it was written, whatever the file is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), print, (file, fingerprint) => {
        const key = { file, ruleId: 'feed/hype', fingerprint }
        expect(readKey(keyText(key))).toEqual(key)
      }),
    )
    expect(readKey('version')).toBeUndefined()
  })
})
