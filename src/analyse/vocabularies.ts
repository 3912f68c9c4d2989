/** The vocabularies that the analysis itself looks up, compiled together with the rules' own. */
import { creditWords } from './credits.ts'
import { commandWords } from './grammar.ts'
import { questionWords } from './questions.ts'
import type { Vocabulary } from './words.ts'

export const analysisVocabularies: readonly Vocabulary[] = [
  commandWords,
  creditWords,
  questionWords,
]
