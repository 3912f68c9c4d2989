/** What is taken for a post, shown and said explicitly; and what is out already. */
import { describe, expect, it } from 'vitest'
import { CALM, folderWith, LOUD, postlint } from './run.ts'

const TWO = `# May\n\n## Post 1: Mugs\n\n**Platform:** LinkedIn\n\n${LOUD}\n## Post 2\n\n${CALM}\n## Notes\n\n${LOUD}`

describe('--list-posts', () => {
  it('prints a table of posts, their lines and platforms, and judges nothing', () => {
    const cwd = folderWith({
      'a.md': TWO,
      'b.tweet': 'One 🔥\n---\nTwo\n',
      'c.md': '---\nstatus: published\nplatforms: [x, threads]\n---\nOut.\n',
      'd.md': '',
    })
    const { status, stdout, stderr } = postlint(['--list-posts', '.', '--fail-on', 'info'], { cwd })
    expect(stdout).toMatchInlineSnapshot(`
      "Post       Lines  Platform    First words
      a.md#0     7–7    linkedin    FREE SHIPPING ON EVERYTHING until Sunday at…
      a.md#1     11–11  –           We fixed the gate at the allotment. Thank you,…
      b.tweet#0  1–3    x           One 🔥 ⏎ --- ⏎ Two (a thread of 2)
      c.md#0     5–5    x, threads  Out. (published)
      d.md#0     1–1    –            (no text)

      5 posts. Taken wrongly? Say where posts are with inputs.markdown in the configuration.
      "
    `)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('prints the same as JSON', () => {
    const cwd = folderWith({ 'a.md': TWO })
    const { stdout } = postlint(['--list-posts', '--format', 'json', 'a.md'], { cwd })
    const { schemaVersion, posts } = JSON.parse(stdout)
    expect(schemaVersion).toBe(1)
    expect(posts).toMatchObject([
      { id: 'a.md#0', index: 0, lines: { from: 7, to: 7 }, platforms: ['linkedin'], parts: 1 },
      { id: 'a.md#1', index: 1, lines: { from: 11, to: 11 }, platforms: [], published: false },
    ])
    expect(TWO.slice(posts[1].range.start.offset, posts[1].range.end.offset)).toBe(CALM.trim())
    expect(posts[0].words).toBe('FREE SHIPPING ON EVERYTHING until Sunday at…')
  })

  it('says what cannot be read, and lists the rest', () => {
    const cwd = folderWith({ 'a.md': Buffer.from([0x61, 0xff, 0x62]), 'b.md': CALM })
    const { status, stdout, stderr } = postlint(['--list-posts', '.'], { cwd })
    expect(status).toBe(2)
    expect(stderr).toContain('a.md:1: is not UTF-8 text')
    expect(stdout).toContain('b.md#0')
  })

  it('numbers the posts of all blocks of a long source', () => {
    const line = `${JSON.stringify({ text: CALM.repeat(100) })}\n`
    const cwd = folderWith({ 'a.ndjson': line.repeat(30) })
    const { stdout } = postlint(['--list-posts', 'a.ndjson'], { cwd })
    expect(stdout).toContain('a.ndjson#29  30–30')
  })
})

describe('inputs.markdown', () => {
  it('says where posts are', () => {
    const draft = `## Idea\n\n${LOUD}\n\`\`\`text\n${CALM}\`\`\`\n`
    const config = (post: unknown) => JSON.stringify({ inputs: { markdown: { post } } })
    const words = (post: unknown) => {
      const cwd = folderWith({ 'a.md': draft, '.postlintrc.json': config(post) })
      const { stdout } = postlint(['--list-posts', '--format', 'json', 'a.md'], { cwd })
      return JSON.parse(stdout).posts.map(({ lines }: { lines: object }) => lines)
    }
    expect(words({ fence: 'text' })).toEqual([{ from: 6, to: 6 }])
    expect(words({ heading: 'Idea' })).toEqual([{ from: 3, to: 7 }])
    expect(words('file')).toEqual([{ from: 1, to: 7 }])
  })

  it.each([
    [
      { inputs: { markdown: { post: { headng: 'x' } } } },
      'inputs.markdown.post: there is no key “headng”. Did you mean “heading”?',
    ],
    [
      { inputs: { markdown: { post: 'whole' } } },
      'inputs.markdown.post must be "file", or an object',
    ],
    [
      { inputs: { markdown: { post: { heading: 3 } } } },
      'inputs.markdown.post.heading must be a text',
    ],
    [{ inputs: { markdwn: {} } }, 'inputs: there is no key “markdwn”. Did you mean “markdown”?'],
    [{ inputs: [] }, 'inputs must be an object with markdown'],
  ])('refuses %j', (config, message) => {
    const cwd = folderWith({ 'a.md': CALM, '.postlintrc.json': JSON.stringify(config) })
    const { status, stderr } = postlint(['a.md'], { cwd })
    expect(stderr).toContain(message)
    expect(status).toBe(2)
  })
})

describe('a published post', () => {
  const OUT = `---\nstatus: published\nplatform: mars\n---\n${LOUD}`

  it('is listed, with no finding, no score and no gate', () => {
    const cwd = folderWith({ 'a.md': OUT })
    const { status, stdout } = postlint(['a.md', '--max-score', '0'], { cwd })
    expect(stdout).toBe(
      'a.md  published, not judged\n\nChecked 1 post: nothing to mend. All passed.\n',
    )
    expect(status).toBe(0)
    const [post] = JSON.parse(postlint(['a.md', '--format', 'json'], { cwd }).stdout).posts
    expect(post).toMatchObject({ published: true, score: null, findings: [] })
  })

  it('is judged with --include-published', () => {
    const cwd = folderWith({ 'a.md': OUT })
    const { status, stdout } = postlint(
      ['a.md', '--include-published', '--max-score', '0', '--format', 'json'],
      { cwd },
    )
    const [post] = JSON.parse(stdout).posts
    expect(post.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
      expect.arrayContaining(['malformed-input', 'shouting']),
    )
    expect(post.score).toBeGreaterThan(0)
    expect(status).toBe(1)
  })
})
