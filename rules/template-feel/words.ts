import { defineWords } from '../../src/analyse/words.ts'

export const words = defineWords({
  found: ['the first template-feel phrase', 'the second template-feel phrase'],
})
