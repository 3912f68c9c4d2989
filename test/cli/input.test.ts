/** What is read: paths, folders, globs, ignore files, standard input, encodings. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CALM, folderWith, LOUD, postlint, type RunOptions } from './run.ts'

interface Report {
  posts: {
    file: string
    id: string
    index: number
    range: unknown
    findings: {
      ruleId: string
      excerpt: string | null
      range: { start: { offset: number; line: number; column: number }; end: { offset: number } }
    }[]
  }[]
  summary: { posts: number }
}

function report(args: readonly string[], options: RunOptions = {}): Report {
  const { stdout, stderr } = postlint(['--format', 'json', ...args], options)
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Report
}

function filesOf(args: readonly string[], options: RunOptions): string[] {
  return report(args, options).posts.map(({ file }) => file)
}

describe('paths', () => {
  it('walks folders for drafts, sorted by code unit, without files about the project', () => {
    const cwd = folderWith({
      'b.md': CALM,
      'B.MARKDOWN': CALM,
      'a/z.txt': CALM,
      'a/b/c.Tweet': CALM,
      'a/d.mdx': CALM,
      'README.md': CALM,
      'readme.de.md': CALM,
      'CHANGELOG.md': CALM,
      'a/LICENSE.txt': CALM,
      'requirements.txt': CALM,
      'posts.ndjson': '',
      'table.csv': '',
      'node_modules/x/y.md': CALM,
      '.github/note.md': CALM,
    })
    const files = ['B.MARKDOWN', 'a/b/c.Tweet', 'a/d.mdx', 'a/z.txt', 'b.md']
    expect(filesOf(['.'], { cwd })).toEqual(files)
    expect(filesOf([], { cwd })).toEqual(files)
    expect(filesOf(['./a', 'a/', 'a/d.mdx', cwd], { cwd })).toEqual(files)
    expect(filesOf(['.github'], { cwd })).toEqual(['.github/note.md'])
    expect(filesOf(['README.md'], { cwd })).toEqual(['README.md'])
  })

  it('takes a path for a path before it takes it for a glob', () => {
    const cwd = folderWith({ '[draft].md': CALM, 'd.md': CALM, 'a (1).md': CALM, '{x}.md': CALM })
    expect(filesOf(['[draft].md', 'a (1).md', '{x}.md'], { cwd })).toEqual([
      '[draft].md',
      'a (1).md',
      '{x}.md',
    ])
    expect(filesOf(['[d].md'], { cwd })).toEqual(['d.md'])
  })

  it('expands globs, quotes and backslashes of other shells', () => {
    const cwd = folderWith({
      'p/a.md': CALM,
      'p/q/b.md': CALM,
      'p/c.ndjson': `{"text":"${CALM.trim()}"}\n`,
      'p/d.png': 'no',
      'node_modules/a.md': CALM,
    })
    expect(filesOf(['p/**/*.md'], { cwd })).toEqual(['p/a.md', 'p/q/b.md'])
    expect(filesOf(["'p/*.md'"], { cwd })).toEqual(['p/a.md'])
    expect(filesOf(['p\\a.md', 'p\\q\\*.md'], { cwd })).toEqual(['p/a.md', 'p/q/b.md'])
    expect(filesOf(['p/*'], { cwd })).toEqual(['p/a.md', 'p/c.ndjson'])
    expect(filesOf(['**/*.md'], { cwd })).toEqual(['p/a.md', 'p/q/b.md'])
  })

  it('shows a path outside of the folder as it was typed', () => {
    const other = folderWith({ 'a.md': CALM })
    const cwd = join(other, 'sub')
    mkdirSync(cwd)
    expect(filesOf(['../a.md'], { cwd })).toEqual(['../a.md'])
    expect(filesOf([join(other, 'a.md')], { cwd })).toEqual([join(other, 'a.md')])
  })

  it('takes a subcommand for one, and ./rules for the folder', () => {
    const cwd = folderWith({ 'rules/a.md': CALM })
    expect(postlint(['rules'], { cwd }).stdout).toContain('What it is about')
    expect(filesOf(['./rules'], { cwd })).toEqual(['rules/a.md'])
  })
})

describe('ignore files', () => {
  const files = {
    '.git/HEAD': '',
    '.gitignore': 'out/\n*.tmp.md\n',
    '.postlintignore': 'old.md\n',
    'a.md': CALM,
    'old.md': CALM,
    'b.tmp.md': CALM,
    'out/c.md': CALM,
    'p/.gitignore': '!keep.tmp.md\nlocal.md\n',
    'p/keep.tmp.md': CALM,
    'p/local.md': CALM,
    'p/d.md': CALM,
  }

  it('apply from the repository down, the deeper one last', () => {
    const cwd = folderWith(files)
    expect(filesOf(['.'], { cwd })).toEqual(['a.md', 'p/d.md', 'p/keep.tmp.md'])
    expect(filesOf(['.'], { cwd: join(cwd, 'p') })).toEqual(['d.md', 'keep.tmp.md'])
    expect(filesOf(['**/*.md'], { cwd })).toEqual(['a.md', 'p/d.md', 'p/keep.tmp.md'])
    expect(filesOf(['.', '--no-ignore'], { cwd })).toHaveLength(7)
  })

  it('apply to a file that is named', () => {
    const { status, stdout, stderr } = postlint(['out/c.md', 'a.md'], { cwd: folderWith(files) })
    expect(status).toBe(0)
    expect(stdout).toContain('Checked 1 post')
    expect(stderr).toBe(
      'postlint: out/c.md is left out by an ignore file or the configuration. Lint it with --no-ignore.\n',
    )
  })
})

describe('standard input', () => {
  it('is read for -, as Markdown, under the name it is given', () => {
    const named = report(['-', '--stdin-filename', 'drafts/x.txt'], { input: LOUD })
    expect(named.posts[0]).toMatchObject({ file: 'drafts/x.txt', id: 'drafts/x.txt#0' })
    expect(filesOf(['-'], { input: CALM })).toEqual(['<stdin>'])
    const { posts } = report(['-'], { input: '`FREE SHIPPING ON EVERYTHING`' })
    expect(posts[0]?.findings.filter(({ ruleId }) => ruleId === 'shouting')).toEqual([])
  })

  it('is NDJSON where its name or a flag says so', () => {
    const input = `{"id":"p1","text":"${CALM.trim()}"}\n\n{"text":"Hello."}`
    for (const args of [
      ['--input-format', 'ndjson'],
      ['--stdin-filename', 'a.jsonl'],
    ]) {
      const { posts } = report(['-', ...args], { input })
      expect(posts.map(({ index }) => index)).toEqual([0, 1])
      expect(posts[0]?.id).toBe('p1')
    }
  })
})

describe('encodings', () => {
  const finding = (content: Uint8Array | string) => {
    const [post] = report(['a.md'], { cwd: folderWith({ 'a.md': content }) }).posts
    return post?.findings.find(({ ruleId }) => ruleId === 'shouting')
  }

  it('counts a byte order mark in offsets, not in columns', () => {
    expect(finding(LOUD)?.range.start).toEqual({ offset: 0, line: 1, column: 1 })
    expect(finding(`\ufeff${LOUD}`)?.range.start).toEqual({ offset: 1, line: 1, column: 1 })
  })

  it('reads UTF-16 by its byte order mark, either way round', () => {
    const little = Buffer.from(`\ufeff${LOUD}`, 'utf16le')
    expect(finding(little)?.excerpt).toBe('FREE SHIPPING ON EVERYTHING')
    expect(finding(Buffer.from(little).swap16())?.excerpt).toBe('FREE SHIPPING ON EVERYTHING')
  })

  it('places findings behind CRLF, tabs and emoji', () => {
    expect(finding(`One.\r\n\r\n👨‍👩‍👧‍👦\tFREE SHIPPING ON EVERYTHING\r\n`)?.range.start).toEqual({
      offset: 20,
      line: 3,
      column: 13,
    })
  })
})

describe('hard cases', () => {
  it('reports an empty file as nothing to judge', () => {
    const cwd = folderWith({ 'a.md': '', 'b.md': '---\nplatform: x\n---\n \n' })
    const { posts } = report(['.'], { cwd })
    expect(posts.map(({ findings }) => findings.map(({ ruleId }) => ruleId))).toEqual([
      ['malformed-input'],
      ['malformed-input'],
    ])
    expect(posts).toMatchObject([{ score: null, band: null }, { score: null }])
    expect(postlint(['.'], { cwd }).status).toBe(0)
  })

  it('reports a broken line of NDJSON where it is, and lints the rest', () => {
    const lines = ['{"id":"a","text":"Hello."}', '{"id":"b","text":', '[]', '{"id":"c"}']
    const cwd = folderWith({ 'p.ndjson': [...lines, '{"id":"d","text":"Bye."}'].join('\n') })
    const ran = postlint(['p.ndjson', '--format', 'json'], { cwd })
    expect(ran).toMatchObject({ status: 1, stderr: '' })
    const { posts, summary } = JSON.parse(ran.stdout) as Report
    expect(summary.posts).toBe(5)
    const malformed = posts.flatMap(({ findings }) =>
      findings.filter(({ ruleId }) => ruleId === 'malformed-input'),
    )
    expect(malformed.map(({ range }) => range.start.line)).toEqual([2, 3, 4])
    expect(posts.map(({ id }) => id)).toEqual(['a', 'p.ndjson#1', 'p.ndjson#2', 'c', 'd'])
  })

  it('lints a single line of 10 MB in seconds', { timeout: 60_000 }, () => {
    const cwd = folderWith({ 'a.txt': `${'the quiet brown fox sat on the mat, '.repeat(290_000)}` })
    const started = Date.now()
    const ran = postlint(['a.txt', '--max-score', '100'], { cwd })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(Date.now() - started).toBeLessThan(20_000)
  })
})
