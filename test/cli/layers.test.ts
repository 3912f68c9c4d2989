/** Layers of configuration: extends, overrides, files, and where `postlint config` says values come from. */
import { describe, expect, it } from 'vitest'
import { inside, postsOf } from './inside.ts'
import { CALM, folderWith, LOUD } from './run.ts'

interface Described {
  readonly configuration: string | null
  readonly searched: readonly string[]
  readonly isLeftOut: boolean
  readonly values: readonly { key: string; value: unknown; origin: string }[]
}

async function configOf(cwd: string, ...args: string[]): Promise<Described> {
  const { stdout, stderr } = await inside(['config', '--format', 'json', ...args], cwd)
  expect(stderr).toBe('')
  return JSON.parse(stdout) as Described
}

/** `[value, origin]` of every row of a key. */
function rows({ values }: Described, key: string): [unknown, string][] {
  return values.filter((row) => row.key === key).map(({ value, origin }) => [value, origin])
}

describe('extends', () => {
  it('takes presets, paths and packages, the first at the bottom, the file itself on top', async () => {
    const cwd = folderWith({
      '.postlintrc.json':
        '{\n  // ours\n  "extends": ["strict", "./a.yaml", "@acme/voice"],\n  "rules": {"shouting": "info"},\n  "brand": {"names": ["Mine"]}\n}',
      'a.yaml':
        'preset: relaxed\nfailOn: warn\nmaxScore: {default: 30}\nrules:\n  shouting: [warn, {allow: [NASA]}]\nbrand:\n  names: [Theirs]\n',
      'node_modules/@acme/voice/package.json': '{"name": "@acme/voice", "main": "voice.json"}',
      'node_modules/@acme/voice/voice.json': '{"failOn": "never", "maxScore": {"promote": 60}}',
      'x.md': CALM,
    })
    const described = await configOf(cwd, 'x.md')
    expect(described.configuration).toBe('.postlintrc.json')
    expect(rows(described, 'preset')).toEqual([['relaxed', 'a.yaml:1:9']])
    expect(rows(described, 'failOn')).toEqual([
      ['never', 'node_modules/@acme/voice/voice.json:1:12'],
    ])
    expect(rows(described, 'maxScore.default')).toEqual([[30, 'a.yaml:3:21']])
    expect(rows(described, 'maxScore.promote')[0]?.[0]).toBe(60)
    // A level alone keeps the options below it.
    expect(rows(described, 'rules.shouting')).toEqual([
      [['info', { allow: ['NASA'] }], '.postlintrc.json:4:25'],
    ])
    expect(rows(described, 'brand.names')).toEqual([
      ['Theirs', 'a.yaml:7:11'],
      ['Mine', '.postlintrc.json:5:23'],
    ])
    const flagged = await configOf(cwd, 'x.md', '--preset', 'strict', '--rule', 'hype=off')
    expect(rows(flagged, 'preset')).toEqual([['strict', 'flag']])
    expect(rows(flagged, 'rules.hype')).toEqual([['off', 'flag']])
    expect(rows(flagged, 'rules.clickbait')).toEqual([['warn', 'default']])
    expect(rows(described, 'rules.clickbait')).toEqual([['info', 'preset relaxed']])
  })

  it('says what presets it took, and reads what two build on once', async () => {
    const cwd = folderWith({
      '.postlintrc.json': '{"extends": ["strict", "./a.json", "./b.json"]}',
      'a.json': '{"extends": "./base.json", "failOn": "warn"}',
      'b.json': '{"extends": "./base.json"}',
      'base.json': '{"failOn": "info", "brand": {"names": ["One"]}}',
    })
    const described = await configOf(cwd)
    expect(rows(described, 'preset')).toEqual([['strict', '.postlintrc.json:1:14']])
    expect(rows(described, 'failOn')[0]?.[0]).toBe('warn')
    expect(rows(described, 'brand.names')).toHaveLength(1)
  })

  it('names a circle', async () => {
    const cwd = folderWith({
      '.postlintrc.json': '{"extends": "./a.json"}',
      'a.json': '{"extends": ["./.postlintrc.json"]}',
      'x.md': CALM,
    })
    const { status, stderr } = await inside(['x.md'], cwd)
    expect(status).toBe(2)
    expect(stderr).toBe(
      'postlint: a.json:1:14: extends[0] leads in a circle: .postlintrc.json → a.json → .postlintrc.json. Take one of them out.\n',
    )
  })
})

describe('overrides', () => {
  const cwd = () =>
    folderWith({
      '.postlintrc.json': JSON.stringify({
        overrides: [
          { files: 'drafts\\linkedin\\*.md', platform: 'linkedin', rules: { shouting: 'off' } },
          { files: ['*.md'], excludeFiles: 'drafts/x/', maxScore: 5 },
          { files: './drafts/linkedin/', rules: { shouting: 'info' } },
        ],
      }),
      'drafts/linkedin/a.md': LOUD,
      'drafts/x/b.md': LOUD,
      'c.md': LOUD,
    })

  it('are for the files that their globs match, the later with the last word', async () => {
    const folder = cwd()
    const posts = await postsOf(['.'], folder)
    const levels = Object.fromEntries(
      Object.entries(posts).map(([file, { findings }]) => [
        file,
        findings.find(({ ruleId }) => ruleId === 'shouting')?.severity,
      ]),
    )
    expect(levels).toEqual({
      'drafts/linkedin/a.md': 'info',
      'drafts/x/b.md': 'warn',
      'c.md': 'warn',
    })
    const a = await configOf(folder, 'drafts/linkedin/a.md')
    expect(rows(a, 'platform')).toEqual([['linkedin', '.postlintrc.json:1:60']])
    expect(rows(a, 'maxScore.default')[0]?.[0]).toBe(5)
    expect(rows(await configOf(folder, 'drafts/x/b.md'), 'maxScore.default')).toEqual([
      [49, 'default'],
    ])
  })
})

describe('files', () => {
  it('are what a walk takes; what is named is read all the same', async () => {
    const cwd = folderWith({
      '.postlintrc.json': '{"files": ["drafts/**", "calendar.ndjson"]}',
      'drafts/a.md': CALM,
      'drafts/README.md': CALM,
      'docs/b.md': CALM,
      'calendar.ndjson': `{"text": ${JSON.stringify(CALM)}}\n`,
      'other.ndjson': `{"text": ${JSON.stringify(CALM)}}\n`,
    })
    expect(Object.keys(await postsOf(['.'], cwd))).toEqual(['calendar.ndjson', 'drafts/a.md'])
    expect(Object.keys(await postsOf(['docs/b.md'], cwd))).toEqual(['docs/b.md'])
    expect(Object.keys(await postsOf(['docs/*.md'], cwd))).toEqual(['docs/b.md'])
    const { status, stderr } = await inside(['docs'], cwd)
    expect([status, stderr]).toEqual([
      2,
      'postlint: docs holds nothing that “files” of the configuration takes. Correct it, or name the files.\n',
    ])
  })

  it('may name a README', async () => {
    const cwd = folderWith({ '.postlintrc.json': '{"files": "README.md"}', 'README.md': CALM })
    expect(Object.keys(await postsOf(['.'], cwd))).toEqual(['README.md'])
  })
})

describe('postlint config', () => {
  it('explains every key of the schema that has a value', async () => {
    const { configSchema } = await import('../../src/config/schema.ts')
    const structure = new Set(['$schema', 'extends', 'overrides', 'customRules', 'inputs'])
    const keys = Object.keys(configSchema.shape).filter((key) => !structure.has(key))
    const described = await configOf(folderWith({ 'a.md': CALM }), 'a.md')
    const told = new Set(described.values.map(({ key }) => key.split('.')[0]))
    expect(keys.filter((key) => !told.has(key))).toEqual([])
  })

  it('says where it looked, and what is left out', async () => {
    const cwd = folderWith({
      '.git/HEAD': '',
      '.postlintignore': 'old/\n',
      'old/a.md': CALM,
      'p/q/b.md': CALM,
    })
    const { stdout } = await inside(['config', 'p/q/b.md'], cwd)
    expect(stdout).toContain('No configuration was found. Looked in p/q, p, .\n'.replace('.\n', ''))
    expect((await configOf(cwd, 'old/a.md')).isLeftOut).toBe(true)
    expect((await configOf(cwd, 'p/q/b.md')).isLeftOut).toBe(false)
  })
})
