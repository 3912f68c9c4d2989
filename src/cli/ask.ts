/** Asks at the keyboard. Loaded only where somebody is asked. */
import { isCancel, SelectKeyPrompt } from '@clack/core'
import type { Style } from '../report/style.ts'

export type Answer = 'yes' | 'no' | 'all' | 'quit'

const KEYS = {
  y: ['yes', 'take it'],
  n: ['no', 'leave it'],
  a: ['all', 'take this and all that follow in this post'],
  q: ['quit', 'stop here, and keep what was taken'],
} as const satisfies Record<string, readonly [Answer, string]>

type Key = keyof typeof KEYS

/** True where there is a keyboard to ask at and a screen to ask on. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true
}

/**
 * One question that one key answers.
 *
 * @returns undefined where the question was broken off, as by Ctrl+C.
 */
export async function ask(question: string, style: Style): Promise<Answer | undefined> {
  const options = (Object.keys(KEYS) as Key[]).map((value) => ({ value }))
  for (;;) {
    const key = await new SelectKeyPrompt<{ value: Key }>({
      options,
      render() {
        if (this.state === 'cancel') return `${question} Stopped.`
        if (this.state === 'submit') {
          return this.value === undefined ? question : `${question} ${KEYS[this.value as Key][1]}`
        }
        const keys = options.map(({ value }) => `  ${style.strong(value)}  ${KEYS[value][1]}`)
        return [question, ...keys].join('\n')
      },
    }).prompt()
    if (isCancel(key)) return undefined
    // Return alone is no answer.
    if (key !== undefined) return KEYS[key][0]
  }
}
