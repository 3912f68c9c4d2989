/** What `npm run new-rule` makes is a rule that the room and project tests accept. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
let copy = ''

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'postlint-new-rule-'))
  for (const part of [
    'rules',
    'docs',
    'src',
    'scripts',
    'bin',
    'README.md',
    'package.json',
    'tsconfig.json',
  ]) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true })
  }
  for (const file of ['page.ts', 'rooms.test.ts', 'project.test.ts']) {
    cpSync(join(ROOT, 'test', file), join(copy, 'test', file))
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

it('makes a room that passes the tests of all rooms', { timeout: 60_000 }, () => {
  expect(run('scripts/new-rule.ts', 'mumbled-terms')).toMatchObject({ status: 0, stderr: '' })
  expect(readFileSync(join(copy, 'rules/index.ts'), 'utf8')).toContain('  mumbledTerms,\n')
  expect(readFileSync(join(copy, 'README.md'), 'utf8')).toContain('`mumbled-terms`')

  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const names = 'mumbled-terms|alphabetical|generated'
  const tests = spawnSync(process.execPath, [vitest, 'run', '--root', copy, '-t', names], {
    cwd: copy,
    encoding: 'utf8',
  })
  expect(tests.status, tests.stdout + tests.stderr).toBe(0)
  expect(tests.stdout).toContain('passed')
})

it('refuses a name that is taken and a name that is none', () => {
  expect(run('scripts/new-rule.ts', 'shouting')).toMatchObject({ status: 2 })
  const { status, stderr } = run('scripts/new-rule.ts', 'Tiny Print')
  expect(status).toBe(2)
  expect(stderr).toContain('npm run new-rule tiny-print')
})

function run(script: string, ...args: string[]) {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs')
  return spawnSync(process.execPath, [tsx, script, ...args], { cwd: copy, encoding: 'utf8' })
}
