/** Exit status, each case through a real child process: 0 clean, 1 a gate failed, 2 could not run. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CALM, folderWith, LOUD, start as postlint } from './run.ts'

const BROKEN = '---\nplatform: [x\n---\nHello.\n'

/** Output without the line breaks that the width of the terminal put in. */
const words = (output: string) => output.replace(/\s+/g, ' ')

describe('0', () => {
  it('where all is well, and says so', () => {
    const ran = postlint(['a.md'], { cwd: folderWith({ 'a.md': CALM }) })
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    expect(words(ran.stdout)).toContain('Checked 1 post: nothing to mend. All passed.')
  })

  it('where findings are below the gates', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    expect(postlint(['a.md', '--max-score', '100'], { cwd }).status).toBe(0)
    expect(postlint(['a.md', '--max-score', '100', '--max-warnings', '9'], { cwd }).status).toBe(0)
  })

  it('where everything is ignored, with a note for a file that was named', () => {
    const cwd = folderWith({ 'a.md': LOUD, '.postlintignore': '*.md\n' })
    const named = postlint(['a.md'], { cwd })
    expect(named).toMatchObject({ status: 0 })
    expect(named.stderr).toContain('a.md is left out')
    expect(postlint(['a.md', '--quiet'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    expect(postlint(['.'], { cwd })).toMatchObject({ status: 0, stderr: '' })
  })

  it('where nothing matches and that is no error', () => {
    const cwd = folderWith({})
    expect(postlint(['*.md', '--no-error-on-unmatched'], { cwd }).status).toBe(0)
    expect(postlint(['.', '--no-error-on-unmatched'], { cwd }).status).toBe(0)
  })

  it('for help, version, rules and explain', () => {
    for (const args of [['--help'], ['--version'], ['rules'], ['rules', '--format', 'json']]) {
      const ran = postlint(args)
      expect(ran).toMatchObject({ status: 0, stderr: '' })
      expect(ran.stdout).not.toBe('')
    }
    const { stdout, status } = postlint(['explain', 'shouting'])
    expect(status).toBe(0)
    expect(stdout).toContain('--rule shouting=off')
    for (const id of ['malformed-input', 'unused-disable', 'invalid-disable']) {
      expect(postlint(['explain', id])).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(id),
      })
    }
  })
})

describe('1', () => {
  it('for a finding at or above --fail-on, and names the gate', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    const ran = postlint(['a.md', '--fail-on', 'warn', '--max-score', '100'], { cwd })
    expect(ran).toMatchObject({ status: 1, stderr: '' })
    expect(words(ran.stdout)).toMatch(/Failed: \d+ findings? of warn or above \(--fail-on\)\. $/)
  })

  it('for too many warnings', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    const ran = postlint(['a.md', '--max-warnings', '0', '--max-score', '100'], { cwd })
    expect(ran.status).toBe(1)
    expect(words(ran.stdout)).toContain('0 allowed (--max-warnings)')
  })

  it('for a score above the gate, whatever --fail-on says', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    const ran = postlint(['a.md', '--max-score', '0', '--fail-on', 'never'], { cwd })
    expect(ran.status).toBe(1)
    expect(words(ran.stdout)).toContain('1 post scores above the limit of 0 (--max-score)')
  })

  it('for malformed content, and lints the rest', () => {
    const cwd = folderWith({ 'a.md': BROKEN, 'b.md': CALM })
    const ran = postlint(['.', '--format', 'concise'], { cwd })
    expect(ran).toMatchObject({ status: 1, stderr: '' })
    expect(ran.stdout).toMatch(/^a\.md:\d+:\d+: error malformed-input: The front matter cannot/)
    expect(words(ran.stdout)).toContain('Checked 2 posts: 1 error')
  })
})

describe('2', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      'an unknown flag',
      ['--fromat', 'json'],
      /^postlint: Unknown option '--fromat'\. Did you mean --format\?.*\n$/,
    ],
    ['an unknown format', ['--format', 'jsn'], /no format “jsn”\. Did you mean “json”\?\n$/],
    [
      'an unknown rule to show',
      ['--only', 'shoutin'],
      /no rule “shoutin”\. Did you mean “shouting”\?\n$/,
    ],
    [
      'an unknown rule to set',
      ['--rule', 'shuting=off'],
      /no rule “shuting”\. Did you mean “shouting”\?\n$/,
    ],
    ['an unknown level', ['--rule', 'shouting=of'], /no level “of”\. Did you mean “off”\?\n$/],
    ['a rule without a level', ['--rule', 'shouting'], /sets no level\. Write --rule shouting=off/],
    ['an unknown rule to explain', ['explain', 'shoutng'], /Did you mean “shouting”\?\n$/],
    ['a missing argument', ['explain'], /Missing required argument 'rule'\./],
    ['an unknown preset', ['--preset', 'recomended'], /Did you mean “recommended”\?/],
    ['an unknown platform', ['--platform', 'linkdin'], /Did you mean “linkedin”\?/],
    ['a score that is none', ['--max-score', 'low'], /Use a number from 0 to 100\./],
    ['a count that is none', ['--max-warnings', '-1'], /Use a whole number, 0 or more\./],
    ['a missing path', ['a.mb'], /There is no “a\.mb”\. Did you mean “a\.md”\?\n$/],
    ['a glob that matches nothing', ['nope/*.md'], /No file matches “nope\/\*\.md”\./],
    ['a kind of file that is not read', ['b.pdf'], /b\.pdf: \.pdf is not a kind of file/],
    ['a spreadsheet', ['c.xlsx'], /c\.xlsx: .+ Export it as CSV\.\n$/],
    ['a folder without drafts', ['empty'], /empty holds no drafts/],
    [
      'a configuration that is not there',
      ['--config', 'no.json', 'a.md'],
      /no\.json: there is no such file\. Check --config\.\n$/,
    ],
  ]
  it.each(cases)('for %s, in one line and with nothing on standard output', (_, args, message) => {
    const cwd = folderWith({ 'a.md': CALM, 'b.pdf': 'Hi', 'c.xlsx': 'Hi', 'empty/README.md': CALM })
    const ran = postlint(args, { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(message)
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  const unreadable: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
    [
      'invalid UTF-8',
      Buffer.from([...Buffer.from('one\ntwo '), 0xe9, 10]),
      /bad\.md:2: is not UTF-8/,
    ],
    ['binary data', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /bad\.md: is not text/],
    [
      'UTF-16 that breaks off',
      Buffer.from([0xff, 0xfe, 0x41]),
      /bad\.md: is UTF-16 text that breaks off/,
    ],
    [
      'more than the size limit',
      'a'.repeat(16 * 1024 * 1024 + 1),
      /bad\.md: is larger than 16 MiB/,
    ],
  ]
  it.each(unreadable)('for %s, and lints the rest', (_, content, message) => {
    const cwd = folderWith({ 'a.md': CALM, 'bad.md': content, 'c.md': LOUD })
    const ran = postlint(['.', '--fail-on', 'warn'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(message)
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(words(ran.stdout)).toContain('Checked 2 posts')
  })

  it('for a link that leads nowhere or in a circle, and lints the rest', () => {
    const cwd = folderWith({ 'a.md': CALM })
    symlinkSync('circle.md', join(cwd, 'circle.md'))
    symlinkSync('gone', join(cwd, 'lost.md'))
    const ran = postlint(['.'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/circle\.md: is a link that leads in a circle/)
    expect(ran.stderr).toMatch(/lost\.md: is gone, or is a link to something that is/)
    expect(words(ran.stdout)).toContain('Checked 1 post')
  })

  it('for one of several paths, and lints the others', () => {
    const cwd = folderWith({ 'a.md': CALM })
    const ran = postlint(['a.md', 'nowhere.md'], { cwd })
    expect(ran).toMatchObject({ status: 2 })
    expect(words(ran.stdout)).toContain('Checked 1 post')
  })

  it('for a report that cannot be written', () => {
    const cwd = folderWith({ 'a.md': CALM })
    const ran = postlint(['a.md', '--format', 'json=no/where.json'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/cannot be written to no\/where\.json \(ENOENT\)/)
  })
})
