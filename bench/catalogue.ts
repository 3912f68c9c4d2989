import type { Rule } from '../src/check/define.ts'
import type { Benchmark } from './benchmark.ts'
import { bundled } from './bundled.ts'
import { paired } from './pairs.ts'
import { generateDrafts } from './posts.ts'

type Modules = typeof import('../src/lint.ts') &
  typeof import('../src/check/run.ts') &
  typeof import('../src/config/config.ts') &
  typeof import('../src/analyse/vocabularies.ts') &
  typeof import('../src/parse/parse.ts') &
  typeof import('../rules/index.ts') &
  typeof import('../rules/presets.ts')

const POSTS = 400
const PAIRS = 51
const FIRST_RULES = new Set([
  'self-promotion-ratio',
  'discount-spam',
  'missing-question',
  'missing-help',
  'hard-sell',
  'shouting',
])

/** What the later rules cost. */
export const catalogue: Benchmark = {
  name: 'catalogue',
  about: `In one process, \`lintPost\` over ${POSTS} parsed drafts with every rule that exists, against the same with the first six (${[...FIRST_RULES].map((id) => `\`${id}\``).join(', ')}). Parsing is not counted.`,
  run: async () => {
    const modules = await bundled<Modules>([
      'src/lint.ts',
      'src/check/run.ts',
      'src/config/config.ts',
      'src/analyse/vocabularies.ts',
      'src/parse/parse.ts',
      'rules/index.ts',
      'rules/presets.ts',
    ])
    const { analysisVocabularies, DEFAULT_CONFIG, lintPost, parse, presets, rules, setUp } = modules
    const { figures } = modules.createSetup()
    const posts = generateDrafts(POSTS).flatMap((text, index) =>
      parse({ file: `${index}.md`, text, format: 'markdown' }),
    )
    const linting = (some: readonly Rule[]) => {
      const setup = setUp(DEFAULT_CONFIG, some, presets, analysisVocabularies, figures)
      return () => {
        for (const post of posts) lintPost(post, setup)
      }
    }
    const first = rules.filter((rule) => FIRST_RULES.has(rule.id))
    return [
      {
        a: `all ${rules.length} rules`,
        b: `the first ${first.length}`,
        ratio: paired(linting(rules), linting(first), PAIRS, 5),
        goal: 2,
      },
    ]
  },
}
