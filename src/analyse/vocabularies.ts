/** The vocabularies that the analysis itself looks up, compiled together with the rules' own. */
import { creditVocabularies } from './credits.ts'
import { commandWords } from './grammar.ts'
import { askingWords, closedWords, hookWords } from './question-words.ts'
import type { Vocabulary } from './words.ts'

export const analysisVocabularies: readonly Vocabulary[] = [
  askingWords,
  closedWords,
  commandWords,
  ...creditVocabularies,
  hookWords,
]
