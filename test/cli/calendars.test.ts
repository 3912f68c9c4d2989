/** Tables and calendars at the command line: which are read, what is said of those without posts, where findings are. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BIN, CALM, folderWith, LOUD, postlint } from './run.ts'

const LOUD_ROW = JSON.stringify(LOUD.trim()).replaceAll('\\"', '""')

interface Report {
  posts: {
    id: string
    file: string
    index: number
    platform: string | null
    cell: { row: number; column: string } | null
    range: { start: { offset: number; line: number } }
    findings: {
      ruleId: string
      excerpt: string | null
      cell: { row: number; column: string } | null
      range: { start: { offset: number; line: number; column: number }; end: { offset: number } }
    }[]
  }[]
}

function report(args: readonly string[], cwd: string, input = ''): Report {
  const { stdout, stderr } = postlint(['--format', 'json', ...args], { cwd, input })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Report
}

describe('tables and calendars', () => {
  const files = {
    'a.md': CALM,
    'b.csv': `Text,Platform\n${LOUD_ROW},x\n`,
    'c.tsv': `Text\tPlatform\n${LOUD_ROW}\tx\n`,
    'd.json': `[{"text": ${JSON.stringify(LOUD.trim())}}]`,
    'e.yaml': `- text: ${LOUD}`,
    'f.yml': `- text: ${LOUD}`,
  }

  it('are read where they are named or globbed, and a folder is not walked for them', () => {
    const cwd = folderWith(files)
    const filesOf = (...args: string[]) => report(args, cwd).posts.map(({ file }) => file)
    expect(filesOf('.')).toEqual(['a.md'])
    expect(filesOf('*')).toEqual(Object.keys(files))
    expect(filesOf('b.csv', 'd.json', 'f.yml')).toEqual(['b.csv', 'd.json', 'f.yml'])
  })

  it('come from standard input too', () => {
    const cwd = folderWith({})
    for (const [format, text] of [
      ['csv', files['b.csv']],
      ['tsv', files['c.tsv']],
      ['json', files['d.json']],
      ['yaml', files['e.yaml']],
    ] as const) {
      const { posts } = report(['-', '--input-format', format], cwd, text)
      const shouts = posts.flatMap(({ findings }) =>
        findings.filter(({ ruleId }) => ruleId === 'shouting'),
      )
      expect(shouts.map(({ excerpt }) => excerpt)).toEqual(['FREE SHIPPING ON EVERYTHING'])
      const { start, end } = shouts[0]?.range ?? {}
      expect(text.slice(start?.offset, end?.offset)).toBe('FREE SHIPPING ON EVERYTHING')
    }
  })

  it('show where a finding is: the row, the column, and the place in the cell', () => {
    const text = `\uFEFFDate;Full Caption\r\n2026-03-02;"Say ""hi"",\r\n${LOUD.trim()}"\r\n`
    const cwd = folderWith({ 'a.csv': text })
    const [post] = report(['a.csv'], cwd).posts
    const shout = post?.findings.find(({ ruleId }) => ruleId === 'shouting')
    expect(post?.cell).toEqual({ row: 2, column: 'Full Caption' })
    expect(shout?.cell).toEqual({ row: 2, column: 'Full Caption' })
    expect(shout?.range.start).toEqual({ offset: text.indexOf('FREE'), line: 3, column: 1 })
    const { stdout } = postlint(['a.csv'], { cwd })
    expect(stdout).toContain('a.csv:3:1  warn  shouting  row 2, Full Caption\n')
    expect(stdout).toContain('a.csv:2 (row 2, Full Caption)\n')
  })

  it('of any length are read in blocks, and keep their places', () => {
    const rows = [...Array(3000).keys()].map(
      (row) => `Row ${row},"The ""kettle"" is on, é🔥.\nCome in.",x\r\n`,
    )
    const text = `Note,Text,Platform\r\n${rows.join('')}last,${LOUD_ROW},x`
    expect(text.length).toBeGreaterThan(2 * 64 * 1024)
    const cwd = folderWith({ 'a.csv': text })
    const { posts } = report(['a.csv'], cwd)
    expect(posts).toHaveLength(3001)
    expect(posts.map(({ index, id }) => [index, id])).toEqual(
      posts.map((_, index) => [index, `a.csv#${index}`]),
    )
    const last = posts.at(-1)
    expect(last?.cell).toEqual({ row: 3002, column: 'Text' })
    const shout = last?.findings.find(({ ruleId }) => ruleId === 'shouting')
    expect(shout?.range.start.offset).toBe(text.indexOf('FREE'))
    expect(shout?.range.start.line).toBe(text.slice(0, text.indexOf('FREE')).split('\n').length)
  })
})

describe('a table from a pipe', () => {
  it('is read the same in drips as at once', async () => {
    // Nothing before row 30 says that the day comes first.
    const rows = [...Array(30).keys()].map(
      (row) => `Hello you ${row},${row === 29 ? 13 : 3}/4/2026\n`,
    )
    const child = spawn(process.execPath, [BIN, '-', '--input-format', 'csv', '--format', 'json'])
    let stdout = ''
    child.stdout.on('data', (data) => {
      stdout += data
    })
    for (const row of ['Text,Date\n', ...rows]) {
      child.stdin.write(row)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    child.stdin.end()
    await new Promise((resolve) => child.on('close', resolve))
    const { posts } = JSON.parse(stdout) as { posts: { date: string }[] }
    expect(posts.map(({ date }) => date)).toEqual(
      rows.map((_, row) => (row === 29 ? '2026-04-13' : '2026-04-03')),
    )
  })
})

describe('a file without posts', () => {
  const files = {
    'package.json': '{"name": "a", "description": "It does this and that."}',
    'tsconfig.json': '{}',
    'c.yaml': 'on: push\n',
    'd.csv': 'Week,Ful Caption\n1,Hello there\n',
    'e.csv': 'Text,Date\n',
    'f.json': `[{"text": ${JSON.stringify(CALM.trim())}}]`,
  }

  it('is a mistake where it is named', () => {
    const cwd = folderWith(files)
    for (const [name, words] of [
      ['package.json', 'There are no posts in here that postlint knows how to find.'],
      ['d.csv', 'None of the columns “Week”, “Ful Caption” is known to hold the text of posts.'],
      ['e.csv', 'The table has no row with the text of a post.'],
    ] as const) {
      const { status, stdout, stderr } = postlint([name], { cwd })
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`postlint: ${name}: ${words}`)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
    const { status, stdout } = postlint(['f.json', 'd.csv'], { cwd })
    expect(status).toBe(2)
    expect(stdout).toContain('Checked 1 post:')
  })

  it('is worth a word where a glob brought it along, once for all', () => {
    const cwd = folderWith(files)
    const { status, stdout, stderr } = postlint(['*.{json,yaml}'], { cwd })
    expect(status).toBe(0)
    expect(stdout).toContain('Checked 1 post:')
    expect(stderr).toBe(
      'postlint: c.yaml, package.json and 1 more: no posts found, so they were left out. If there are some, name the file and say where they are with --map.\n',
    )
    expect(postlint(['*.{json,yaml}', '--quiet'], { cwd }).stderr).toBe('')
    expect(postlint(['*.yaml'], { cwd })).toMatchObject({ status: 2, stdout: '' })
    expect(postlint(['*.yaml', '--no-error-on-unmatched'], { cwd }).status).toBe(0)
  })

  it('has some where its user says so', () => {
    const cwd = folderWith({
      ...files,
      'g.json': '{"q": [{"a": {"b": "One two three."}, "on": "linkedin"}]}',
      'sub/.postlintrc.json': '{"inputs": {"csv": {"text": "Ful Caption", "id": "Week"}}}',
      'sub/d.csv': files['d.csv'],
    })
    expect(report(['d.csv', '--map', 'text=Ful Caption,id=Week'], cwd).posts[0]?.id).toBe('1')
    expect(report([join('sub', 'd.csv')], cwd).posts[0]?.id).toBe('1')
    const mapped = report(['g.json', '--map', 'posts=q[*]', '--map', 'text=a.b,platform=on'], cwd)
    expect(mapped.posts).toMatchObject([{ platform: 'linkedin' }])
    expect(postlint(['d.csv', '--map', 'text=Full Caption'], { cwd }).stderr).toContain(
      'There is no column “Full Caption”; the columns are “Week”, “Ful Caption”. Did you mean “Ful Caption”?',
    )
  })

  it.each([
    [['--map', 'txt=A'], 'there is no field “txt”. Did you mean “text”?'],
    [['--map', 'text'], '--map text names no column. Write --map text="Column name".'],
    [['--map', 'text='], '--map text= names no column.'],
  ])('%j', (args, words) => {
    const { status, stderr } = postlint(['d.csv', ...args], { cwd: folderWith(files) })
    expect(status).toBe(2)
    expect(stderr).toContain(words)
  })

  it('is not mended by a configuration that names what there is not', () => {
    const cwd = folderWith({ ...files, '.postlintrc.json': '{"inputs": {"csv": {"txt": "A"}}}' })
    const { status, stderr } = postlint(['e.csv'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('inputs.csv: there is no key “txt”. Did you mean “text”?')
  })
})

it('a JSON file that is cut off is one error, and a value is quoted once', () => {
  const cwd = folderWith({
    'a.json': '{"posts":[{"text":"a"',
    'b.json': '{"text": "We fixed the gate.", "platform": "linkdin"}',
  })
  const { stdout } = postlint(['a.json', 'b.json', '--format', 'concise'], { cwd })
  expect(stdout.match(/not well-formed/g)).toHaveLength(1)
  expect(stdout).toContain('“linkdin” is given for “platform”')
})

describe('a malformed row', () => {
  it('is a finding, and the others are judged', () => {
    const cwd = folderWith({ 'a.csv': `Text,Platform\n"open,x\n${LOUD_ROW},linkdin\na,b,c\n` })
    const { status, stdout, stderr } = postlint(['a.csv', '--format', 'concise'], { cwd })
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toContain(
      'a.csv:2:1: error malformed-input: Row 2 cannot be read as a row of the table',
    )
    expect(stdout).toContain(
      'a.csv:3:60: error malformed-input: Row 3 has “linkdin” under “Platform”',
    )
    expect(stdout).toContain('shouting')
    expect(stdout).toContain('a.csv:4:5: error malformed-input: Row 4')
  })
})
