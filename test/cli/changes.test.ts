/** --staged and --since: what git says changed, and nothing else, wherever the repository stands. */
import { chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryIn, repositoryWith } from './repository.ts'
import { BIN, CALM, folderWith, LOUD, postlint } from './run.ts'

interface Line {
  readonly file: string
  readonly id: string
  readonly findings: readonly { readonly ruleId: string }[]
}

/** Ids of the posts that are linted, with the status. */
function linted(cwd: string, ...args: string[]) {
  const { status, stdout, stderr } = postlint([...args, '--format', 'json', '--max-score', '100'], {
    cwd,
  })
  const posts = stdout === '' ? [] : (JSON.parse(stdout) as { posts: Line[] }).posts
  return {
    status,
    stderr,
    files: posts.map(({ file }) => file),
    ids: posts.map(({ id }) => id),
    posts,
  }
}

const jsonl = (...texts: string[]) =>
  texts.map((text, at) => `${JSON.stringify({ text, date: `2026-02-0${at + 1}` })}\n`).join('')

describe('--staged', () => {
  it('lints the index and not the work tree', () => {
    const { folder, git, write } = repositoryWith({ 'a.md': LOUD, 'b.md': CALM })
    git('add', 'a.md')
    write({ 'a.md': CALM })
    const { posts, files } = linted(folder, '--staged')
    expect(files).toEqual(['a.md'])
    expect(posts[0]?.findings.map(({ ruleId }) => ruleId)).toContain('shouting')
    git('add', 'a.md')
    write({ 'a.md': LOUD })
    expect(linted(folder, '--staged').posts[0]?.findings).toEqual([])
  })

  it('lints what is staged and gone from the disk', () => {
    const { folder, git } = repositoryWith({ 'a.md': LOUD, 'drafts/b.md': LOUD })
    git('add', '--all')
    rmSync(join(folder, 'a.md'))
    rmSync(join(folder, 'drafts'), { recursive: true })
    expect(linted(folder, '--staged').files).toEqual(['a.md', 'drafts/b.md'])
    expect(linted(folder, 'drafts', '--staged').files).toEqual(['drafts/b.md'])
  })

  it('takes what is added, changed and renamed, and not what is deleted or only in the work tree', () => {
    const repository = repositoryWith()
    repository.commit({
      'a.md': CALM,
      'old.md': `${CALM}\n${CALM}`,
      'gone.md': CALM,
      'same.md': CALM,
    })
    repository.git('mv', 'old.md', 'new name.md')
    repository.git('rm', '--quiet', 'gone.md')
    repository.write({ 'a.md': LOUD, 'added.md': LOUD })
    repository.git('add', 'a.md', 'added.md')
    repository.write({ 'same.md': LOUD, 'untracked.md': LOUD })
    expect(linted(repository.folder, '--staged').files).toEqual(['a.md', 'added.md', 'new name.md'])
  })

  it('copes with blanks, quotes, line breaks and other scripts in names', () => {
    const names = ['a b.md', 'été "x".md', 'nova\nlinha.md', '朝.md', 'tab\t.md', '-dash.md']
    const { folder, git } = repositoryWith(Object.fromEntries(names.map((name) => [name, CALM])))
    git('add', '--all')
    expect(linted(folder, '--staged').files).toEqual([...names].sort())
    const nested = repositoryIn(join(folderWith({ 'line\nbreak/x.md': CALM }), 'line\nbreak'))
    nested.git('init', '--quiet')
    nested.git('add', '--all')
    expect(linted(nested.folder, '--staged').files).toEqual(['x.md'])
  })

  it('takes what a walk would take, and by name or glob what is asked for', () => {
    const { folder, git } = repositoryWith({
      'README.md': LOUD,
      '.github/x.md': LOUD,
      'posts.ndjson': jsonl(LOUD),
      'drafts/a.md': CALM,
      'notes/b.txt': CALM,
      'logo.svg': '<svg/>',
    })
    git('add', '--all')
    expect(linted(folder, '--staged').files).toEqual(['drafts/a.md', 'notes/b.txt'])
    expect(linted(folder, 'drafts', '--staged').files).toEqual(['drafts/a.md'])
    expect(linted(folder, 'README.md', 'posts.ndjson', '--staged').files).toEqual([
      'README.md',
      'posts.ndjson',
    ])
    expect(linted(folder, '**/*.txt', './*.ndjson', '--staged').files).toEqual([
      'notes/b.txt',
      'posts.ndjson',
    ])
    expect(linted(join(folder, 'drafts'), '--staged').files).toEqual(['a.md'])
    expect(linted(join(folder, 'drafts'), '..', '--staged').files).toEqual([
      '../notes/b.txt',
      'a.md',
    ])
  })

  it('heeds ignore files and the configuration', () => {
    const { folder, git } = repositoryWith({
      'a.md': LOUD,
      'old/b.md': LOUD,
      'raw/c.md': LOUD,
      '.postlintignore': 'old/\n',
      '.postlintrc.json': '{"ignores": ["raw/"]}',
    })
    git('add', '--all')
    expect(linted(folder, '--staged').files).toEqual(['a.md'])
    const named = postlint(['old/b.md', '--staged'], { cwd: folder })
    expect(named).toMatchObject({ status: 0 })
    expect(named.stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('passes links and submodules over', () => {
    const inner = repositoryWith()
    inner.commit({ 'x.md': LOUD })
    const { folder, git } = repositoryWith({ 'a.md': CALM })
    symlinkSync('a.md', join(folder, 'link.md'))
    git('submodule', '--quiet', 'add', inner.folder, 'inner.md')
    git('add', '--all')
    expect(linted(folder, '--staged').files).toEqual(['a.md'])
  })

  it('works inside of a submodule and of a linked work tree', () => {
    const inner = repositoryWith()
    inner.commit({ 'x.md': CALM })
    const outer = repositoryWith()
    outer.commit({ 'a.md': CALM })
    outer.git('submodule', '--quiet', 'add', inner.folder, 'inner')
    const module = repositoryIn(join(outer.folder, 'inner'))
    module.write({ 'x.md': LOUD })
    module.git('add', '--all')
    expect(linted(module.folder, '--staged').files).toEqual(['x.md'])

    const tree = folderWith({})
    outer.git('worktree', 'add', '--quiet', '--force', join(tree, 'wt'))
    const linked = repositoryIn(join(tree, 'wt'))
    linked.write({ 'b.md': LOUD })
    linked.git('add', 'b.md')
    expect(linted(linked.folder, '--staged').files).toEqual(['b.md'])
  })

  it('reads, in a hook, the index of the commit that is being made', () => {
    const repository = repositoryWith()
    repository.commit({ 'a.md': CALM, 'b.md': CALM })
    repository.write({
      'a.md': LOUD,
      'b.md': LOUD,
      '.git/hooks/pre-commit': `#!/bin/sh\n"${process.execPath}" "${BIN}" --staged --format ndjson --no-ignore > "${repository.folder}/.git/report" || true\n`,
    })
    chmodSync(join(repository.folder, '.git/hooks/pre-commit'), 0o755)
    // git commit FILE makes an index of its own, in which b.md has not changed.
    repository.git('commit', '--quiet', '--message', 'one of two', 'a.md')
    const report = readFileSync(join(repository.folder, '.git/report'), 'utf8')
    expect(report).toContain('"file":"a.md"')
    expect(report).not.toContain('"file":"b.md"')
  })

  it('passes with one note where nothing is staged', () => {
    const { folder, git } = repositoryWith({ 'a.md': LOUD })
    for (const args of [['--staged'], ['a.md', '--staged']]) {
      const { status, stderr, files } = linted(folder, ...args)
      expect({ status, stderr, files }).toEqual({
        status: 0,
        stderr: 'postlint: Nothing that postlint reads is staged.\n',
        files: [],
      })
    }
    expect(postlint(['--staged', '--quiet'], { cwd: folder })).toMatchObject({
      status: 0,
      stderr: '',
    })
    git('commit', '--allow-empty', '--quiet', '-m', 'first')
    expect(linted(folder, '--staged').status).toBe(0)
  })

  it('fails a gate as any run does', () => {
    const { folder, git } = repositoryWith({ 'a.md': LOUD })
    git('add', '--all')
    expect(postlint(['--staged', '--max-score', '0'], { cwd: folder }).status).toBe(1)
  })
})

describe('--since', () => {
  it('lints posts that are new or changed since the branch left', () => {
    const repository = repositoryWith()
    repository.commit({ 'a.md': CALM, 'b.md': CALM, 'p.ndjson': jsonl(CALM, LOUD) })
    repository.git('switch', '--quiet', '--create', 'campaign')
    repository.commit({ 'a.md': LOUD, 'p.ndjson': jsonl('We painted the shed.', CALM, LOUD) })
    repository.git('switch', '--quiet', 'main')
    repository.commit({ 'b.md': LOUD }, 'meanwhile')
    repository.git('switch', '--quiet', 'campaign')
    repository.write({ 'staged.md': LOUD })
    repository.git('add', 'staged.md')
    repository.write({ 'untracked.md': LOUD })
    const { ids } = linted(repository.folder, '.', 'p.ndjson', '--since', 'main')
    expect(ids).toEqual(['a.md#0', 'p.ndjson#0', 'staged.md#0', 'untracked.md#0'])
  })

  it('takes a post for changed by its text and what it declares, not by its line, day or file', () => {
    const repository = repositoryWith()
    const post = (platform: string, date: string) =>
      `---\nplatform: ${platform}\ndate: ${date}\n---\n${LOUD}`
    repository.commit({
      'a.md': post('x', '2026-02-01'),
      'b.md': post('x', '2026-02-01'),
      'c.md': LOUD,
    })
    repository.write({ 'a.md': post('x', '2026-02-02'), 'b.md': post('linkedin', '2026-02-01') })
    repository.git('mv', 'c.md', 'moved.md')
    expect(linted(repository.folder, '--since', 'HEAD').files).toEqual(['b.md'])
  })

  it('takes one more of the same for new', () => {
    const repository = repositoryWith()
    repository.commit({ 'p.ndjson': jsonl(CALM) })
    repository.write({ 'p.ndjson': jsonl(CALM, CALM) })
    expect(linted(repository.folder, 'p.ndjson', '--since', 'HEAD').ids).toEqual(['p.ndjson#1'])
  })

  it('lints what was unreadable before', () => {
    const repository = repositoryWith()
    repository.commit({ 'a.md': Buffer.from([0x41, 0xff, 0xfe, 0xe9]) })
    repository.write({ 'a.md': CALM })
    expect(linted(repository.folder, '--since', 'HEAD').files).toEqual(['a.md'])
  })

  it('passes with one note where nothing changed', () => {
    const repository = repositoryWith()
    repository.commit({ 'a.md': LOUD })
    expect(linted(repository.folder, '--since', 'main')).toMatchObject({
      status: 0,
      files: [],
      stderr: 'postlint: Nothing that postlint reads has changed since main.\n',
    })
  })
})

describe('cannot run', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      'a commit that there is not',
      ['--since', 'nowhere'],
      /--since nowhere: git knows no such commit/,
    ],
    ['a name that looks like a flag', ['--since=--all'], /--since --all: git knows no such commit/],
    ['both at once', ['--staged', '--since', 'main'], /Leave one of them out/],
    ['standard input', ['-', '--staged'], /does not know standard input/],
    ['a path that there is not', ['drafs', '--staged'], /There is no “drafs”/],
    [
      'an update of the baseline',
      ['--staged', '--update-baseline'],
      /needs whole files. Leave --staged out/,
    ],
  ]
  it.each(cases)('for %s', (_, args, message) => {
    const repository = repositoryWith()
    repository.commit({ 'a.md': CALM })
    const ran = postlint(args, { cwd: repository.folder })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(message)
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('outside of a repository, or without git', () => {
    const cwd = folderWith({ 'a.md': CALM })
    for (const flag of ['--staged', '--since=main']) {
      const ran = postlint([flag], { cwd, env: { GIT_CEILING_DIRECTORIES: join(cwd, '..') } })
      expect(ran).toMatchObject({ status: 2, stdout: '' })
      expect(ran.stderr).toMatch(/needs git, and this folder is in no work tree of it/)
    }
    const without = postlint(['--staged'], { cwd, env: { PATH: cwd } })
    expect(without.status).toBe(2)
    expect(without.stderr).toMatch(/git is not to be found/)
  })

  it('for --since before the first commit, and across histories that never met', () => {
    const fresh = repositoryWith({ 'a.md': CALM })
    expect(postlint(['--since', 'main'], { cwd: fresh.folder }).stderr).toMatch(/no commit yet/)
    const repository = repositoryWith()
    repository.commit({ 'a.md': CALM })
    repository.git('switch', '--quiet', '--orphan', 'other')
    repository.commit({ 'b.md': CALM })
    const ran = postlint(['--since', 'main'], { cwd: repository.folder })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/no commit in common/)
  })
})
