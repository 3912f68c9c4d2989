/** Whether to colour, and with what. */
import { PLAIN, type Style } from '../report/style.ts'
import { chalkStyle } from './chalk.ts'
import type { Output, World } from './world.ts'

/**
 * The flag decides, then `FORCE_COLOR`, then `NO_COLOR` (the order that Node itself keeps), then
 * whether there is a terminal.
 */
export function styleFor(output: Output, env: World['env'], flag: boolean | undefined): Style {
  return (flag ?? wantsColor(output, env)) ? chalkStyle() : PLAIN
}

function wantsColor(output: Output, { FORCE_COLOR, NO_COLOR, TERM }: World['env']): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return output.isTerminal && TERM !== 'dumb'
}
