import { defineWords } from '../../src/analyse/words.ts'

export const words = defineWords({
  found: ['the first mention-spam phrase', 'the second mention-spam phrase'],
})
