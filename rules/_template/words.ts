import { defineWords } from '../../src/analyse/words.ts'

export const words = defineWords({
  found: ['the first rule-id phrase', 'the second rule-id phrase'],
})
