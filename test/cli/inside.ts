/** Runs the program in this process: quicker than {@link postlint}, and from the source. */
import { main, type Status } from '../../src/cli/main.ts'
import type { Output, World } from '../../src/cli/world.ts'

export interface RanInside {
  readonly status: Status
  readonly stdout: string
  readonly stderr: string
}

export async function inside(argv: readonly string[], cwd: string): Promise<RanInside> {
  let stdout = ''
  let stderr = ''
  const output = (write: (text: string) => void): Output => ({
    write,
    isTerminal: false,
    columns: 80,
    isClosed: false,
  })
  const world: World = {
    argv,
    cwd,
    env: {},
    stdin: () => 0,
    stdout: output((text) => {
      stdout += text
    }),
    stderr: output((text) => {
      stderr += text
    }),
  }
  const status = await main(world)
  return { status, stdout, stderr }
}

interface Reported {
  readonly file: string
  readonly platform: string | null
  readonly score: number
  readonly partial: boolean
  readonly findings: readonly { readonly ruleId: string; readonly severity: string }[]
}

/** The posts of a run, by file. */
export async function postsOf(
  argv: readonly string[],
  cwd: string,
): Promise<Readonly<Record<string, Reported>>> {
  const { stdout, stderr } = await inside(['--format', 'json', ...argv], cwd)
  if (stdout === '') throw new Error(stderr)
  const { posts } = JSON.parse(stdout) as { posts: Reported[] }
  return Object.fromEntries(posts.map((post) => [post.file, post]))
}
