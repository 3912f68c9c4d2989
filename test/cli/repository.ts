/** A repository of git in a folder of its own, gone when the test is done. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderWith } from './run.ts'

export interface Repository {
  readonly folder: string
  git(...args: readonly string[]): string
  /** Writes files of the work tree. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void
  /** Writes, stages and commits them. */
  commit(files: Readonly<Record<string, string | Uint8Array>>, message?: string): void
}

export function repositoryWith(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Repository {
  const repository = repositoryIn(folderWith({}))
  repository.git('init', '--quiet', '--initial-branch=main')
  repository.write(files)
  return repository
}

export function repositoryIn(folder: string): Repository {
  const git = (...args: readonly string[]): string => {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
    )
    const who = ['-c', 'user.name=Jo', '-c', 'user.email=jo@example.com']
    const { status, stdout, stderr } = spawnSync(
      'git',
      [...who, '-c', 'protocol.file.allow=always', ...args],
      { cwd: folder, encoding: 'utf8', env },
    )
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout
  }
  const write: Repository['write'] = (files) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
  }
  return {
    folder,
    git,
    write,
    commit(files, message = 'drafts') {
      write(files)
      git('add', '--all')
      git('commit', '--quiet', '--message', message)
    },
  }
}
