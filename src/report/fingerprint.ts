/**
 * A name for a finding that outlives moved lines: what was said, in which sentence, by which rule.
 */
import { fold } from '../analyse/fold.ts'

/**
 * 16 hexadecimal digits, the same wherever the same words stand in the same sentence.
 *
 * @param words what the finding quotes; empty for what is missing.
 * @param sentence the sentence it stands in, or the post's first for what is missing.
 */
export function fingerprint(ruleId: string, words: string, sentence: string): string {
  return hash([ruleId, folded(words), folded(sentence)].join('\n'))
}

function folded(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim()
}

/**
 * Two 32-bit FNV-1a hashes of UTF-16 units, the second begun elsewhere and with its own prime.
 * The platform's own hashes are not to be had in a browser without waiting.
 */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
    b ^= b >>> 13
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
