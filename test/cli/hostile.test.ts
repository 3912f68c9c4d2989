/** What is typed, set or sent wrongly is told in one line, and nothing is written over. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryWith } from './repository.ts'
import { BIN, CALM, folderWith, LOUD, postlint, start } from './run.ts'

const FIXABLE = 'FREE SHIPPING ON EVERYTHING until Sunday!!! At mugs.example\n'

function expectOneLine(ran: { status: number | null; stdout: string; stderr: string }): void {
  expect(ran).toMatchObject({ status: 2, stdout: '' })
  expect(ran.stderr).toMatch(/^postlint: .*\n$/)
}

describe('a path', () => {
  it('that is empty is none, and not the whole folder', () => {
    const cwd = folderWith({ 'a.md': FIXABLE })
    for (const args of [[''], ['--fix', ''], ['rewrite', '--write', ' ']]) {
      const ran = postlint(args, { cwd })
      expectOneLine(ran)
      expect(ran.stderr).toContain('is empty')
    }
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(FIXABLE)
  })

  it('behind -- may be called like a command', () => {
    const cwd = folderWith({ rules: LOUD })
    for (const args of [
      ['--', 'rules'],
      ['--format', 'concise', '--', 'rules'],
    ]) {
      const { stdout } = postlint(args, { cwd })
      expect(stdout).toMatch(/^rules:1:1/)
    }
    expect(postlint(['explain', '--', 'shouting'], { cwd }).status).toBe(0)
  })

  it('may lead through a folder whose name looks like a pattern', () => {
    const cwd = folderWith({ '(group)/[slug]/a.md': LOUD, '(group)/b.md': LOUD, 'g/c.md': LOUD })
    const files = (pattern: string) =>
      new Set(postlint([pattern, '--format', 'concise'], { cwd }).stdout.match(/^\S+\.md(?=:)/gm))
    expect(files('(group)/*.md')).toEqual(new Set(['(group)/b.md']))
    expect(files('(group)/[slug]/*.md')).toEqual(new Set(['(group)/[slug]/a.md']))
    expect(files('[fg]/*.md')).toEqual(new Set(['g/c.md']))
  })

  it('into node_modules is looked at by name only, and says so', () => {
    const cwd = folderWith({ 'node_modules/a.md': LOUD })
    expect(postlint(['node_modules/*.md'], { cwd }).stderr).toContain(
      'never look into node_modules',
    )
  })
})

describe('a report', () => {
  it('is not written over a draft', () => {
    const cwd = folderWith({ 'a.md': FIXABLE, 'b.md': CALM })
    for (const args of [
      ['--format', 'json=a.md', '.'],
      ['--fix', '--format', 'json=./a.md', 'a.md'],
    ]) {
      const ran = postlint(args, { cwd })
      expectOneLine(ran)
      expect(ran.stderr).toContain('over a draft')
    }
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(FIXABLE)
  })

  it.each([
    ['json', 'json'],
    ['json', 'sarif'],
    ['pretty', 'pretty'],
    ['json=o', 'concise=./o'],
  ])('does not go where another goes: %s and %s', (one, other) => {
    const cwd = folderWith({ 'a.md': CALM })
    const ran = postlint(['a.md', '--format', one, '--format', other], { cwd })
    expectOneLine(ran)
    expect(ran.stderr).toContain('Two reports would go to')
    expect(existsSync(join(cwd, 'o'))).toBe(false)
  })

  it('has log-odds of four decimals, which are the same on every Node', () => {
    const { stdout } = postlint(['a.md', '--format', 'json'], { cwd: folderWith({ 'a.md': LOUD }) })
    const [post] = (JSON.parse(stdout) as { posts: { receipt: { logOdds: number }[] }[] }).posts
    const figures = post?.receipt.map(({ logOdds }) => `${logOdds}`) ?? []
    expect(figures.length).toBeGreaterThan(2)
    for (const figure of figures) expect(figure).toMatch(/^-?\d+(?:\.\d{1,4})?$/)
  })

  it('spells out blanks that nobody sees', () => {
    const cwd = folderWith({ 'a.md': 'FREE SHIPPING NOW\u200bBUY\u2060 👩\u200d🔧 TODAY!!!\n' })
    for (const format of ['pretty', 'github', 'json']) {
      const { stdout } = postlint(['a.md', '--format', format], { cwd })
      expect(stdout).not.toMatch(/[\u200b\u2060]/)
    }
    expect(postlint(['a.md'], { cwd }).stdout).toContain('NOW\\u200bBUY\\u2060 👩\u200d🔧')
  })
})

// The shell does what the tests' own runner cannot.
describe.skipIf(process.platform === 'win32')('a stream', () => {
  const shell = (line: string, cwd: string) =>
    spawnSync('/bin/sh', ['-c', line, 'sh', process.execPath, BIN], { cwd, encoding: 'utf8' })

  it.skipIf(!existsSync('/dev/full'))('to a full disk ends in one line', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    for (const args of ['a.md --format json', '--help', 'rewrite a.md']) {
      const ran = shell(`"$1" "$2" ${args} > /dev/full`, cwd)
      expectOneLine(ran)
      expect(ran.stderr).toContain('ENOSPC')
    }
    expect(shell('"$1" "$2" a.md 2> /dev/full', cwd).status).toBe(1)
  })

  it('that is closed is no draft', () => {
    const cwd = folderWith({})
    const ran = shell('"$1" "$2" - --format json <&-', cwd)
    expect(ran).toMatchObject({ status: 2 })
    expect(ran.stderr).toContain('<stdin>: is closed.')
    expect(shell('"$1" "$2" - < /dev/null', cwd).status).toBe(0)
  })
})

it('a file that is protected is not replaced, whoever asks', () => {
  const cwd = folderWith({ 'a.md': FIXABLE })
  const path = join(cwd, 'a.md')
  chmodSync(path, 0o444)
  const ran = postlint(['--fix', 'a.md'], { cwd })
  expect(ran.status).toBe(2)
  expect(ran.stderr).toContain('a.md: cannot be written')
  expect(readFileSync(path, 'utf8')).toBe(FIXABLE)
  expect(statSync(path).mode & 0o777).toBe(0o444)
})

it('a diff of UTF-16 is said to be none for patch', () => {
  const bytes = Buffer.from(`\uFEFF${FIXABLE}`, 'utf16le')
  const cwd = folderWith({ 'a.md': bytes, 'b.md': FIXABLE })
  const { stderr } = postlint(['--diff', 'a.md', 'b.md'], { cwd })
  expect(stderr).toContain('a.md: is UTF-16')
  expect(stderr).not.toContain('b.md')
})

it('code of a configuration does not write into the report', () => {
  const cwd = folderWith({
    'a.md': CALM,
    'postlint.config.mjs': 'console.log("hello"); console.info("there"); export default {}\n',
  })
  const ran = start(['a.md', '--format', 'json'], { cwd })
  expect(JSON.parse(ran.stdout)).toMatchObject({ schemaVersion: 1 })
  expect(ran.stderr).toBe('hello\nthere\n')
})

it('a file that git has only been told of is not staged', () => {
  const repository = repositoryWith()
  repository.commit({ 'a.md': CALM })
  repository.write({ 'b.md': LOUD })
  repository.git('add', '--intent-to-add', 'b.md')
  const ran = postlint(['--staged'], { cwd: repository.folder })
  expect(ran.status).toBe(0)
  expect(ran.stderr).toContain('Nothing that postlint reads is staged.')
})
