/**
 * What users of other linters asked for in vain, each under the thread it was asked in: ignores,
 * suppressions, baselines, exit status.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, LOUD, postlint, type RunOptions } from './cli/run.ts'

const ASK = 'Order now: https://boots.example.com\n'

/** Lines of the concise report, with the status. */
function concise(cwd: string, args: readonly string[], options: RunOptions = {}) {
  const ran = postlint([...args, '--format', 'concise'], { cwd, ...options })
  return { ...ran, lines: ran.stdout.trimEnd().split('\n').slice(0, -1) }
}

describe('exit status', () => {
  it('vale#218, #514, #575, #933, #1093: warnings can fail a run', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    const loose = ['a.md', '--max-score', '100']
    expect(postlint(loose, { cwd }).status).toBe(0)
    expect(postlint([...loose, '--fail-on', 'warn'], { cwd }).status).toBe(1)
    expect(postlint([...loose, '--max-warnings', '0'], { cwd }).status).toBe(1)
  })

  it('vale#933: what is shown does not change what fails, and the run says which gate failed', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    for (const shown of [[], ['--quiet'], ['--only', 'hype'], ['--skip', 'shouting']]) {
      const { status, stdout } = concise(cwd, ['a.md', '--max-score', '0', ...shown])
      expect(status).toBe(1)
      expect(stdout).toMatch(/Failed: 1 post scores above the limit of 0 \(--max-score\)\.\n$/)
    }
  })

  it('write-good: 256 findings are not 0', () => {
    const cwd = folderWith({ 'p.ndjson': `${JSON.stringify({ text: LOUD })}\n`.repeat(256) })
    expect(postlint(['p.ndjson', '--fail-on', 'warn', '--format', 'json'], { cwd }).status).toBe(1)
  })

  it('textlint -o: a report in a file does not make a failed run pass', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    const ran = postlint(['a.md', '--max-score', '0', '--format', 'json=out.json'], { cwd })
    expect(ran).toMatchObject({ status: 1, stdout: '' })
  })

  it('lint-md#151, eastwood#400, ansible-lint#3302: a misspelt glob is no green run', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    const ran = postlint(['drafs/*.md'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('drafs/*.md')
  })

  it('protolint#133, jsonlint#20: unless nobody minds', () => {
    const cwd = folderWith({})
    expect(postlint(['drafts/*.md', '--no-error-on-unmatched'], { cwd }).status).toBe(0)
  })

  it('textlint, vale: a mistyped command is no path that holds nothing to mend', () => {
    const ran = postlint(['explian', 'hype'], { cwd: folderWith({ 'a.md': LOUD }) })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
  })

  it('vale-action#89, #32, #66: many annotations do not fail a run that must not fail', () => {
    const cwd = folderWith({ 'p.ndjson': `${JSON.stringify({ text: LOUD })}\n`.repeat(200) })
    const args = ['p.ndjson', '--fail-on', 'never', '--max-score', '100']
    const ran = postlint(args, { cwd, env: { GITHUB_ACTIONS: 'true' } })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(ran.stdout.match(/^::/gm)?.length).toBeLessThanOrEqual(50)
  })
})

describe('ignores', () => {
  it('vale#88, #131, #204, #347, #630, #685, #1074: an ignore file, .gitignore and the configuration', () => {
    const cwd = folderWith({
      'a.md': LOUD,
      'b.md': LOUD,
      'old/c.md': LOUD,
      'node_modules/d.md': LOUD,
      'raw/e.md': LOUD,
      '.git/HEAD': '',
      '.gitignore': 'b.md\n',
      '.postlintignore': 'old/\n',
      '.postlintrc.json': '{"ignores": ["raw/**"]}',
    })
    const { lines } = concise(cwd, ['.'])
    expect(new Set(lines.map((line) => line.split(':')[0]))).toEqual(new Set(['a.md']))
  })

  it('eslint#15010, #17436, #19253: an ignored file that a hook names fails nothing, with one note', () => {
    const cwd = folderWith({ 'a.md': LOUD, '.postlintignore': 'a.md\n' })
    const ran = postlint(['a.md', '--max-warnings', '0', '--fail-on', 'info'], { cwd })
    expect(ran.status).toBe(0)
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(postlint(['a.md', '--quiet'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    expect(concise(cwd, ['a.md', '--no-ignore']).lines).not.toEqual([])
  })
})

describe('suppressions', () => {
  it('textlint#1873: comments work with nothing installed and nothing configured', () => {
    const text = `<!-- postlint-disable hard-sell -->\n${ASK}`
    expect(concise(folderWith({ 'a.md': text }), ['a.md']).stdout).not.toContain('hard-sell')
  })

  it('textlint-filter-rule-comments#9: the next line only', () => {
    const text = `<!-- postlint-disable-next-line hard-sell -->\n${ASK}\n${ASK}`
    const found = concise(folderWith({ 'a.md': text }), ['a.md']).lines
    expect(
      found.filter((line) => line.includes(' hard-sell')).map((line) => line.split(':')[1]),
    ).toEqual(['4'])
  })

  it('textlint-filter-rule-comments#13: what suppresses nothing is said, and can fail a run', () => {
    const cwd = folderWith({ 'a.md': '<!-- postlint-disable hype -->\nWe mended the gate.\n' })
    expect(concise(cwd, ['a.md']).lines).toEqual([
      'a.md:1:23: info unused-disable: “hype” is switched off here, and would say nothing here. [fixable]',
    ])
    const strict = concise(cwd, ['a.md', '--report-unused-disables', '--max-warnings', '0'])
    expect(strict.status).toBe(1)
    expect(strict.lines[0]).toContain('warn unused-disable')
    expect(concise(cwd, ['a.md', '--skip', 'unused-disable']).lines).toEqual([])
  })

  it('textlint-filter-rule-comments#8: a reason stands beside it, and is kept', () => {
    const text = `<!-- postlint-disable-next-line hard-sell -- the board asked -->\n${ASK}`
    const cwd = folderWith({ 'a.md': text })
    const { posts } = JSON.parse(postlint(['a.md', '--format', 'json'], { cwd }).stdout) as {
      posts: { suppressed: unknown[] }[]
    }
    expect(posts[0]?.suppressed).toMatchObject([{ ruleId: 'hard-sell', reason: 'the board asked' }])
  })

  it('proselint#708, harper#1170, #3592, #4045: a line, a stretch, a whole file', () => {
    const files = {
      'line.md': `<!-- postlint-disable-next-line hard-sell -->\n${ASK}`,
      'stretch.md': `<!-- postlint-disable hard-sell -->\n${ASK}<!-- postlint-enable -->\n`,
      'file.md': `---\npostlint: {disable: [hard-sell]}\n---\n${ASK}`,
      'plain.txt': `---\npostlint: {disable: [hard-sell]}\n---\n${ASK}`,
    }
    expect(concise(folderWith(files), ['.']).stdout).not.toContain('hard-sell')
  })

  it('ruff, stylelint: a bare one silences nothing and is said, and so is a rule that there is not', () => {
    const text = `<!-- postlint-disable -->\n<!-- postlint-disable hard-sel -->\n${ASK}`
    const { stdout } = concise(folderWith({ 'a.md': text }), ['a.md'])
    expect(stdout).toContain('a.md:1:1: warn invalid-disable: “postlint-disable” names no rule')
    expect(stdout).toContain('Did you mean “hard-sell”?')
    expect(stdout).toContain('warn hard-sell')
  })

  it('obsidian-languagetool-plugin#116: each finding names its rule, and explain how to silence it', () => {
    const cwd = folderWith({ 'a.md': ASK })
    const [, rule = ''] = /(?:warn|info) ([a-z-]+):/.exec(concise(cwd, ['a.md']).stdout) ?? []
    const { stdout } = postlint(['explain', rule])
    expect(stdout).toContain(`<!-- postlint-disable-next-line ${rule} -- reason -->`)
  })
})

describe('baselines', () => {
  const FILE = '.postlint-baseline.json'
  /** A folder whose findings are all in its baseline. */
  const adopted = (text: string) => {
    const cwd = folderWith({ 'a.md': text })
    postlint(['.', '--update-baseline'], { cwd })
    return cwd
  }
  const told = (cwd: string, text: string) => {
    writeFileSync(join(cwd, 'a.md'), text)
    return concise(cwd, [
      '.',
      '--baseline',
      '--skip',
      'missing-question,missing-help,missing-personal-touch',
    ])
  }

  it('ruff#1149, eslint-baseline#1, phpstan#5310: a line more does not bring everything back', () => {
    const pushy = `LAST CHANCE!!! ${ASK}`
    const { lines, status } = told(adopted(pushy), `Hi.\n\n\n${pushy}`)
    expect({ lines, status }).toEqual({ lines: [], status: 0 })
  })

  it('eslint#21226, stylelint#9438: one violation swapped for another shows', () => {
    const { stdout } = told(adopted(ASK), ASK.replace('Order now', 'Buy now'))
    expect(stdout).toContain('“Buy now”')
  })

  it('OmniRoute#14254: one more shows alone', () => {
    const { lines } = told(adopted(ASK), `${ASK}\nOur mugs are AMAZING, and UNBELIEVABLE too.\n`)
    expect(lines.filter((line) => line.includes('“Order now'))).toEqual([])
    expect(lines.some((line) => line.includes('a.md:3:'))).toBe(true)
  })

  it('ruff#1149: it shrinks, and says when it can', () => {
    const cwd = adopted(ASK)
    const { stderr, status } = told(cwd, 'We mended the gate.\n')
    expect(status).toBe(0)
    expect(stderr).toContain('--prune-baseline')
    postlint(['.', '--prune-baseline'], { cwd })
    expect(JSON.parse(readFileSync(join(cwd, FILE), 'utf8'))).toEqual({ version: 1 })
  })
})

describe('formats', () => {
  it('rules_lint#743, vale#790, vale#653: every format names severity and rule', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    const said = {
      pretty: /warn {2}shouting/,
      concise: /warn shouting/,
      json: /"ruleId":"shouting","messageId":"[^"]+","severity":"warn"/,
      ndjson: /"ruleId":"shouting","messageId":"[^"]+","severity":"warn"/,
      github: /^::warning .*title=shouting::/m,
      sarif: /"ruleId":"shouting","ruleIndex":\d+,"level":"warning"/,
    }
    for (const [format, pattern] of Object.entries(said)) {
      expect(postlint(['a.md', '--format', format], { cwd }).stdout).toMatch(pattern)
    }
  })
})
