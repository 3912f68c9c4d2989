/** A file gets its new text whole or not at all. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openReplacement } from '../../src/rewrite/file.ts'
import { BIN, folderWith } from './run.ts'

const LOUD_LINE = `${JSON.stringify({ text: 'Mugs for $9 at the market!!!' })}\n`
const CALM_LINE = LOUD_LINE.replace('!!!', '!')

const textOf = (path: string) => readFileSync(path, 'utf8')
const temporary = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

describe('a replacement', () => {
  const reading = (path: string) => {
    const replacement = openReplacement(path, 'a.md')
    const buffer = Buffer.alloc(1 << 20)
    const text = buffer.toString('utf8', 0, replacement.read(buffer))
    replacement.read(buffer)
    return { replacement, text }
  }

  it('writes nothing where nothing changes', () => {
    const folder = folderWith({ 'a.md': 'one\ntwo\n' })
    const { replacement, text } = reading(join(folder, 'a.md'))
    replacement.put(text, text)
    expect(readdirSync(folder)).toEqual(['a.md'])
    replacement.commit()
    replacement.close()
    expect(textOf(join(folder, 'a.md'))).toBe('one\ntwo\n')
  })

  it('copies what came before the first change, byte for byte', () => {
    const folder = folderWith({ 'a.md': '\ufeffé one\ntwo\nthree\n' })
    const { replacement } = reading(join(folder, 'a.md'))
    replacement.put('\ufeffé one\n', '\ufeffé one\n')
    replacement.put('two\n', '2\n')
    replacement.put('three\n', 'three\n')
    expect(textOf(join(folder, 'a.md'))).toBe('\ufeffé one\ntwo\nthree\n')
    replacement.commit()
    replacement.close()
    expect(textOf(join(folder, 'a.md'))).toBe('\ufeffé one\n2\nthree\n')
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  it.each([
    ['of another length', 'somebody was here\n'],
    ['of the same length', 'ONE\ntwo\n'],
    ['gone', undefined],
  ])('does not overwrite a file that is another meanwhile: %s', (_, theirs) => {
    const folder = folderWith({ 'a.md': 'one\ntwo\n' })
    const path = join(folder, 'a.md')
    const { replacement, text } = reading(path)
    replacement.put(text, '1\n2\n')
    if (theirs === undefined) rmSync(path)
    else writeFileSync(path, theirs)
    expect(() => replacement.commit()).toThrow(
      theirs === undefined
        ? 'a.md: cannot be written'
        : 'a.md: has been changed by somebody else meanwhile, so it is left as it is.',
    )
    replacement.close()
    expect(existsSync(path) ? textOf(path) : undefined).toBe(theirs)
    expect(temporary(folder)).toEqual([])
  })

  it('leaves the old file and nothing else where it is given up', () => {
    const folder = folderWith({ 'a.md': 'one\n' })
    const { replacement, text } = reading(join(folder, 'a.md'))
    replacement.put(text, '1\n')
    expect(temporary(folder)).toHaveLength(1)
    replacement.close()
    expect(readdirSync(folder)).toEqual(['a.md'])
    expect(textOf(join(folder, 'a.md'))).toBe('one\n')
  })
})

it('a write-protected file stays as it is, and the rest is mended', (context) => {
  const folder = folderWith({ 'a.ndjson': LOUD_LINE, 'b.ndjson': LOUD_LINE })
  spawnSync('chmod', ['444', join(folder, 'a.ndjson')])
  const isRoot = process.getuid?.() === 0
  // Root may write to anything, so the test is run as nobody then.
  spawnSync('chmod', ['777', folder])
  if (isRoot) spawnSync('chown', ['-R', '65534:65534', folder])
  const command = [process.execPath, BIN, 'a.ndjson', 'b.ndjson', '--fix', '--quiet']
  const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...command]
  const [program, ...args] = (isRoot ? asNobody : command) as [string, ...string[]]
  const { status, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  if (error !== undefined || /EACCES.*postlint\.js|setpriv/.test(stderr)) {
    context.skip(`Nobody cannot run the program here: ${error?.message ?? stderr}`)
  }
  expect(stderr).toContain('a.ndjson: cannot be written, and is as it was.')
  expect(status).toBe(2)
  expect(textOf(join(folder, 'a.ndjson'))).toBe(LOUD_LINE)
  expect(textOf(join(folder, 'b.ndjson'))).toBe(CALM_LINE)
})

/** Several blocks, of which the first has something to mend. */
const LONG = LOUD_LINE + `${JSON.stringify({ text: 'Rain.', x: 'x'.repeat(400) })}\n`.repeat(600)

it('a file that is replaced while it is being mended is left to its writer, and the rest is mended', async () => {
  const folder = folderWith({ 'a.ndjson': LONG, 'b.ndjson': LOUD_LINE })
  const child = spawn(process.execPath, [BIN, 'a.ndjson', 'b.ndjson', '--fix', '--quiet'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  // The new file is there, so that the old one is open, and its end has not been reached.
  while (temporary(folder).length === 0 && child.exitCode === null) await after(1)
  const theirs = LONG.replace('Mugs', 'MUGS')
  writeFileSync(join(folder, 'new'), theirs)
  spawnSync('mv', ['new', 'a.ndjson'], { cwd: folder })
  expect(await ended).toBe(2)
  expect(stderr).toContain('a.ndjson: has been changed by somebody else meanwhile')
  expect(textOf(join(folder, 'a.ndjson'))).toBe(theirs)
  expect(textOf(join(folder, 'b.ndjson'))).toBe(CALM_LINE)
  expect(temporary(folder)).toEqual([])
})

it('a kill at any moment leaves the old file or the new one', async () => {
  const folder = folderWith({ 'a.ndjson': '' })
  const path = join(folder, 'a.ndjson')
  const [old, mended] = [LONG, LONG.replace(LOUD_LINE, CALM_LINE)]
  const run = async (ms: number | undefined) => {
    writeFileSync(path, old)
    const from = performance.now()
    const child = spawn(process.execPath, [BIN, 'a.ndjson', '--fix', '--quiet'], {
      cwd: folder,
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    if (ms !== undefined) {
      // The clock starts when there is something to lose.
      while (temporary(folder).length === 0 && child.exitCode === null) await after(1)
      await after(ms)
      child.kill('SIGKILL')
    }
    await ended
    const found = textOf(path)
    expect([old, mended]).toContain(found)
    for (const name of temporary(folder)) rmSync(join(folder, name))
    return { isOld: found === old, took: performance.now() - from }
  }
  const { isOld, took } = await run(undefined)
  expect(isOld).toBe(false)
  const killed: boolean[] = []
  for (let at = 0; at < 10; at++) killed.push((await run((took * at) / 20)).isOld)
  // Some at least have been cut short.
  expect(killed).toContain(true)
})
