/** SARIF 2.1.0: valid by the official schema, with places, fixes and fingerprints that hold. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv-draft-04'
import type { Log, Result, Run } from 'sarif'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { repositoryWith } from '../cli/repository.ts'
import { folderWith, LOUD, postlint } from '../cli/run.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const { resolve } = createRequire(import.meta.url)
const schema = JSON.parse(
  readFileSync(
    join(resolve('@microsoft/jest-sarif/package.json'), '../lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
)
const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false })
const isSarif = ajv.compile(schema)

function sarif(cwd: string, ...args: string[]): Run & { results: Result[] } {
  const { stdout } = postlint([...args, '--format', 'sarif'], { cwd })
  const log = JSON.parse(stdout) as Log
  isSarif(log)
  expect(isSarif.errors).toBeNull()
  return log.runs[0] as Run & { results: Result[] }
}

const FILES = {
  'a.md': `🔥 Good morning.\n\n${LOUD}`,
  'drafts/b é.md': 'Our winter boots are nearly gone!!! Shop now: https://boots.example.com\n',
  'broken.md': '---\nx: [\n---\nHi.\n',
  'off.md': '<!-- postlint-disable hype -->\nWe mended the gate.\n<!-- postlint-disable -->\n',
  'p.ndjson': `{"id":"1","text":${JSON.stringify(LOUD)}}\nnot json\n`,
  'empty.txt': '',
}

describe('a log', () => {
  it('keeps to the official schema, also with nothing to say', () => {
    const cwd = folderWith(FILES)
    expect(sarif(cwd, '.', 'p.ndjson').results.length).toBeGreaterThan(8)
    expect(sarif(cwd, 'x*.md', '--no-error-on-unmatched').results).toEqual([])
    expect(sarif(ROOT, 'fixtures/drafts').results.length).toBeGreaterThan(50)
  })

  it('the schema would notice: a log with a wrong level is refused', () => {
    const { stdout } = postlint(['a.md', '--format', 'sarif'], { cwd: folderWith(FILES) })
    expect(isSarif(JSON.parse(stdout.replaceAll('"level":"warning"', '"level":"warn"')))).toBe(
      false,
    )
  })

  it('brings every rule with its page, and each result names its own', () => {
    const { tool, results } = sarif(folderWith(FILES), '.', 'p.ndjson')
    const known = tool.driver.rules ?? []
    expect(known.map(({ id }) => id)).toEqual([
      ...rules.map(({ id }) => id),
      'invalid-disable',
      'malformed-input',
      'unused-disable',
      'max-score',
    ])
    for (const { help, shortDescription } of known) {
      expect(shortDescription?.text).toBeTruthy()
      expect(help?.text).toBeTruthy()
    }
    expect(known.find(({ id }) => id === 'hype')?.help?.markdown).toContain('# hype')
    for (const { ruleId, ruleIndex } of results) {
      expect(known[ruleIndex as number]?.id).toBe(ruleId)
    }
    expect(new Set(results.map(({ ruleId }) => ruleId))).toContain('max-score')
  })

  it('brings rules of the user’s own, with what they say of themselves', () => {
    const cwd = folderWith({
      'own.json': JSON.stringify({
        rules: [
          { id: 'no-synergy', phrases: ['synergy'], message: { what: 'Office language.' } },
          { id: 'thanks-given', phrases: ['cheers to'], credit: 'otherCentred' },
        ],
      }),
      '.postlintrc.json': '{"customRules": ["./own.json"]}',
      'a.md': 'We found synergy at the allotment.\n',
    })
    const { tool, results } = sarif(cwd, 'a.md')
    const { ruleIndex = -1 } = results.find(({ ruleId }) => ruleId === 'no-synergy') ?? {}
    const described = tool.driver.rules?.[ruleIndex]
    expect(described?.id).toBe('no-synergy')
    expect(described?.help?.markdown).toContain('Office language.')
    expect(new Set(tool.driver.rules?.map(({ id }) => id)).size).toBe(tool.driver.rules?.length)
  })

  it('counts columns in UTF-16 units and says so', () => {
    const run = sarif(
      folderWith({ 'a.md': '🔥🔥 x FREE SHIPPING ON EVERYTHING until Sunday\n' }),
      'a.md',
    )
    expect(run.columnKind).toBe('utf16CodeUnits')
    const shouting = run.results.find(({ ruleId }) => ruleId === 'shouting')
    expect(shouting?.locations?.[0]?.physicalLocation?.region).toMatchObject({
      startLine: 1,
      startColumn: 8,
    })
  })

  it('names files from the root of the repository, so that alerts stay the same', () => {
    const { folder } = repositoryWith(FILES)
    const uris = (run: Run) =>
      new Set(
        run.results?.map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation),
      )
    expect([...uris(sarif(join(folder, 'drafts'), '.'))][0]).toEqual({
      uri: 'drafts/b%20%C3%A9.md',
      uriBaseId: '%SRCROOT%',
    })
  })

  it('has fingerprints that outlive moved lines', () => {
    const prints = (text: string) =>
      sarif(
        folderWith({ 'a.md': text }),
        'a.md',
        '--skip',
        'missing-question,missing-help,missing-personal-touch',
      )
        .results.filter(({ ruleId }) => ruleId !== 'max-score')
        .map(({ partialFingerprints }) => partialFingerprints?.['postlint/v1'])
    expect(prints(`Good morning.\n\n\n${LOUD}`)).toEqual(prints(LOUD))
    expect(prints(LOUD)[0]).toMatch(/^[0-9a-f]{16}$/)
  })

  it('offers a fix where an edit mends it, in offsets of the file', () => {
    const text = 'We mended it.\n<!-- postlint-disable hype -->\nBye.\n'
    const { results } = sarif(folderWith({ 'a.md': text }), 'a.md')
    const replacement = results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements[0]
    const { charOffset = 0, charLength = 0 } = replacement?.deletedRegion ?? {}
    expect(text.slice(0, charOffset) + text.slice(charOffset + charLength)).toBe(
      'We mended it.\nBye.\n',
    )
  })

  it('leaves out what is suppressed and what the baseline has', () => {
    const cwd = folderWith({ 'a.md': `<!-- postlint-disable shouting -->\n${LOUD}` })
    expect(sarif(cwd, 'a.md').results.map(({ ruleId }) => ruleId)).not.toContain('shouting')
    postlint(['a.md', '--update-baseline'], { cwd })
    expect(sarif(cwd, 'a.md', '--baseline').results).toEqual([])
  })
})

it('several formats come out of one run, and the status is the run’s', () => {
  const cwd = folderWith({ 'a.md': LOUD })
  const args = ['github=notes.txt', 'sarif=log.sarif', 'json=out.json', 'concise'].flatMap(
    (format) => ['--format', format],
  )
  const ran = postlint(['a.md', '--max-score', '0', ...args], { cwd })
  expect(ran).toMatchObject({ status: 1, stderr: '' })
  expect(ran.stdout).toMatch(/^a\.md:1:\d+: warn/)
  expect(isSarif(JSON.parse(readFileSync(join(cwd, 'log.sarif'), 'utf8')))).toBe(true)
  expect(readFileSync(join(cwd, 'notes.txt'), 'utf8')).toMatch(/^::error file=a\.md/m)
  expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toMatchObject({
    schemaVersion: 1,
  })
})
