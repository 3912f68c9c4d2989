import { defineWords } from '../../src/analyse/words.ts'

export const words = defineWords({
  found: ['the first undisclosed-promotion phrase', 'the second undisclosed-promotion phrase'],
})
