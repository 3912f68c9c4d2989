import { expect, it } from 'vitest'
import { folderWith, postlint } from './run.ts'

const LONG = `${'We fixed the gate at the allotment, Priya brought the hinges. '.repeat(5)}\n`

/** The platforms of each file's post, as a report has them. */
function platformsOf(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const cwd = folderWith(files)
  const { stdout } = postlint(['--format', 'json', ...args], { cwd })
  const { posts } = JSON.parse(stdout) as { posts: { file: string; platforms: string[] }[] }
  return Object.fromEntries(posts.map(({ file, platforms }) => [file, platforms.join(' ')]))
}

const FILES = {
  'linkedin/a.md': LONG,
  'linkedin/b.md': `---\nplatforms: [x, bluesky]\n---\n${LONG}`,
  'c.md': LONG,
  '.postlintrc.json': '{"platform": "mastodon"}',
}

it('believes the draft, then the path, then the configuration', () => {
  expect(platformsOf(FILES)).toEqual({
    'linkedin/a.md': 'linkedin',
    'linkedin/b.md': 'x bluesky',
    'c.md': 'mastodon',
  })
})

it('believes a flag more than a path, and less than the draft', () => {
  expect(platformsOf(FILES, '--platform', 'threads')).toEqual({
    'linkedin/a.md': 'threads',
    'linkedin/b.md': 'x bluesky',
    'c.md': 'threads',
  })
})

it('reads the path from the top of the repository, wherever it is started', () => {
  const cwd = folderWith({ '.git/HEAD': '', 'bluesky/a.md': LONG })
  const { stdout } = postlint(['a.md', '--format', 'concise'], { cwd: `${cwd}/bluesky` })
  expect(stdout).toContain('a.md:1:301: error over-limit: Bluesky takes 300 characters')
})

it('fails a post that is too long, and names each place', () => {
  const cwd = folderWith({ 'b.md': FILES['linkedin/b.md'] })
  const { status, stdout } = postlint(['b.md', '--format', 'concise'], { cwd })
  expect(status).toBe(1)
  expect(stdout.match(/over-limit: \S+/g)).toEqual(['over-limit: X', 'over-limit: Bluesky'])
})

it('takes the name of standard input for a path, too', () => {
  const args = ['-', '--stdin-filename', 'x/a.md', '--format', 'concise']
  const { stdout } = postlint(args, { cwd: folderWith({}), input: LONG })
  expect(stdout).toContain('over-limit: X takes 280')
})
