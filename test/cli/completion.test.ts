/** `postlint completion`: the scripts, in the shells themselves where they are installed. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inside } from './inside.ts'
import { folderWith } from './run.ts'

const script = async (shell: string) => (await inside(['completion', shell], '.')).stdout

function hasShell(name: string): boolean {
  return spawnSync(name, ['-c', 'exit 0']).status === 0
}

describe.runIf(hasShell('bash'))('bash', () => {
  const complete = async (...words: string[]) => {
    const cwd = folderWith({ script: await script('bash'), 'draft.md': '' })
    const line = words.map((word) => `'${word}'`).join(' ')
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '--norc',
        '-c',
        `source ./script; COMP_WORDS=(postlint ${line}); COMP_CWORD=${words.length}; _postlint; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ],
      { cwd, encoding: 'utf8' },
    )
    expect(stderr).toBe('')
    return stdout.trimEnd().split('\n')
  }

  it.each([
    [['te'], ['test-rules']],
    [['--no-pl'], ['--no-plugins']],
    [['explain', 'sho'], ['shouting']],
    [
      ['explain', '--no-c'],
      ['--no-config', '--no-color'],
    ],
    [['--preset', 'str'], ['strict']],
    [['--rule', 'hype', '=', 'w'], ['warn']],
    [
      ['--rule', 'hype', '='],
      ['off', 'info', 'warn', 'error'],
    ],
    [
      ['--preset', '='],
      ['recommended', 'strict', 'relaxed'],
    ],
    [['--format', '=', 'conc'], ['concise']],
    [['--only', 'missing-q'], ['missing-question']],
    [['init', '--f'], ['--force']],
    [
      ['config', '--format', ''],
      ['text', 'json'],
    ],
    [['completion', 'f'], ['fish']],
    [['dra'], ['draft.md']],
    [['--config', 'dra'], ['draft.md']],
  ])('%j', async (words, found) => {
    expect(await complete(...words)).toEqual(found)
  })
})

/** Shells that a machine may do without; Linux and macOS packages of them are called the same. */
describe.runIf(hasShell('zsh'))('zsh', () => {
  it('takes the script, and calls it for postlint', async () => {
    const cwd = folderWith({ script: await script('zsh') })
    const { stdout, stderr } = spawnSync(
      'zsh',
      [
        '-f',
        '-c',
        'autoload -Uz compinit; compinit -u -d ./dump; source ./script; print $_comps[postlint]; functions _postlint_lint',
      ],
      { cwd, encoding: 'utf8', env: { ...process.env, HOME: cwd } },
    )
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^_postlint\n/)
    expect(stdout).toContain('--no-plugins')
  })
})

describe.runIf(hasShell('fish'))('fish', () => {
  it.each([
    ['postlint te', 'test-rules'],
    ['postlint explain sho', 'shouting'],
    ['postlint --preset str', 'strict'],
    ['postlint --no-plu', '--no-plugins'],
    ['postlint completion ba', 'bash'],
  ])('%s', async (typed, found) => {
    const cwd = folderWith({ 'script.fish': await script('fish') })
    const { stdout } = spawnSync(
      'fish',
      ['--no-config', '-c', `source ${join(cwd, 'script.fish')}; complete -C '${typed}'`],
      { cwd, encoding: 'utf8', env: { ...process.env, HOME: cwd } },
    )
    expect(stdout.split('\n').map((line) => line.split('\t')[0])).toContain(found)
  })
})

it('names every flag of every command, in each shell', async () => {
  const { stdout } = await inside(['--help'], '.')
  const flags = [...stdout.matchAll(/--[a-z-]+/g)].map(([flag]) => flag)
  expect(flags.length).toBeGreaterThan(15)
  for (const shell of ['bash', 'zsh', 'fish']) {
    const text = await script(shell)
    const spelt = (flag: string) => (shell === 'fish' ? `-l ${flag.slice(2)} ` : flag)
    expect(flags.filter((flag) => !text.includes(spelt(flag)))).toEqual([])
  }
})
