/** `--fix` and `--diff`: what is safe is mended in place, and nothing else changes. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSetup } from '../../src/lint.ts'
import type { InputFormat, Source } from '../../src/model.ts'
import { parse } from '../../src/parse/parse.ts'
import { applyEdits } from '../../src/rewrite/edits.ts'
import { mendSource } from '../../src/rewrite/mend.ts'
import { CALM, folderWith, postlint } from './run.ts'

/** Safe to mend: the marks, and the tag that stands there twice. The capitals are only suggested. */
const PUSHY =
  'FREE SHIPPING ON EVERYTHING!!! Buy now at https://mugs.example/a?b=1!!!\n\n#mugs #mugs #tea #sale #deal #love\n'
const MENDED =
  'FREE SHIPPING ON EVERYTHING! Buy now at https://mugs.example/a?b=1!!!\n\n#mugs #tea #sale #deal #love\n'
const REWORDED = 'Free shipping on everything.'

const jsonLine = (text: string) => `${JSON.stringify({ text })}\n`

describe('--fix', () => {
  it('writes what is safe, reports what is left, and says how many', () => {
    const cwd = folderWith({ 'a.md': PUSHY, 'b.md': CALM })
    const before = statSync(join(cwd, 'b.md')).mtimeMs
    const { status, stdout } = postlint(['.', '--fix', '--format', 'json'], { cwd })
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(MENDED)
    expect(statSync(join(cwd, 'b.md')).mtimeMs).toBe(before)
    const { posts, summary } = JSON.parse(stdout)
    expect(summary).toMatchObject({ fixed: 2, fixable: 0 })
    expect(posts[0].findings.map((finding: { messageId: string }) => finding.messageId)).toContain(
      'capitals',
    )
    expect(stdout).not.toContain('EVERYTHING!!!')
    expect(status).toBe(1)
    expect(postlint(['a.md', '--fix', '--quiet'], { cwd }).stdout).toContain('Fixed 0 findings')
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(MENDED)
  })

  it('rewords only with --unsafe', () => {
    const cwd = folderWith({ 'a.md': PUSHY })
    postlint(['a.md', '--fix', '--unsafe', '--only', 'shouting'], { cwd })
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain(REWORDED)
  })

  it('leaves alone what is switched off, skipped, suppressed or only a note under --quiet', () => {
    const alarm = 'Rain tonight. 🚨🚨🚨 Buy a mug at https://mugs.example\n'
    const row = 'Mugs for $9 at https://mugs.example 🔥🔥🔥🔥 and more.\n'
    const suppressed = `---\npostlint: {disable: [shouting]}\n---\n${alarm}`
    for (const [text, ...args] of [
      [alarm, '--rule', 'shouting=off'],
      [alarm, '--skip', 'shouting'],
      [alarm, '--only', 'hype'],
      [suppressed],
      [row, '--quiet'],
    ] as [string, ...string[]][]) {
      const cwd = folderWith({ 'a.md': text })
      postlint(['a.md', '--fix', ...args], { cwd })
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(text)
    }
    for (const text of [alarm, row]) {
      const cwd = folderWith({ 'a.md': text })
      postlint(['a.md', '--fix'], { cwd })
      expect(readFileSync(join(cwd, 'a.md'), 'utf8')).not.toBe(text)
    }
  })

  it('from standard input to standard output, the report to standard error', () => {
    const { stdout, stderr, status } = postlint(['-', '--fix'], { input: PUSHY })
    expect(stdout).toBe(MENDED)
    expect(stderr).toContain('Fixed 2 findings')
    expect(status).toBe(1)
    const calm = postlint(['-', '--fix'], { input: CALM })
    expect(calm).toMatchObject({ stdout: CALM, status: 0 })
  })

  it('keeps UTF-16 of either kind, and the byte order mark', () => {
    const little = Buffer.from(`\ufeff${PUSHY}`, 'utf16le')
    const big = Buffer.from(`\ufeff${PUSHY}`, 'utf16le').swap16()
    const cwd = folderWith({ 'little.md': little, 'big.md': big, 'mark.md': `\ufeff${PUSHY}` })
    postlint(['.', '--fix'], { cwd })
    const bytes = (name: string) => readFileSync(join(cwd, name))
    expect(bytes('little.md').equals(Buffer.from(`\ufeff${MENDED}`, 'utf16le'))).toBe(true)
    expect(bytes('big.md').equals(Buffer.from(`\ufeff${MENDED}`, 'utf16le').swap16())).toBe(true)
    expect(bytes('mark.md').toString()).toBe(`\ufeff${MENDED}`)
    const { stdout } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../bin/postlint.js'), '-', '--fix'],
      { input: big },
    )
    expect(stdout.equals(bytes('big.md'))).toBe(true)
  })

  it('keeps mode and owner, and follows a link to what it points to', (context) => {
    const cwd = folderWith({ 'real/a.md': PUSHY, 'mine.md': PUSHY })
    symlinkSync('real/a.md', join(cwd, 'a.md'))
    chmodSync(join(cwd, 'real/a.md'), 0o640)
    postlint(['a.md', '--fix'], { cwd })
    expect(lstatSync(join(cwd, 'a.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'real/a.md'), 'utf8')).toBe(MENDED)
    expect(statSync(join(cwd, 'real/a.md')).mode & 0o7777).toBe(0o640)
    expect(readdirSync(join(cwd, 'real'))).toEqual(['a.md'])
    if (process.getuid?.() !== 0) context.skip('Only root may give a file away.')
    spawnSync('chown', ['1234:4321', join(cwd, 'mine.md')])
    postlint(['mine.md', '--fix'], { cwd })
    expect(statSync(join(cwd, 'mine.md'))).toMatchObject({ uid: 1234, gid: 4321 })
    expect(readFileSync(join(cwd, 'mine.md'), 'utf8')).toBe(MENDED)
  })

  it('mends NDJSON of many blocks line by line, and loses none', () => {
    const text = 'Mugs for $9 today!!! Buy one.'
    const lines = Array.from({ length: 2000 }, (_, n) =>
      n % 700 === 699
        ? `{"id": ${n} , "text":"caf\\u00e9 ${n}: ${text}","x":[1, 2]}\r`
        : n % 700 === 500
          ? 'no json!!!'
          : n % 700 === 600
            ? ''
            : `{"id": ${n}, "text":"Rain on the ${n}th. Thank you, Priya, for the tea at the gate."}`,
    )
    const cwd = folderWith({ 'p.ndjson': lines.join('\n') })
    postlint(['p.ndjson', '--fix', '--format', 'ndjson'], { cwd })
    const expected = lines.map((line) => (line.includes('caf') ? line.replace('!!!', '!') : line))
    expect(readFileSync(join(cwd, 'p.ndjson'), 'utf8')).toBe(expected.join('\n'))
    expect(expected.join('\n').length).toBeGreaterThan(2 * 64 * 1024)
  })

  it('reports places of the mended text', () => {
    const cwd = folderWith({ 'p.ndjson': jsonLine(PUSHY).repeat(3) })
    const { stdout } = postlint(['p.ndjson', '--fix', '--format', 'json'], { cwd })
    const text = readFileSync(join(cwd, 'p.ndjson'), 'utf8')
    const { posts } = JSON.parse(stdout)
    expect(posts).toHaveLength(3)
    for (const { findings } of posts) {
      for (const { range, excerpt, messageId } of findings) {
        if (messageId !== 'capitals') continue
        expect(text.slice(range.start.offset, range.end.offset)).toBe(excerpt)
      }
    }
  })

  it('refuses flags that contradict each other', () => {
    for (const args of [['--fix', '--diff'], ['--unsafe']]) {
      expect(postlint(['-', ...args]).status).toBe(2)
    }
  })
})

describe('--diff', () => {
  it('is a patch of what --fix would write, and nothing is written', () => {
    const files = {
      'a.md': `\ufeff---\nplatform: x\n---\n${PUSHY}`,
      'b.md': CALM,
      'c.txt': PUSHY.replaceAll('\n', '\r\n').trimEnd(),
      'p.ndjson': `${jsonLine(CALM).repeat(1200)}${jsonLine(PUSHY)}${jsonLine(CALM).repeat(900)}${jsonLine(PUSHY).trim()}`,
    }
    const cwd = folderWith(files)
    const { stdout, stderr, status } = postlint(['.', 'p.ndjson', '--diff'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toContain('8 findings in 3 files')
    for (const [name, text] of Object.entries(files)) {
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
    }
    const patched = folderWith(files)
    const { status: applied, stdout: said } = spawnSync('patch', ['-p0', '--binary'], {
      cwd: patched,
      input: stdout,
      encoding: 'utf8',
    })
    expect(said).not.toContain('fuzz')
    expect(applied).toBe(0)
    postlint(['.', 'p.ndjson', '--fix'], { cwd })
    for (const name of Object.keys(files)) {
      expect(readFileSync(join(patched, name), 'utf8')).toBe(readFileSync(join(cwd, name), 'utf8'))
    }
    const after = postlint(['.', 'p.ndjson', '--diff'], { cwd })
    expect(after).toMatchObject({ status: 0, stdout: '' })
  })

  it('still exits with 2 where a file cannot be read', () => {
    const cwd = folderWith({ 'a.md': PUSHY, 'bad.md': Buffer.from([0xff, 0x41]) })
    const { status, stdout } = postlint(['.', '--diff'], { cwd })
    expect(status).toBe(2)
    expect(stdout).toContain('+++ a.md')
  })
})

// ── nothing else changes ────────────────────────────────────────────────────

const setup = createSetup()
const mended = (source: Source) =>
  mendSource(source, parse, setup, {
    target: 0,
    isSafeOnly: true,
    isAsked: (_, applicability) => applicability === 'safe',
  }).source.text

/** What is safe to mend, as it is and as it shall be; the rest stays. */
const PIECES = [
  ['Mugs for $9 at the market!!!', 'Mugs for $9 at the market!'],
  ['Buy one by Friday !!', 'Buy one by Friday !'],
  ['The “kiln” is café-warm; 50% of it…'],
  ['See https://mugs.example/a?b=c!!#d for more.'],
  ['  Two sizes,\ttwo glazes. 🏺'],
] as const
const pieces = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
const endings = fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n')

/** A JSON string with escapes that nobody needs. */
function escaped(text: string, seed: number): string {
  return [
    ...JSON.stringify(text)
      .slice(1, -1)
      .matchAll(/\\.|[\s\S]/g),
  ]
    .map(([unit], index) => {
      if ((index * 7919 + seed) % 3 !== 0) return unit
      if (unit === '/') return '\\/'
      const isPlain = /^[a-z0-9.\u0080-\uffff]$/i.test(unit)
      return isPlain ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit
    })
    .join('')
}

interface Holder {
  readonly format: InputFormat
  hold(lines: readonly string[], ending: string, seed: number): string
}

const HOLDERS: Readonly<Record<string, Holder>> = {
  'd.md': {
    format: 'markdown',
    hold: (lines, ending) =>
      `---\r\nplatform: "x"   # soon!!!\nkind: promote\n---\n\n${lines.join(ending)}\r\n\n`,
  },
  'd.txt': { format: 'text', hold: (lines, ending) => `\ufeff\n${lines.join(ending)}` },
  'd.tweet': {
    format: 'tweet',
    hold: (lines, ending) => `1. A kiln, in two parts!\n---\n${lines.join(ending)}\n---\nEnd.\n`,
  },
  'd.ndjson': {
    format: 'ndjson',
    hold(lines, ending, seed) {
      const text = lines.map((line) => escaped(line, seed)).join(escaped(ending, seed))
      return `\ufeff{"id":"\\u0041!!!", "text" : "${text}","n":[1e3, "!!!"]}\r\n\n{"text":"Rain."}`
    },
  },
}

describe('what is not mended is the same byte for byte', () => {
  it.each(Object.entries(HOLDERS))('%s', (file, { format, hold }) => {
    let changed = 0
    fc.assert(
      fc.property(pieces, endings, fc.nat(1000), (parts, ending, seed) => {
        const text = hold(
          parts.map(([was]) => was),
          ending,
          seed,
        )
        const after = mended({ file, format, text })
        // Each piece is mended or as it was: a safe edit that would raise the score is not made.
        const ways = parts.reduce<string[][]>(
          (some, part) => some.flatMap((way) => part.map((piece) => [...way, piece])),
          [[]],
        )
        expect(ways.map((way) => hold(way, ending, seed))).toContain(after)
        expect(mended({ file, format, text: after })).toBe(after)
        if (after !== text) changed++
      }),
      { numRuns: 150 },
    )
    expect(changed).toBeGreaterThan(50)
  })
})

describe('suggestions in a report', () => {
  it('are edits of the source as it is spelt', () => {
    const text = `{"text":"A \\"big\\" caf\\u00e9 sale!!! FREE SHIPPING ON EVERYTHING at mugs.example"}\n`
    const lines = `${jsonLine(CALM).repeat(1500)}${text}`
    const cwd = folderWith({ 'p.ndjson': lines })
    const { stdout } = postlint(['p.ndjson', '--format', 'json'], { cwd })
    const post = JSON.parse(stdout).posts.at(-1)
    const all = post.findings.flatMap((finding: { suggestions: unknown[] }) => finding.suggestions)
    expect(all.length).toBeGreaterThanOrEqual(2)
    for (const { edits, after, scoreAfter } of all) {
      expect(JSON.parse(applyEdits(lines, edits).trimEnd().split('\n').at(-1) as string)).toEqual({
        text: after,
      })
      expect(scoreAfter).toBeLessThanOrEqual(post.score)
    }
  })

  it('stand under their finding in pretty, as [fixable] in concise, and not with --no-suggestions', () => {
    const cwd = folderWith({ 'a.md': PUSHY })
    const pretty = postlint(['a.md'], { cwd }).stdout
    expect(pretty).toMatch(
      /try {2}Leave one mark \(safe: --fix does it\), [^\n]*:\n {7}FREE SHIPPING ON EVERYTHING! /,
    )
    expect(pretty).toContain('only you can complete it')
    expect(pretty).toContain('[fill: ')
    // One for each finding.
    const found = pretty.split(/^a\.md:\d/m).slice(1)
    for (const text of found) expect(text.match(/^ {2}try /gm)?.length ?? 0).toBeLessThanOrEqual(1)
    expect(pretty).toMatch(/2 can be\smended with --fix\./)
    const concise = postlint(['a.md', '--format', 'concise'], { cwd }).stdout
    const marked = concise.split('\n').filter((line) => line.endsWith(' [fixable]'))
    expect(marked).toHaveLength(2)
    const bare = postlint(['a.md', '--no-suggestions'], { cwd }).stdout
    expect(bare).not.toMatch(/ try |--fix/)
  })

  it('end after the first 20 findings of a terminal report', () => {
    const cwd = folderWith({
      'p.ndjson': jsonLine('FREE SHIPPING ON EVERYTHING at mugs.example').repeat(30),
    })
    const { stdout, stderr } = postlint(['p.ndjson', '--only', 'shouting'], { cwd })
    const blocks = stdout.split('\n\n').filter((block) => block.includes('\n  try '))
    expect(blocks).toHaveLength(20)
    expect(stderr).toContain('first 20 findings')
  })

  it('are not used up by findings that the baseline knows, and are said to end only where they do', () => {
    const loud = 'FREE SHIPPING ON EVERYTHING at mugs.example'
    const cwd = folderWith({ 'p.ndjson': jsonLine(loud).repeat(30) })
    postlint(['p.ndjson', '--update-baseline'], { cwd })
    writeFileSync(join(cwd, 'q.ndjson'), jsonLine(loud))
    const args = ['p.ndjson', 'q.ndjson', '--only', 'shouting']
    const fresh = postlint([...args, '--baseline'], { cwd })
    expect(fresh.stdout.match(/^ {2}try /gm)).toHaveLength(1)
    expect(fresh.stderr).toBe('')
    const twenty = folderWith({ 'p.ndjson': jsonLine(loud).repeat(20) })
    expect(postlint(['p.ndjson', '--only', 'shouting'], { cwd: twenty }).stderr).toBe('')
  })

  it('are not used up by notes that --quiet leaves out', () => {
    const note = 'Our winter soup is back at the corner cafe. You can find it at soup.example.'
    const loud = 'FREE SHIPPING ON EVERYTHING at mugs.example'
    const cwd = folderWith({ 'p.ndjson': jsonLine(note).repeat(30) + jsonLine(loud) })
    const { stdout } = postlint(['p.ndjson', '--quiet', '--max-score', '100'], { cwd })
    expect(stdout).toMatch(/warn {2}shouting[\s\S]* {2}try /)
  })

  it('say with --debug-rewrites why one is not shown', () => {
    const cwd = folderWith({ 'a.md': 'SALE ON NOW AT THE MUG SHOP IN DEAL. Buy 2 mugs!!!\n' })
    writeFileSync(join(cwd, 'hn.md'), `---\nplatform: hackernews\n---\n${PUSHY}`)
    const { stderr } = postlint(['hn.md', '--debug-rewrites'], { cwd })
    expect(stderr).toContain('hn.md#0: left alone: it is for Hacker News')
    expect(postlint(['hn.md'], { cwd }).stderr).toBe('')
  })
})
