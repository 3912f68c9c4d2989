/** `postlint rewrite`: the whole post before and after, for people, for programs and into files. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/rewrite/edits.ts'
import { BIN, CALM, folderWith, postlint } from './run.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const schemas = ['rewrite-1', 'rewrite-line-1'].map((name) =>
  JSON.parse(readFileSync(`${ROOT}schema/${name}.schema.json`, 'utf8')),
)
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
const [isDocument, isLine] = schemas.map((schema) => ajv.compile(schema)) as [
  ReturnType<typeof ajv.compile>,
  ReturnType<typeof ajv.compile>,
]

const PUSHY =
  'FREE SHIPPING ON EVERYTHING!!!\n\nBuy one mug, the price is $9 at https://mugs.example\n\n#mugs #mugs #tea #sale #deal #love\n'
const AFTER =
  'Free shipping on everything.\n\nBuy one mug, the price is $9 at https://mugs.example\n\n#mugs #tea #sale #deal #love\n'

interface Rewritten {
  readonly id: string
  readonly before: string
  readonly after: string
  readonly scoreBefore: number | null
  readonly scoreAfter: number | null
  readonly target: number
  readonly edits: readonly { start: number; end: number; text: string }[]
  readonly plan: readonly { title: string; applicability: string; gain: number }[]
  readonly prompts: readonly { title: string; after: string }[]
  readonly note: string | null
}

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[a-zA-Z]`, 'g')

const linesOf = (stdout: string): Rewritten[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Other rules have rewrites of their own, and more of them with each version. */
const ONLY = ['--only', 'shouting,hashtag-stuffing']
const inFormat = (format: string, ...args: string[]) => [
  'rewrite',
  ...args,
  ...ONLY,
  '--format',
  format,
]

describe('for people', () => {
  it('shows what goes and what comes without colour, the scores, the plan and the prompts', () => {
    const cwd = folderWith({ 'a.md': PUSHY })
    const { stdout, stderr, status } = postlint(['rewrite', 'a.md', '--target', '0', ...ONLY], {
      cwd,
    })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^a\.md {2}score \d+ \w+ → \d+ \w+\n\n/)
    expect(stdout).toContain(
      '\n  [-FREE SHIPPING ON EVERYTHING!!!-]{+Free shipping on everything.+}\n\n  Buy one mug,',
    )
    expect(stdout).toContain('\n  #mugs [-#mugs -]#tea')
    expect(stdout).toMatch(/\n +(?:−\d+|±0) {2}Leave one mark \(shouting, safe\)\n/)
    expect(stdout).toMatch(/For you to complete:\n[\s\S]*Choose the\s+tags to\s+keep[\s\S]*\[fill:/)
    expect(status).toBe(1)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(PUSHY)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    const coloured = postlint(['rewrite', 'a.md', '--target', '0', ...ONLY, '--color'], {
      cwd,
    }).stdout
    expect(coloured).not.toBe(stdout)
    expect(coloured.replaceAll(ESCAPES, '')).toBe(stdout)
  })

  it('marks words that change and the blanks between them, and no more', () => {
    const cwd = folderWith({ 'a.md': 'FREE SHIPPING ON EVERYTHING at https://mugs.example\n' })
    const { stdout } = postlint(['rewrite', 'a.md', '--target', '0', ...ONLY], { cwd })
    expect(stdout).toContain('[-FREE SHIPPING ON EVERYTHING-]{+Free shipping on everything+} at')
    expect(stdout).not.toMatch(/ (?:-\]|\+\})/)
  })

  it('says in a sentence why a post is left alone', () => {
    const cwd = folderWith({
      'a.md': CALM,
      'b.md': `---\nplatform: hackernews\n---\n${PUSHY}`,
      'c.md':
        'Heute kostet der Versand nichts!!! Kauft jetzt eure Tassen bei uns im Laden in Köln, und bringt eure Freunde mit.\n',
      'd.txt': ' \n',
      'e.ndjson': 'no json\n',
    })
    const { stdout, status } = postlint(['rewrite', '.', 'e.ndjson'], { cwd })
    expect(stdout).toMatch(/Nothing to change: \d+ is not above the target of 49\./)
    expect(stdout).toContain('Left as it is, because it is for Hacker News.')
    expect(stdout).toContain('Left as it is, because it is in German.')
    expect(stdout).toContain('There is no text here.')
    expect(stdout).toContain('It cannot be read. Run postlint on it')
    expect(status).toBe(1)
    expect(postlint(['rewrite', 'a.md'], { cwd }).status).toBe(0)
    const bound = postlint(['rewrite', 'a.md', '--platform', 'hackernews'], { cwd })
    expect(bound.stdout).toContain('Hacker News')
  })

  it('prints nothing that steers a terminal', () => {
    const control = String.fromCharCode(27)
    const cwd = folderWith({ 'a.md': `${control}[2J\u202e${PUSHY}` })
    for (const format of ['pretty', 'json', 'ndjson']) {
      const { stdout } = postlint(inFormat(format, 'a.md'), { cwd })
      expect(stdout).toContain('everything')
      expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u)
    }
  })
})

describe('for programs', () => {
  const files = {
    'a.md': `\ufeff---\nplatform: x\n---\n\n${PUSHY.replaceAll('\n', '\r\n')}`,
    'b.md': CALM,
    'p.ndjson': `{"id":"\\u0061","text":${JSON.stringify(PUSHY)}}\n\nno json\n{"id":"b","text":"Rain."}`,
  }
  const sources: Readonly<Record<string, string>> = files

  it('keeps to the schemas, and edits lead from the source to the text after', () => {
    const cwd = folderWith(files)
    const { stdout } = postlint(inFormat('json', '.', 'p.ndjson', '--target', '0'), { cwd })
    const document = JSON.parse(stdout)
    isDocument(document)
    expect(isDocument.errors).toBeNull()
    const lines = linesOf(
      postlint(inFormat('ndjson', '.', 'p.ndjson', '--target', '0'), { cwd }).stdout,
    )
    for (const line of lines) {
      isLine(line)
      expect(isLine.errors).toBeNull()
    }
    expect(lines).toEqual(document.posts)
    const [crlf, , inJson] = lines as [Rewritten, Rewritten, Rewritten]
    expect(crlf.after).toBe(AFTER.trimEnd().replaceAll('\n', '\r\n'))
    const mended = applyEdits(sources['a.md'] as string, crlf.edits)
    expect(mended).toBe(`\ufeff---\nplatform: x\n---\n\n${AFTER.replaceAll('\n', '\r\n')}`)
    expect(inJson).toMatchObject({ id: 'a', after: AFTER, target: 0 })
    const line = applyEdits(sources['p.ndjson'] as string, inJson.edits).split('\n')[0] as string
    expect(JSON.parse(line)).toEqual({ id: 'a', text: AFTER })
    expect(line.startsWith('{"id":"\\u0061","text":"Free')).toBe(true)
    for (const { after, prompts } of lines) {
      expect(after).not.toContain('[fill:')
      for (const prompt of prompts) expect(prompt.after).toContain('[fill:')
    }
  })

  it('gives a line for each post of NDJSON, in order, whatever stands there', () => {
    const lines = Array.from({ length: 800 }, (_, n) =>
      n % 100 === 7 ? 'no json' : `{"id":"${n}","text":"${n}: rain. ${'Tea. '.repeat(30)}"}`,
    )
    const args = [...inFormat('ndjson', '-'), '--input-format', 'ndjson']
    const { stdout } = postlint(args, { input: lines.join('\n') })
    expect(linesOf(stdout).map(({ id }) => id)).toEqual(
      lines.map((line, n) => (line === 'no json' ? `<stdin>#${n}` : `${n}`)),
    )
  })

  it('takes the post’s own gate for a target, or the one it is given', () => {
    const cwd = folderWith({
      'a.md': `---\nkind: promote\n---\n${PUSHY}`,
      'b.md': PUSHY,
    })
    const targets = (...args: string[]) =>
      linesOf(postlint([...inFormat('ndjson', '.'), ...args], { cwd }).stdout).map(
        ({ target }) => target,
      )
    expect(targets()).toEqual([82, 49])
    expect(targets('--target', '30')).toEqual([30, 30])
    const [all] = linesOf(postlint(inFormat('ndjson', 'b.md', '--target', '0'), { cwd }).stdout)
    const [safe] = linesOf(postlint(inFormat('ndjson', 'b.md', '--target', '100'), { cwd }).stdout)
    const isSafe = ({ applicability }: { applicability: string }) => applicability === 'safe'
    expect(all?.plan.every(isSafe)).toBe(false)
    expect(safe?.plan.length).toBeGreaterThan(0)
    expect(safe?.plan.every(isSafe)).toBe(true)
  })

  it('keeps to the configuration of the run', () => {
    const cwd = folderWith({ 'b.md': PUSHY, 'c.json': '{"rules": {"shouting": "off"}}' })
    for (const args of [
      ['--rule', 'shouting=off'],
      ['--skip', 'shouting'],
      ['--config', 'c.json'],
    ]) {
      const [post] = linesOf(
        postlint([...inFormat('ndjson', 'b.md', '--target', '0'), ...args], { cwd }).stdout,
      )
      expect(post?.after).toContain('FREE SHIPPING ON EVERYTHING!!!')
      expect(post?.after).not.toContain('#mugs #mugs')
    }
  })
})

describe('--write', () => {
  it('writes into the files, and only where something changes', () => {
    const cwd = folderWith({
      'a.md': `\ufeff---\nplatform: x\n---\n${PUSHY}`,
      'p.ndjson': `${JSON.stringify({ id: 1, text: PUSHY })}\r\nno json\n`,
      'b.md': CALM,
    })
    const args = ['rewrite', '.', 'p.ndjson', '--target', '0', '--write', ...ONLY]
    const { stdout } = postlint(args, { cwd })
    const text = (name: string) => readFileSync(join(cwd, name), 'utf8')
    expect(text('a.md')).toBe(`\ufeff---\nplatform: x\n---\n${AFTER}`)
    expect(text('p.ndjson')).toBe(`${JSON.stringify({ id: 1, text: AFTER })}\r\nno json\n`)
    expect(text('b.md')).toBe(CALM)
    expect(stdout).toContain('a.md has the new text.')
    expect(stdout).toContain('b.md is as it was.')
    const again = postlint([...args, '--format', 'ndjson'], { cwd }).stdout
    expect(linesOf(again).every(({ before, after }) => before === after)).toBe(true)
  })

  it('prints the new text of standard input, and the report beside it', () => {
    const args = ['rewrite', '-', '--target', '0', '--write', ...ONLY]
    const { stdout, stderr } = postlint(args, { input: PUSHY })
    expect(stdout).toBe(AFTER)
    expect(stderr).toContain('[-FREE SHIPPING ON EVERYTHING!!!-]')
    const shown = postlint(['rewrite', '-', '--target', '0', ...ONLY], { input: PUSHY })
    expect(shown.stdout).toBe(stderr)
    const json = postlint([...args, '--format', 'ndjson'], { input: PUSHY })
    expect(linesOf(json.stdout)[0]?.after).toBe(AFTER.trimEnd())
  })
})

it('--debug-rewrites says why a proposal is not shown', () => {
  const cwd = folderWith({ 'a.txt': 'Mugs for $9 at the market!!!\n'.repeat(5) })
  const { stderr } = postlint(['rewrite', 'a.txt', '--debug-rewrites'], { cwd })
  expect(stderr).toMatch(/^postlint: a\.txt#0: shouting\/\w+: “.+” \w/m)
})

it('says what is wrong with a command line', () => {
  const cwd = folderWith({ 'a.md': PUSHY })
  for (const [args, said] of [
    [[], '“postlint rewrite .” for this folder'],
    [['a.md', '--target', '101'], '0 to 100'],
    [['a.md', '--format', 'concise'], 'pretty, json, ndjson'],
    [['a.md', '--interactive'], 'needs a terminal'],
    [['a.md', '--interactive', '--format', 'json'], 'asks a person'],
    [['-', '--interactive'], 'Put the post in a file'],
    [['nothing.md'], 'There is no “nothing.md”'],
  ] as [string[], string][]) {
    const { status, stderr, stdout } = postlint(['rewrite', ...args], { cwd })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(said)
  }
})

// ── at a keyboard ───────────────────────────────────────────────────────────

/** Runs a command in a terminal of 80 columns and types one key whenever it is asked something. */
const TERMINAL = `
import fcntl, os, pty, select, struct, sys, termios
keys = sys.argv[1]
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 40, 80, 0, 0))
seen, asked = b'', 0
while True:
    ready, _, _ = select.select([fd], [], [], 20)
    if not ready:
        break
    try:
        chunk = os.read(fd, 65536)
    except OSError:
        break
    if not chunk:
        break
    seen += chunk
    if seen.count(b'keep what was taken') > asked and asked < len(keys):
        os.write(fd, b'\\x03' if keys[asked] == 'C' else b'\\r' if keys[asked] == 'R' else keys[asked].encode())
        asked += 1
sys.stdout.buffer.write(seen)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`

const python = spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode'])
const hasTerminal = python.status === 0
if (!hasTerminal) console.warn('No python3 with pty here: nothing is typed at --interactive.')

describe.skipIf(!hasTerminal)('--interactive', () => {
  const SHOUTS = PUSHY
  const MARK = SHOUTS.replace('!!!', '!')
  const typed = (keys: string, ...args: string[]) => {
    const cwd = folderWith({ 'a.md': SHOUTS, 'b.md': SHOUTS })
    const flags = ['--interactive', '--target', '0', ...ONLY]
    const command = [process.execPath, BIN, 'rewrite', ...args, ...flags]
    const { stdout, status } = spawnSync('python3', ['-c', TERMINAL, keys, ...command], {
      cwd,
      encoding: 'utf8',
    })
    const text = (name: string) => readFileSync(join(cwd, name), 'utf8')
    return { stdout: stdout.replace(ESCAPES, ''), status, a: text('a.md'), b: text('b.md') }
  }

  it('takes what is answered with y, leaves what is answered with n, and writes the file', () => {
    const { stdout, a, status } = typed('ynyn', 'a.md')
    expect(stdout).toContain('[-EVERYTHING!!!-]{+EVERYTHING!+}')
    expect(stdout).toContain('Take this edit?')
    expect(stdout).toContain('For you to complete:')
    expect(stdout).toContain('a.md has the new text.')
    expect(a).toBe(MARK.replace('FREE SHIPPING ON EVERYTHING', 'Free shipping on everything'))
    expect(status).toBe(1)
  })

  it('takes all that follows with a, in this post only', () => {
    const { a, b } = typed('aq', 'a.md', 'b.md')
    expect(a).toBe(AFTER)
    expect(b).toBe(SHOUTS)
  })

  it('keeps what was taken with q, and asks no more', () => {
    const { a, b, stdout } = typed('yq', 'a.md', 'b.md')
    expect(a).toBe(MARK)
    expect(b).toBe(SHOUTS)
    expect(stdout).not.toContain('b.md')
  })

  it('asks again after Return alone, and leaves the file as it was after Ctrl+C', () => {
    const { a, stdout, status } = typed('RyC', 'a.md')
    expect(a).toBe(SHOUTS)
    expect(stdout).toContain('Stopped. a.md is as it was.')
    expect(status).toBe(2)
  })
})
