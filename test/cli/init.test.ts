/** `postlint init`: what it finds, what it writes, and that what it writes works. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { brandFrom, propose, type Survey } from '../../src/config/propose.ts'
import { inside, postsOf } from './inside.ts'
import { CALM, folderWith } from './run.ts'

const written = (cwd: string) =>
  JSON.parse(readFileSync(join(cwd, '.postlintrc.json'), 'utf8')) as Record<string, unknown>

describe('init', () => {
  it('writes a configuration that fits, and the next run works', async () => {
    const cwd = folderWith({
      'package.json':
        '{"name": "@tallyfork/social", "homepage": "https://www.tallyfork.example/about"}',
      'README.md': '# Us\n',
      'docs/guide.md': '# How to\n',
      'drafts/linkedin/a.md': `---\ndate: 2026-03-01\nkind: teach\n---\n${CALM}`,
      'drafts/twitter/b.tweet': CALM,
      'drafts/c.md': CALM,
    })
    const { status, stdout, stderr } = await inside(['init'], cwd)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('front matter that postlint reads: date (1), kind (1)')
    expect(stdout).toContain('drafts/twitter/ is for x')
    expect(written(cwd)).toEqual({
      $schema: expect.stringMatching(/config-1\.schema\.json$/),
      preset: 'recommended',
      brand: { names: ['Tallyfork'], domains: ['tallyfork.example'] },
      files: ['drafts/**'],
      overrides: [
        { files: 'drafts/linkedin/**', platform: 'linkedin' },
        { files: 'drafts/twitter/**', platform: 'x' },
      ],
    })
    expect(Object.keys(await postsOf(['.'], cwd))).toEqual([
      'drafts/c.md',
      'drafts/linkedin/a.md',
      'drafts/twitter/b.tweet',
    ])
  })

  it('works in an empty folder, and asks for nothing', async () => {
    const cwd = folderWith({})
    expect((await inside(['init', '--yes'], cwd)).status).toBe(0)
    expect(Object.keys(written(cwd))).toEqual(['$schema', 'preset'])
  })

  it.each([
    ['.postlintrc.json', '{}', '“postlint init --force” would replace it'],
    ['postlint.config.mjs', 'export default {}', 'take it away first'],
    ['package.json', '{"postlint": {}}', 'take it away first'],
  ])('never writes over %s', async (name, text, next) => {
    const cwd = folderWith({ [name]: text })
    const { status, stdout, stderr } = await inside(['init'], cwd)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`There is a configuration already, in ${name}.`)
    expect(stderr).toContain(next)
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
    const forced = await inside(['init', '--force'], cwd)
    expect(forced.status).toBe(name === '.postlintrc.json' ? 0 : 2)
  })

  it('writes the hook when it is asked to, over none, and leaves a corrected configuration alone', async () => {
    const cwd = folderWith({ 'a.md': CALM })
    const next = (await inside(['init'], cwd)).stdout
    expect(next).toContain('as a pre-commit hook: postlint init --hook')
    expect(next).toContain('to lint what is here: postlint .')
    expect(existsSync(join(cwd, '.pre-commit-config.yaml'))).toBe(false)
    const corrected = '{"preset": "strict"}'
    writeFileSync(join(cwd, '.postlintrc.json'), corrected)
    const { status, stdout } = await inside(['init', '--force', '--hook'], cwd)
    expect([status, stdout]).toEqual([0, expect.stringContaining('.postlintrc.json stays as it')])
    expect(readFileSync(join(cwd, '.postlintrc.json'), 'utf8')).toBe(corrected)
    const path = join(cwd, '.pre-commit-config.yaml')
    const text = readFileSync(path, 'utf8')
    expect(parse(text)).toMatchObject({
      repos: [
        {
          repo: 'local',
          hooks: [{ id: 'postlint', entry: 'npx --no-install postlint', language: 'system' }],
        },
      ],
    })
    expect((await inside(['init', '--hook'], cwd)).stdout).toContain('has the hook already')
    expect(readFileSync(path, 'utf8')).toBe(text)
    writeFileSync(path, 'repos: []\n')
    expect((await inside(['init', '--hook'], cwd)).stdout).toContain('Add this below “repos:”')
    expect(readFileSync(path, 'utf8')).toBe('repos: []\n')
  })

  it('names the command as it can be typed where postlint is installed beside the drafts', async () => {
    const cwd = folderWith({ 'a.md': CALM, 'node_modules/.bin/postlint': '' })
    const { stdout } = await inside(['init'], cwd)
    expect(stdout).toContain('to lint what is here: npx postlint .')
    expect(stdout).toContain('npx postlint init --hook')
  })
})

describe('a proposal', () => {
  const survey: Survey = {
    drafts: [],
    calendars: [],
    declared: new Map(),
    brand: undefined,
    schema: 's',
  }
  const filesFor = (some: Partial<Survey>) =>
    (JSON.parse(propose({ ...survey, ...some }).text) as { files?: string[] }).files

  it('names calendars, and goes on reading the drafts', () => {
    expect(filesFor({ drafts: ['a.md'], calendars: ['plan/2026.csv'] })).toEqual([
      '**/*.{md,markdown,mdx,txt,tweet}',
      'plan/2026.csv',
    ])
    const drafts = ['drafts/a.md', 'docs/b.md']
    expect(filesFor({ drafts, calendars: ['drafts/2026.csv', 'x.csv'] })).toEqual([
      'drafts/**',
      'x.csv',
    ])
  })

  it('leaves the walk alone where all there is are drafts', () => {
    expect(filesFor({ drafts: ['drafts/a.md', 'posts/b.md'] })).toBeUndefined()
  })

  it.each([
    [{ name: 'x', productName: 'Tally Fork' }, undefined, ['Tally Fork']],
    [{ name: '@tallyfork/site' }, undefined, ['Tallyfork']],
    [{ name: 'tally-fork-social' }, undefined, ['Tally Fork']],
    [{ name: 'drafts' }, 'git@github.com:tallyfork/drafts.git', ['Tallyfork']],
    [null, 'https://gitlab.com/tallyfork/posts', ['Tallyfork']],
    [{ name: 'website', homepage: 'https://github.com/x/y#readme' }, undefined, undefined],
    [{ name: 7 }, undefined, undefined],
  ])('takes the brand of %j and %s for %j', (manifest, remote, names) => {
    expect(brandFrom(manifest, remote)?.names).toEqual(names)
  })
})
