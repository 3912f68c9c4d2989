import { defineWords } from '../../src/analyse/words.ts'

export const words = defineWords({
  found: ['the first missing-credit phrase', 'the second missing-credit phrase'],
})
