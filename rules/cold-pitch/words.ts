import { defineWords } from '../../src/analyse/words.ts'

export const words = defineWords({
  found: ['the first cold-pitch phrase', 'the second cold-pitch phrase'],
})
