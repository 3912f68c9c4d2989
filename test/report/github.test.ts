/** Annotations: in GitHub's form, within its limits, and deaf to what a post says. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportedFinding, ReportedPost } from '../../src/report/describe.ts'
import { github } from '../../src/report/github.ts'
import { PLAIN } from '../../src/report/style.ts'
import type { Summary } from '../../src/report/summary.ts'
import { repositoryWith } from '../cli/repository.ts'
import { CALM, folderWith, LOUD, postlint } from '../cli/run.ts'

const PUSHY = 'Our winter boots are nearly gone!!! Shop now: https://boots.example.com\n'
const ACTIONS = { GITHUB_ACTIONS: 'true' }

const SUMMARY: Summary = {
  posts: 1,
  errors: 0,
  warnings: 0,
  infos: 0,
  known: 0,
  overMaxScore: 0,
  failed: [],
  fixable: 0,
}

interface Told {
  readonly file?: string
  readonly severity?: 'error' | 'warn' | 'info'
  readonly what?: string
  readonly line?: number
}

/** What is printed, and the page of the step. */
function report(findings: readonly Told[], isOverMaxScore = false) {
  const reporter = github({
    style: PLAIN,
    columns: 80,
    isQuiet: false,
    version: '',
    rules: [],
    pageOf: () => '',
    inRepository: (file) => file,
  })
  const out = [reporter.begin()]
  for (const { file = 'a.md', severity = 'warn', what = 'Hm.', line = 3 } of findings) {
    const range = {
      start: { offset: 0, line, column: 2 },
      end: { offset: 4, line, column: 6 },
    }
    const finding = { ruleId: 'hype', severity, what, why: 'Why.', todo: 'Do.', range }
    out.push(
      reporter.post({
        post: { file },
        findings: [finding as ReportedFinding],
        isOverMaxScore,
        range,
        score: { value: 90, band: 'spammy' },
        maxScore: 49,
      } as unknown as ReportedPost),
    )
  }
  out.push(reporter.end(SUMMARY))
  return { out: out.join(''), page: reporter.stepSummary?.() ?? '' }
}

/** Lines that a runner obeys, as its own parser finds them. */
function commands(out: string): string[] {
  return out
    .split(/\r\n|[\r\n]/)
    .filter((line) => line.trimStart().startsWith('::') || line.includes('##['))
}

describe('an annotation', () => {
  it('has the place, the rule and the three sentences', () => {
    expect(commands(report([{ what: 'Wow.' }]).out)).toEqual([
      '::warning file=a.md,line=3,endLine=3,col=2,endColumn=6,title=hype::Wow.%0AWhy.%0ADo.',
    ])
  })

  it('is of the level that the severity says, the worst first', () => {
    const { out } = report([{ severity: 'info' }, { severity: 'warn' }, { severity: 'error' }])
    expect(commands(out).map((line) => line.split(' ')[0])).toEqual([
      '::error',
      '::warning',
      '::notice',
    ])
  })

  it('says that a post is over its gate', () => {
    expect(commands(report([{}], true).out)[0]).toBe(
      '::error file=a.md,line=3,col=2,title=max-score::score 90 spammy, above the limit of 49',
    )
  })

  it('keeps its form whatever the post says', () => {
    const { out } = report([
      { what: '100% off, now:\r\n::error::pwned %0A', file: 'a,b:c%\n::stop-commands::x.md' },
    ])
    expect(commands(out)).toHaveLength(1)
    expect(commands(out)[0]).toContain('file=a%2Cb%3Ac%25%0A%3A%3Astop-commands%3A%3Ax.md,')
    expect(commands(out)[0]).toContain('::100%25 off, now: ⏎ ::error::pwned %250A%0AWhy.%0ADo.')
  })

  it('and nothing else, whatever the post and its file are called', () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          '::',
          '::error::',
          '##[',
          '##[add-mask]',
          '\n',
          '\r',
          '\u2028',
          ' ',
          '%',
          '%0A',
          ',',
          ':',
          'x',
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(hostile, hostile, fc.boolean(), (what, name, isOver) => {
        const file = name || 'x'
        const found = commands(report([{ what, file }], isOver).out)
        expect(found).toHaveLength(isOver ? 2 : 1)
        for (const line of found) expect(line).toMatch(/^::(?:warning|error) file=[^:,]+,line=3,/)
      }),
    )
  })
})

describe('limits', () => {
  it('ten of each level are annotated, all are listed, and the rest is said', () => {
    const many = (count: number, severity: NonNullable<Told['severity']>) =>
      Array.from({ length: count }, (_, at): Told => ({ severity, what: `No. ${at}.` }))
    const { out } = report([...many(12, 'info'), ...many(31, 'warn'), ...many(11, 'error')])
    const found = commands(out)
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      ...Array(10).fill('::error'),
      ...Array(10).fill('::warning'),
      ...Array(10).fill('::notice'),
    ])
    expect(out.match(/^- a\.md:3:2 /gm)).toHaveLength(54)
    expect(out).toContain('Not annotated, and listed above: 1 error, 21 warnings, 2 notices.')
    expect(report(many(10, 'warn')).out).not.toContain('Not annotated')
  })

  it('the page stays below the mebibyte that GitHub takes', () => {
    const long = { what: '🔥'.repeat(2000) }
    const { page } = report(Array(400).fill(long))
    expect(Buffer.byteLength(page)).toBeLessThan(1024 * 1024)
    expect(page).toMatch(/\d+ more are in the log\./)
  })
})

describe('the page of the step', () => {
  it('is a table in which a post’s text is only text', () => {
    const { page } = report([{ what: '`a` | <b>@jo</b> [x](https://x.example) **!**\n# y' }])
    const row = page.split('\n').find((line) => line.startsWith('| warning')) as string
    expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(5)
    expect(row).not.toMatch(/<b>|@jo|(?<!\\)\]\(|https:\/\/|(?<!\\)\*/)
    expect(row).toContain('&lt;b&gt;')
  })

  it('is added to the file that GitHub names', () => {
    const cwd = folderWith({ 'a.md': PUSHY, 'page.md': '' })
    const page = join(cwd, 'summary')
    writeFileSync(page, 'before\n')
    postlint(['a.md'], { cwd, env: { ...ACTIONS, GITHUB_STEP_SUMMARY: page } })
    const text = readFileSync(page, 'utf8')
    expect(text).toMatch(/^before\n## postlint\n\nChecked 1 post/)
    expect(text).toContain('| error | a.md')
    const lost = postlint(['a.md'], {
      cwd,
      env: { ...ACTIONS, GITHUB_STEP_SUMMARY: `${cwd}/no/x` },
    })
    expect(lost.status).toBe(2)
    expect(lost.stderr).toMatch(/step summary cannot be written/)
  })
})

describe('on the command line', () => {
  it('is what GitHub Actions gets, unless another format is asked for', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    expect(postlint(['a.md'], { cwd, env: ACTIONS }).stdout).toMatch(/^::warning file=a\.md,/m)
    expect(postlint(['a.md'], { cwd }).stdout).not.toContain('::')
    const asked = postlint(['a.md', '--format', 'concise'], { cwd, env: ACTIONS })
    expect(asked.stdout).not.toMatch(/^::/m)
    expect(postlint(['a.md', '--format', 'github'], { cwd }).stdout).toMatch(/^::warning/m)
  })

  it('names files from the root of the repository, wherever it is run', () => {
    const { folder } = repositoryWith({ 'drafts/a.md': LOUD })
    const { stdout } = postlint(['.', '--format', 'github'], { cwd: join(folder, 'drafts') })
    expect(stdout).toMatch(/^::warning file=drafts\/a\.md,/m)
  })

  it('annotates nothing where all is well', () => {
    const { stdout, status } = postlint(['a.md'], {
      cwd: folderWith({ 'a.md': CALM }),
      env: ACTIONS,
    })
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: 'Checked 1 post: nothing to mend. All passed.\n',
    })
  })
})
