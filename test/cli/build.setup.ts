/** Builds what the tests of the command line start, once for all of them. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export default function setup(): void {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const { status, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts', '--fast'],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The build failed.\n${stderr}`)
}
