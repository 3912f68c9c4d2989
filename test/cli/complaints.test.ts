/**
 * What users of other linters asked for in vain, or complained of, about configuration, ignored
 * files and exit status. Each test is named after the threads that it answers.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inside, postsOf } from './inside.ts'
import { CALM, folderWith, LOUD, postlint } from './run.ts'

const OFF = '{"rules": {"shouting": "off"}}'

async function filesOf(cwd: string, ...args: string[]): Promise<string[]> {
  return Object.keys(await postsOf(args, cwd))
}

async function hasShouting(cwd: string, file: string, ...args: string[]): Promise<boolean> {
  const posts = await postsOf([file, ...args], cwd)
  return posts[file]?.findings.some(({ ruleId }) => ruleId === 'shouting') === true
}

describe('exit status', () => {
  it('vale#218 #514 #575 #933 #1093: warnings can fail a run, and the summary says which gate did', async () => {
    const cwd = folderWith({ 'a.md': LOUD })
    const status = async (...args: string[]) => (await inside(['a.md', ...args], cwd)).status
    const open = ['--max-score', '100']
    expect(await status(...open)).toBe(0)
    expect(await status(...open, '--fail-on', 'warn')).toBe(1)
    expect(await status(...open, '--max-warnings', '0')).toBe(1)
    const { stdout } = await inside(['a.md', ...open, '--max-warnings', '0'], cwd)
    expect(stdout).toContain('(--max-warnings)')
    const quiet = await inside(['a.md', ...open, '--quiet', '--fail-on', 'never'], cwd)
    expect(quiet.status).toBe(0)
  })

  it('vale main.go: a mistyped command is no text to lint', async () => {
    const { status, stderr } = await inside(['explian'], folderWith({ 'a.md': CALM }))
    expect(status).toBe(2)
    expect(stderr).toContain('There is no command or path “explian”')
  })

  it('lint-md#151, eastwood#400: a glob that matches nothing is 2, and may be allowed', async () => {
    const cwd = folderWith({ 'a.md': CALM })
    expect((await inside(['drafst/*.md'], cwd)).status).toBe(2)
    expect((await inside(['drafst/*.md', '--no-error-on-unmatched'], cwd)).status).toBe(0)
  })

  it('eslint bin: 2 stays 2, whatever else is found', async () => {
    const cwd = folderWith({ 'a.md': LOUD, 'p/b.md': CALM, 'p/.postlintrc.json': '{"x": 1}' })
    expect((await inside(['.', '--fail-on', 'warn'], cwd)).status).toBe(2)
  })
})

describe('which configuration', () => {
  it('vale#511 #513 #518 #525 #65 #765 #820: is found however deep a draft lies, and the places tried are told', async () => {
    const deep = 'a/b/c/d/e/f/g/h/.hidden/i'
    const cwd = folderWith({ '.git/HEAD': '', '.postlintrc.json': OFF, [`${deep}/x.md`]: LOUD })
    expect(await hasShouting(cwd, `${deep}/x.md`)).toBe(false)
    const none = folderWith({ '.git/HEAD': '', 'a/b/x.md': LOUD })
    const { stdout } = await inside(['config', 'a/b/x.md'], none)
    expect(stdout).toContain('No configuration was found. Looked in a/b, a, .')
  })

  it('vale: a --config that is not there is named, with what to do', async () => {
    const { status, stderr } = await inside(
      ['.', '--config', 'x.json'],
      folderWith({ 'a.md': CALM }),
    )
    expect([status, stderr]).toEqual([
      2,
      'postlint: x.json: there is no such file. Check --config.\n',
    ])
  })

  it('proselint#356 #491 #997: is looked for from the file, not from where the command runs', async () => {
    const cwd = folderWith({ 'p/.postlintrc.json': OFF, 'p/a.md': LOUD, 'b.md': LOUD })
    expect(await hasShouting(cwd, 'p/a.md')).toBe(false)
    expect(await hasShouting(cwd, 'b.md')).toBe(true)
  })

  it('proselint#1112 #1323 #1359 #316: one to start with is written for the asking', async () => {
    const cwd = folderWith({ 'a.md': CALM })
    await inside(['init'], cwd)
    expect((await inside(['.'], cwd)).status).toBe(0)
  })

  it('proselint, textlint: an unknown key is an error, and the right spelling is offered', async () => {
    const cwd = folderWith({ '.postlintrc.json': '{"ignore": ["x"]}', 'a.md': CALM })
    const { status, stderr } = await inside(['a.md'], cwd)
    expect(status).toBe(2)
    expect(stderr).toContain('Did you mean “ignores”?')
  })

  it('textlint#709: a rule can be set for some paths only', async () => {
    const rules = { shouting: 'off' }
    const cwd = folderWith({
      '.postlintrc.json': JSON.stringify({ overrides: [{ files: 'ads/**', rules }] }),
      'ads/a.md': LOUD,
      'b.md': LOUD,
    })
    expect(await hasShouting(cwd, 'ads/a.md')).toBe(false)
    expect(await hasShouting(cwd, 'b.md')).toBe(true)
  })

  it('textlint#47 #210 #209: presets can be built upon and combined, without saying a thing twice', async () => {
    const cwd = folderWith({
      '.postlintrc.json': '{"extends": ["strict", "strict", "./a.json"]}',
      'a.json': '{"extends": "recommended"}',
      'x.md': LOUD,
    })
    const { stdout } = await inside(['x.md', '--format', 'json'], cwd)
    const [post] = (JSON.parse(stdout) as { posts: { findings: { fingerprint: string }[] }[] })
      .posts
    const prints = post?.findings.map(({ fingerprint }) => fingerprint) ?? []
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('vale-cli/readability#7, alex#177: one option of a rule changes without copying it, and rules go by their ids', async () => {
    const cwd = folderWith({
      '.postlintrc.json':
        '{"rules": {"shouting": ["warn", {"allow": ["free", "shipping", "on", "everything"]}]}}',
      'a.md': LOUD,
    })
    expect(await hasShouting(cwd, 'a.md')).toBe(false)
    const ids = await inside(['rules', '--format', 'json'], cwd)
    expect(ids.stdout).toContain('"id": "shouting"')
  })
})

describe('what is left out', () => {
  it('vale#88 #131 #204 #347 #630 #685 #1074: several patterns, .gitignore, an ignore file of its own', async () => {
    const cwd = folderWith({
      '.git/HEAD': '',
      '.gitignore': 'out/\n',
      '.postlintignore': 'old.md\n',
      '.postlintrc.json': '{"ignores": ["*.tmp.md", "legal\\\\"]}',
      'a.md': CALM,
      'b.tmp.md': CALM,
      'old.md': CALM,
      'out/c.md': CALM,
      'legal/d.md': CALM,
    })
    expect(await filesOf(cwd, '.')).toEqual(['a.md'])
    expect(await filesOf(cwd, '.', '--no-ignore')).toHaveLength(5)
  })

  it('eslint#15010 #17436 #19253: an ignored file that a hook names does not fail, and is told once', async () => {
    const cwd = folderWith({
      '.postlintignore': 'x*.md\n',
      'a.md': CALM,
      ...Object.fromEntries(['1', '2', '3', '4'].map((n) => [`x${n}.md`, LOUD])),
    })
    const named = ['x1.md', 'x2.md', 'x3.md', 'x4.md', 'a.md']
    const { status, stderr } = await inside([...named, '--max-warnings', '0'], cwd)
    expect([status, stderr]).toEqual([
      0,
      'postlint: 4 files are left out by an ignore file or the configuration: x1.md, x2.md, x3.md and 1 more. Lint them with --no-ignore.\n',
    ])
    const quiet = await inside(['x1.md', '--quiet'], cwd)
    expect([quiet.status, quiet.stderr]).toEqual([0, ''])
  })

  it('textlint#261 #580, vscode-textlint#27, eslint#16259, stylelint#5122: Windows paths and quoted globs', async () => {
    const cwd = folderWith({ 'drafts/a.md': CALM, 'drafts/b.md': CALM })
    expect(await filesOf(cwd, 'drafts\\*.md')).toHaveLength(2)
    expect(await filesOf(cwd, "'drafts/*.md'")).toHaveLength(2)
    const { stderr } = await inside(['draft\\*.md'], cwd)
    expect(stderr).toContain('No file matches “draft\\*.md”')
  })
})

describe('words', () => {
  it('vale#670 #727 #744 #753: an allowed phrase is whole, in any case, and switches nothing else off', async () => {
    const allow = [{ phrase: 'everything', rules: ['hype'] }, 'on']
    const cwd = folderWith({
      '.postlintrc.json': JSON.stringify({ vocabulary: { allow } }),
      'a.md': LOUD,
    })
    const plain = await postsOf(['a.md', '--no-config'], cwd)
    const allowed = await postsOf(['a.md'], cwd)
    expect(allowed['a.md']).toEqual(plain['a.md'])
  })

  it('write-good#104 #116 #144: a project keeps its own words in a file', async () => {
    const cwd = folderWith({
      '.postlintrc.json': JSON.stringify({
        vocabulary: { allow: ['FREE SHIPPING ON EVERYTHING'] },
      }),
      'a.md': LOUD,
    })
    expect(await hasShouting(cwd, 'a.md')).toBe(false)
    expect((await postsOf(['a.md'], cwd))['a.md']?.partial).toBe(true)
  })

  it('vale#1122 #26, vale.sh#83, elastic/vale-rules#156 #158: rules of one’s own have tests, and one without fails', async () => {
    const rule = { id: 'no-barn', phrases: ['barn'], message: 'Barn.' }
    const cwd = folderWith({ '.postlintrc.json': JSON.stringify({ customRules: [rule] }) })
    const { status, stdout } = await inside(['test-rules'], cwd)
    expect(status).toBe(1)
    expect(stdout).toContain('has no examples')
  })
})

describe('the repository is not trusted', () => {
  const EVIL = 'require("node:fs").writeFileSync(__dirname + "/ran", "")\nmodule.exports = {}'
  it.each([
    ['a configuration', { 'postlint.config.cjs': EVIL }],
    ['what it extends', { '.postlintrc.json': '{"extends": "./e.cjs"}', 'e.cjs': EVIL }],
    ['a rule module', { '.postlintrc.json': '{"customRules": ["./e.cjs"]}', 'e.cjs': EVIL }],
    ['$import of cosmiconfig', { '.postlintrc.json': '{"$import": "./e.cjs"}', 'e.cjs': EVIL }],
    [
      'a package',
      {
        '.postlintrc.json': '{"extends": "evil"}',
        'node_modules/evil/index.js':
          'require("node:fs").writeFileSync(__dirname + "/../../ran", "")',
      },
    ],
  ])('--no-plugins does not run %s', (_, files) => {
    const cwd = folderWith({ ...files, 'a.md': CALM })
    const { status, stdout } = postlint(['a.md', '--no-plugins'], { cwd })
    expect([status, stdout]).toEqual([2, ''])
    expect(() => readFileSync(join(cwd, 'ran'))).toThrow()
  })

  it('nor what cosmiconfig would run on its own, with or without the flag', () => {
    const cwd = folderWith({
      '.postlintrc.json': '{}',
      '.config/config.js': 'require("node:fs").writeFileSync(__dirname + "/../ran", "")',
      'a.md': CALM,
    })
    expect(postlint(['a.md'], { cwd }).status).toBe(0)
    expect(() => readFileSync(join(cwd, 'ran'))).toThrow()
  })
})

it('cosmiconfig#214, commitlint#3694: without a configuration none of its parsers is loaded', () => {
  const files = { 'a.md': CALM, 'package.json': '{"name": "x"}' }
  const loaded = (cwd: string) => {
    const probe = join(cwd, 'probe.cjs')
    const { stderr, status } = postlint(['a.md'], {
      cwd,
      env: { NODE_OPTIONS: `--require ${JSON.stringify(probe)}` },
    })
    expect(status).toBe(0)
    return stderr
  }
  const PROBE = `process.on('exit', () => process.stderr.write(Object.keys(require.cache).filter((file) => /[\\\\/]dist[\\\\/]/.test(file)).join('\\n')))`
  const without = loaded(folderWith({ ...files, 'probe.cjs': PROBE }))
  expect(without).toContain('cli.cjs')
  expect(without).not.toMatch(/search\.cjs|globs\.cjs/)
  const withOne = loaded(folderWith({ ...files, 'probe.cjs': PROBE, '.postlintrc.json': '{}' }))
  expect(withOne).toContain('search.cjs')
  expect(withOne).not.toContain('globs.cjs')
})
