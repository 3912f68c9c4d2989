import type { Benchmark, Row } from './benchmark.ts'
import { bundled } from './bundled.ts'
import { paired } from './pairs.ts'
import { generateDrafts, generatePhrases } from './posts.ts'

type Modules = typeof import('../src/analyse/lexicon.ts') &
  typeof import('../src/analyse/sentences.ts') &
  typeof import('../src/analyse/tokens.ts') &
  typeof import('../src/analyse/words.ts')

const POSTS = 400
const PAIRS = 151

/** What more phrases cost. */
export const phrases: Benchmark = {
  name: 'phrases',
  about: `In one process, ${POSTS} drafts with 50, 500 and 5,000 made-up phrases of one to four words from the drafts' own vocabulary, stems, slots and gaps among them. _Reading_ is what a phrase list costs a draft: \`tokenise\`, \`splitSentences\` and \`lexicon.match\`, one pass each. _Matching_ is the last of the three alone, where the difference is largest: nearly every word of these drafts begins some of the 5,000 phrases, and more phrases find more, which has to be handed out. The lexicon has seen the drafts before; compiling is not counted.`,
  run: async () => {
    const { compileLexicon, defineWords, splitSentences, tokenise } = await bundled<Modules>(
      ['lexicon', 'sentences', 'tokens', 'words'].map((name) => `src/analyse/${name}.ts`),
    )
    const texts = generateDrafts(POSTS)
    const read = (text: string) => {
      const tokens = tokenise(text, [])
      return { tokens, sentences: splitSentences(text, tokens) }
    }
    const posts = texts.map(read)
    const all = generatePhrases(5000)

    const measured = (count: number) => {
      const lexicon = compileLexicon([defineWords({ phrases: all.slice(0, count) })])
      const hitsIn = ({ tokens, sentences }: ReturnType<typeof read>) =>
        [...lexicon.match(tokens, sentences).values()].flat().length
      const hits = posts.reduce((sum, post) => sum + hitsIn(post), 0) / POSTS
      return {
        name: `${count.toLocaleString('en')} phrases (${hits.toFixed(1)} hits a draft)`,
        reading: () => {
          for (const text of texts) {
            const { tokens, sentences } = read(text)
            lexicon.match(tokens, sentences)
          }
        },
        matching: () => {
          for (const { tokens, sentences } of posts) lexicon.match(tokens, sentences)
        },
      }
    }
    const few = measured(50)
    const row = (what: 'reading' | 'matching', count: number, goal?: number): Row => {
      const many = measured(count)
      return {
        a: `${what}, ${many.name}`,
        b: few.name,
        ratio: paired(many[what], few[what], PAIRS, 10),
        ...(goal !== undefined && { goal }),
      }
    }
    return [
      row('reading', 500),
      row('reading', 5000),
      row('matching', 500),
      row('matching', 5000, 1.2),
    ]
  },
}
