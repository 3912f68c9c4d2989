/** Every rule, alphabetical. One line, one room. */
import type { Rule } from '../src/check/define.ts'

export const rules: readonly Rule[] = []
