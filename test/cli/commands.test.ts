/** What people type who have not read the manual: commands, names, and rules that are off. */
import { describe, expect, it } from 'vitest'
import { stepText } from '../../src/cli/rewrite.ts'
import { PLAIN } from '../../src/report/style.ts'
import type { Step } from '../../src/rewrite/steps.ts'
import { inside, postsOf } from './inside.ts'
import { CALM, folderWith, LOUD, postlint } from './run.ts'

describe('a command', () => {
  it.each([
    ['rewrit', 'There is no command or path “rewrit”. Did you mean “postlint rewrite”?'],
    ['lint', 'linting needs none. Type “postlint a.md”.'],
  ])('%s that is not there stops the run', async (name, message) => {
    const cwd = folderWith({ 'a.md': LOUD })
    const { status, stdout, stderr } = await inside([name, 'a.md'], cwd)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('is not looked for where there is such a path, or nothing like it', async () => {
    const cwd = folderWith({ 'lint/a.md': CALM, 'rewrit/b.md': CALM })
    expect((await inside(['lint', 'rewrit'], cwd)).status).toBe(0)
    expect((await inside(['drafts'], cwd)).stderr).not.toContain('command')
  })

  it('has help, by either name', async () => {
    const cwd = folderWith({})
    expect(await inside(['help', 'rewrite'], cwd)).toEqual(await inside(['rewrite', '--help'], cwd))
    expect((await inside(['help', 'rewrit'], cwd)).stderr).toContain('Did you mean “rewrite”?')
    const { status, stdout } = await inside(['help'], cwd)
    expect([status, stdout]).toEqual([0, expect.stringContaining('Usage: postlint')])
  })

  it('rewrite asks for a path', async () => {
    const { status, stderr } = await inside(['rewrite'], folderWith({ 'a.md': LOUD }))
    expect(status).toBe(2)
    expect(stderr).toContain('“postlint rewrite .” for this folder')
  })
})

describe('a platform', () => {
  it.each([
    ['twitter', 'x'],
    ['bsky', 'bluesky'],
    ['Hacker News', 'hackernews'],
  ])('%s is %s for --platform and in the configuration', async (name, platform) => {
    const config = JSON.stringify({ overrides: [{ files: 'b.md', platform: name }] })
    const cwd = folderWith({ 'a.md': CALM, 'b.md': CALM, '.postlintrc.json': config })
    expect(await postsOf(['b.md'], cwd)).toMatchObject({ 'b.md': { platform } })
    expect(await postsOf(['a.md', '--platform', name], cwd)).toMatchObject({ 'a.md': { platform } })
  })

  it('that is misspelt gets the nearest name', async () => {
    const cwd = folderWith({ 'a.md': CALM })
    const flag = await inside(['a.md', '--platform', 'twiter'], cwd)
    expect(flag.stderr).toContain('Did you mean “twitter”?')
    const wrong = folderWith({ 'a.md': CALM, '.postlintrc.json': '{"platform": "twiter"}' })
    expect((await inside(['a.md'], wrong)).stderr).toContain('Did you mean “twitter”?')
  })

  it('is one in front matter, which says how to name several', async () => {
    const cwd = folderWith({ 'a.md': `---\nplatform: x, linkedin\n---\n${CALM}` })
    expect((await inside(['a.md', '--format', 'concise'], cwd)).stdout).toContain(
      'takes one name; for several write platforms: [x, linkedin].',
    )
  })
})

it('--fail-on warning is told of warn', async () => {
  const { stderr } = await inside(['a.md', '--fail-on', 'warning'], folderWith({ 'a.md': CALM }))
  expect(stderr).toContain('Did you mean “warn”?')
})

describe('a rule that is off by default', () => {
  it('is marked where rules are listed, with the way to switch it on', async () => {
    const cwd = folderWith({})
    const { stdout } = await inside(['rules'], cwd)
    expect(stdout).toMatch(/^cold-pitch .*\(off\)/m)
    expect(stdout).not.toMatch(/^shouting .*\(off\)/m)
    expect(stdout).toContain('--preset strict')
    const { rules } = JSON.parse((await inside(['rules', '--format', 'json'], cwd)).stdout) as {
      rules: { id: string; presets: string[] }[]
    }
    const presets = Object.fromEntries(rules.map((rule) => [rule.id, rule.presets]))
    expect(presets['cold-pitch']).toEqual(['strict'])
    expect(presets['missing-help']).toEqual(['recommended', 'strict'])
  })

  it('is explained as such', async () => {
    const cwd = folderWith({})
    const off = (await inside(['explain', 'cold-pitch'], cwd)).stdout
    expect(off).toContain('off by default')
    expect(off).toContain('postlint --rule cold-pitch=warn')
    expect((await inside(['explain', 'shouting'], cwd)).stdout).toContain('To switch it off')
  })
})

it('explain sets tables and examples within the width', async () => {
  const { stdout } = await inside(['explain', 'announcement-opener'], folderWith({}))
  expect(stdout).not.toMatch(/^\s*\|/m)
  expect(stdout).toContain('  `drum`     info  ')
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
})

describe('where posts are', () => {
  it.each([
    ['a.csv', 'Text\nHello there\n', '--map text="Column", or with inputs.csv'],
    ['a.json', '{"text": "Hello there"}', '--map text="Column", or with inputs.json'],
    ['a.md', CALM, 'posts are with inputs.markdown'],
  ])('in %s is said with what works for it', async (name, text, advice) => {
    const { stdout } = await inside(['--list-posts', name], folderWith({ [name]: text }))
    expect(stdout).toContain(advice)
  })

  it('in a table on standard input is asked for', () => {
    const input = 'Text,Platform\nWe fixed the gate,x\n'
    expect(postlint(['-'], { input }).stderr).toContain('--input-format csv')
    expect(postlint(['-', '--input-format', 'csv'], { input }).stderr).toBe('')
    const prose = 'Text, platform and the rest of it are set. See you there.\n'
    expect(postlint(['-'], { input: prose }).stderr).toBe('')
    const long = `${CALM}\n`.repeat(3000)
    const read = postlint(['-', '--format', 'json'], { input: long }).stdout
    expect((JSON.parse(read) as { posts: unknown[] }).posts).toHaveLength(1)
  })
})

describe('the end of a long report', () => {
  const posts = (count: number) =>
    folderWith(
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `${index}.md`,
          index % 2 === 0 ? CALM : 'FREE!!! Buy now, only 2 left. Hurry!!! Shop now: a.example\n',
        ]),
      ),
    )

  it('lists the posts above their limit, ten at most', async () => {
    const { stdout } = await inside(['.'], posts(24))
    const list = stdout.slice(stdout.indexOf('Posts above their limit'))
    expect(list.match(/^ +\d+ {2}\d+\.md$/gm)).toHaveLength(10)
    expect(list).toContain('and 2 more')
    expect(list).toMatch(/\n\nChecked 24 posts/)
  })

  it('is the summary alone where all posts are in sight', async () => {
    expect((await inside(['.'], posts(10))).stdout).not.toContain('Posts above their limit')
  })
})

it('a question about an edit says how many there are, and of a score only what changes', () => {
  const step: Step = {
    ruleId: 'shouting',
    title: 'Leave one mark',
    applicability: 'safe',
    before: 'Hello!!!',
    after: 'Hello!',
    scoreBefore: 100,
    scoreAfter: 100,
    remaining: 8,
  }
  expect(stepText(step, 2, PLAIN, 80)[0]).toBe(
    '  2 of at most 9: Leave one mark (shouting, safe); same score',
  )
  expect(stepText({ ...step, remaining: 1, scoreAfter: 90 }, 9, PLAIN, 80)[0]).toContain(
    '9 of 9: Leave one mark (shouting, safe); score 100 → 90',
  )
})
