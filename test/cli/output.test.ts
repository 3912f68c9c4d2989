/** What comes out: whole, the same each time, on the right stream, and harmless to a terminal. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BIN, CALM, folderWith, LOUD, start as postlint } from './run.ts'

const ESCAPE = '\u001b'

describe('standard output', () => {
  it('carries the report whole through a slow pipe: 300 findings and 3 MB', () => {
    const line = JSON.stringify({ text: `${LOUD}${'and then we had tea. '.repeat(20)}` })
    const cwd = folderWith({
      'p.ndjson': `${line}\n`.repeat(2500),
    })
    const command = `"${process.execPath}" "${BIN}" p.ndjson --format json`
    const slow = spawnSync('sh', ['-c', `${command} | { sleep 0.5; cat; }`], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    expect(slow.stdout.length).toBeGreaterThan(3e6)
    const { posts, summary } = JSON.parse(slow.stdout) as {
      posts: unknown[]
      summary: { warnings: number }
    }
    expect(posts).toHaveLength(2500)
    expect(summary.warnings).toBeGreaterThanOrEqual(2500)
  })

  it('is quiet where nobody reads on', () => {
    const cwd = folderWith({ 'p.ndjson': `${JSON.stringify({ text: LOUD })}\n`.repeat(2000) })
    const command = `"${process.execPath}" "${BIN}" p.ndjson --format ndjson --max-score 100`
    const { stderr, stdout } = spawnSync('sh', ['-c', `${command} | head -n 1 >/dev/null`], {
      cwd,
      encoding: 'utf8',
    })
    expect({ stderr, stdout }).toEqual({ stderr: '', stdout: '' })
  })

  it('is the same bytes each time', () => {
    const cwd = folderWith({ 'b.md': LOUD, 'a.txt': CALM, 'c/d.md': `${LOUD}\n\n${LOUD}` })
    for (const format of ['pretty', 'concise', 'json', 'ndjson']) {
      const [one, two] = [1, 2].map(() => postlint(['.', '--format', format], { cwd }).stdout)
      expect(one).toBe(two)
      expect(one).not.toBe('')
    }
  })

  it('carries the report and nothing else', () => {
    const cwd = folderWith({ 'a.md': LOUD, 'bad.md': Buffer.from([0xff, 0x41]) })
    const { stdout, stderr } = postlint(['.', 'missing.md', '--format', 'json'], { cwd })
    expect(() => JSON.parse(stdout)).not.toThrow()
    expect(stderr).toContain('missing.md')
    expect(stderr).toContain('bad.md')
  })

  it('goes to files as well, and the rest to the screen', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    const args = ['a.md', '--format', 'json=out.json', '--format', 'concise', '--color']
    const { stdout } = postlint(args, { cwd })
    expect(stdout).toContain('Checked 1 post')
    const written = readFileSync(join(cwd, 'out.json'), 'utf8')
    expect(JSON.parse(written)).toMatchObject({ schemaVersion: 1 })
    expect(postlint(['a.md', '--format', 'json=out.json'], { cwd }).stdout).toBe('')
  })
})

describe('NDJSON', () => {
  it('gives a line for each line, in order, with one last line of summary', () => {
    const texts = Array.from({ length: 3000 }, (_, n) => ({ id: `${n}`, text: `${n}. ${CALM}` }))
    const input = texts.map((post) => JSON.stringify(post)).join('\n')
    const { stdout } = postlint(['-', '--input-format', 'ndjson', '--format', 'ndjson'], { input })
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.slice(0, -1).map(({ id, index }) => [id, index])).toEqual(
      texts.map(({ id }, index) => [id, index]),
    )
    expect(lines.at(-1)).toMatchObject({ feeds: [], summary: { posts: 3000 } })
    const { line, offset } = lines[2999].range.start
    expect(line).toBe(3000)
    expect(input.slice(offset, offset + 5)).toBe('2999.')
  })
})

describe('what is shown', () => {
  it('is all but friendly posts and notes with --quiet', () => {
    const cwd = folderWith({ 'a.md': CALM, 'b.md': LOUD })
    const loud = postlint(['.', '--quiet', '--max-score', '100'], { cwd })
    expect(loud.stdout).not.toContain('a.md')
    expect(loud.stdout).toContain('b.md')
    expect(postlint(['a.md', '--quiet'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('is what --only and --skip say, and the score stays', () => {
    const cwd = folderWith({ 'a.md': LOUD })
    const post = (...args: string[]) =>
      JSON.parse(postlint(['a.md', '--format', 'json', ...args], { cwd }).stdout).posts[0]
    const all = post()
    expect(all.findings).not.toEqual([])
    for (const args of [
      ['--skip', 'shouting'],
      ['--only', 'malformed-input'],
    ]) {
      const less = post(...args)
      expect(less.findings.map((finding: { ruleId: string }) => finding.ruleId)).not.toContain(
        'shouting',
      )
      expect(less).toMatchObject({ score: all.score, partial: false })
    }
    expect(post('--rule', 'shouting=off')).toMatchObject({ partial: true })
    const raised = post('--rule', 'shouting=error', '--only', 'shouting')
    expect(raised.findings[0]).toMatchObject({ severity: 'error' })
  })
})

it('says of a post with nothing to mend what it is liked for', () => {
  const cwd = folderWith({
    'a.md': 'Which mug do you reach for first, and why? Mine is the chipped one my sister made.\n',
    'b.md': 'The shop is closed on Monday.\n',
  })
  const { stdout } = postlint(['.'], { cwd })
  expect(stdout).toMatch(/^a\.md {2}score \d+ friendly {2}\(other-centred, personal\)$/m)
  expect(stdout).toMatch(/^b\.md {2}score \d+ \w+$/m)
})

describe('colour', () => {
  const cwd = () => folderWith({ 'a.md': LOUD })
  const isColoured = (args: string[], env: Record<string, string> = {}) =>
    postlint(['a.md', ...args], { cwd: cwd(), env }).stdout.includes(`${ESCAPE}[`)

  it('is off in a pipe, on by flag or FORCE_COLOR, off by flag or NO_COLOR', () => {
    expect(isColoured([])).toBe(false)
    expect(isColoured(['--color'])).toBe(true)
    expect(isColoured([], { FORCE_COLOR: '1' })).toBe(true)
    expect(isColoured([], { FORCE_COLOR: '0' })).toBe(false)
    expect(isColoured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false)
    expect(isColoured(['--color'], { NO_COLOR: '1' })).toBe(true)
    expect(isColoured([], { NO_COLOR: '1' })).toBe(false)
  })

  it('carries nothing that the words do not', () => {
    const folder = cwd()
    const coloured = postlint(['a.md', '--color'], { cwd: folder }).stdout
    const bare = coloured.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g'), '')
    expect(bare).toBe(postlint(['a.md'], { cwd: folder }).stdout)
  })
})

describe('hostile text', () => {
  const nasty = `${ESCAPE}]0;owned\u0007${ESCAPE}[2J\u202eFREE SHIPPING ON EVERYTHING\u009b31m now!!!`

  it('never reaches the terminal as what it is', () => {
    const cwd = folderWith({
      'a.md': nasty,
      'b.md': `---\nplatform: "x${ESCAPE}[2J"\n---\n${nasty}`,
      'c.ndjson': `${JSON.stringify({ id: `${ESCAPE}[2J\u202e`, text: nasty })}\n{"text":${ESCAPE}[2J}\n`,
    })
    for (const format of ['pretty', 'concise', 'json', 'ndjson']) {
      const { stdout, stderr } = postlint(['a.md', 'b.md', 'c.ndjson', '--format', format], { cwd })
      expect(stdout).toContain('FREE SHIPPING')
      expect(stderr + stdout).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      if (format === 'json') expect(JSON.parse(stdout).posts[2].id).toBe(`${ESCAPE}[2J\u202e`)
    }
    expect(postlint([`${ESCAPE}[2J.md`], { cwd }).stderr).not.toContain(ESCAPE)
  })
})
