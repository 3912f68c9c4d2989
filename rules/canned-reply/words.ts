import { defineWords } from '../../src/analyse/words.ts'

export const words = defineWords({
  found: ['the first canned-reply phrase', 'the second canned-reply phrase'],
})
