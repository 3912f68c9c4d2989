/**
 * Reads the project itself: every rule is furnished, what is generated is fresh, and the machine is
 * touched only where LAYOUT says so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { stale } from '../scripts/generate.ts'
import { compileLexicon } from '../src/analyse/lexicon.ts'
import { splitSentences } from '../src/analyse/sentences.ts'
import { tokenise } from '../src/analyse/tokens.ts'
import { analysisVocabularies } from '../src/analyse/vocabularies.ts'
import {
  type Path,
  parsePhrase,
  type Slot,
  type Vocabulary,
  type WordEntry,
} from '../src/analyse/words.ts'
import { pageProblems } from './page.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

describe('rooms', () => {
  it('each rule has a room and each room a rule', () => {
    expect(roomsOnDisk()).toEqual(rules.map((rule) => rule.id).sort())
  })

  it('are listed in alphabetical order, each under its own name', () => {
    const ids = rules.map((rule) => rule.id)
    expect(ids).toEqual([...new Set(ids)].sort())
    const imported = [...read('rules/index.ts').matchAll(/from '\.\/(.+)\/rule\.ts'/g)]
    expect(imported.map((match) => match[1])).toEqual(ids)
  })

  it.each(rules.map((rule) => rule.id))('%s has a whole page', (id) => {
    const path = `rules/${id}/README.md`
    expect(existsSync(ROOT + path), `${path} is there`).toBe(true)
    expect(id.includes('/') ? [] : pageProblems(id, read(path))).toEqual([])
  })
})

describe('vocabularies', () => {
  const rooms = rules.map((rule) => [rule.id, rule.vocabularies ?? []] as const)

  it('hold no phrase twice', () => {
    const seen = new Map<string, { room: string; vocabulary: Vocabulary }>()
    const twice: string[] = []
    for (const [room, vocabularies] of rooms) {
      for (const vocabulary of vocabularies) {
        for (const { phrase } of vocabulary.entries) {
          for (const path of parsePhrase(phrase)) {
            const spelt = spell(path)
            const known = seen.get(spelt)
            // A room may use another room's vocabulary, but not write its phrases down again.
            if (known === undefined) seen.set(spelt, { room, vocabulary })
            else if (known.room === room || known.vocabulary !== vocabulary) {
              twice.push(`“${spelt}” stands in ${known.room} and again in ${room} (“${phrase}”)`)
            }
          }
        }
      }
    }
    expect(twice).toEqual([])
  })

  it.each([...rooms, ['the analysis', analysisVocabularies] as const])(
    '%s: every phrase can match',
    (_, vocabularies) => {
      const entries = vocabularies.flatMap((vocabulary) => vocabulary.entries)
      expect(entries.flatMap(neverMatching)).toEqual([])
    },
  )
})

describe('generated files', () => {
  it('are fresh (npm run generate)', () => {
    expect(stale(ROOT)).toEqual([])
  })
})

describe('the machine', () => {
  const sources = ['src', 'rules', 'bin', 'scripts'].flatMap(filesUnder)
  const matching = (pattern: RegExp, files = sources) =>
    files.filter((file) => pattern.test(read(file)))

  it('is touched in named files only', () => {
    const named = /^src\/(?:read|cli)\/|^src\/[a-z/]+\/(?:load|file)\.ts$/
    const pure = sources.filter((file) => /^(?:src|rules)\//.test(file) && !named.test(file))
    expect(matching(/(?:from|import|require\()\s*\(?['"]node:/, pure)).toEqual([])
  })

  it('is entered through one door to natural', () => {
    expect(matching(/(?:from|import|module|require)\s*\(?\s*['"]natural(?:\/|['"])/)).toEqual([
      'src/analyse/natural.ts',
      'src/analyse/porter.d.ts',
    ])
  })

  it('is never left by process.exit', () => {
    expect(matching(/process\.exit\s*\(/)).toEqual([])
  })
})

function read(path: string): string {
  return readFileSync(ROOT + path, 'utf8')
}

/** Paths of TypeScript and JavaScript files, from the root. */
function filesUnder(folder: string): string[] {
  if (!existsSync(ROOT + folder)) return []
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?[jt]s$/.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort()
}

function roomsOnDisk(): string[] {
  return filesUnder('rules')
    .map((file) => /^rules\/(.+)\/rule\.ts$/.exec(file)?.[1])
    .filter((id) => id !== undefined)
    .filter((id) => id !== '_template')
    .sort()
}

/** A phrase as one line, the same for any two that match the same words. */
function spell({ steps, atStart, atEnd }: Path): string {
  const words = steps.map((step) => {
    if (step.type === 'gap') return '...'
    if (step.type === 'slot') return `{${step.value}}`
    return step.type === 'stem' ? `${step.value}~` : step.value
  })
  return `${atStart ? '^' : ''}${words.join(' ')}${atEnd ? '$' : ''}`
}

const SAMPLES: Readonly<Record<Slot, string>> = {
  number: '7',
  money: '$20',
  percent: '20%',
  time: '5pm',
  url: 'https://example.com/a',
  mention: '@name',
  hashtag: '#tag',
  emoji: '🙂',
  word: 'word',
}

/** What of a phrase no post could ever hold: each way to say it is looked for in a sentence made from it. */
function neverMatching(entry: WordEntry): string[] {
  const lexicon = compileLexicon([{ entries: [entry] }])
  return parsePhrase(entry.phrase)
    .filter(({ steps }) => {
      const words = steps.map((step) => {
        if (step.type === 'gap') return ''
        return step.type === 'slot' ? SAMPLES[step.value] : step.value
      })
      const sentence = words.filter((word) => word !== '').join(' ')
      const tokens = tokenise(sentence, [])
      const hits = [...lexicon.match(tokens, splitSentences(sentence, tokens)).values()].flat()
      return !hits.some((hit) => hit.first === 0 && hit.last === tokens.length - 1)
    })
    .map((path) => `“${spell(path)}” (“${entry.phrase}”)`)
}
