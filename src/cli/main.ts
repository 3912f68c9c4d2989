/**
 * The program: arguments in, exit status out.
 *
 * 0: clean. 1: a gate failed. 2: it could not run, or not on everything it was given.
 */

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { rules } from '../../rules/index.ts'
import { presets } from '../../rules/presets.ts'
import type { Rule } from '../check/define.ts'
import { isKnownError, KnownError } from '../known-error.ts'
import { nearest, suggestion } from '../nearest.ts'
import { createFolders } from '../read/folders.ts'
import { INPUT_RULES } from '../report/message.ts'
import { visible } from '../report/visible.ts'
import { readArguments } from './arguments.ts'
import { styleFor } from './color.ts'
import { describeConfig } from './config.ts'
import { type ConfigOptions, inquire, openConfigs } from './configs.ts'
import { explain } from './explain.ts'
import { init } from './init.ts'
import { lint } from './lint.ts'
import { COMMANDS, knownId, plainRequest } from './request.ts'
import { rewrite } from './rewrite.ts'
import { listRules } from './rules.ts'
import { testRules } from './test-rules.ts'
import type { World } from './world.ts'

export { processWorld } from './world.ts'

export type Status = 0 | 1 | 2

/** Never throws: what goes wrong is told on standard error. */
export async function main(world: World): Promise<Status> {
  try {
    return await run(world)
  } catch (error) {
    // The stack of a fault of ours is for the report of it; anything else has all it needs in one line.
    const told = isKnownError(error)
      ? error.message
      : `something in postlint itself broke. Please report it with these lines.\n${error instanceof Error ? error.stack : String(error)}`
    world.stderr.write(`postlint: ${told.split('\n').map(visible).join('\n')}\n`)
    return 2
  }
}

async function run(world: World): Promise<Status> {
  const ids = rules.map((rule) => rule.id)
  refuseMistyped(world)
  const request =
    plainRequest(world.argv) ??
    readArguments(world.argv, ids, manifest.version, world.stdout.columns)
  switch (request.command) {
    case 'lint':
      return lint(request.options, world, manifest.version)
    case 'rewrite':
      return rewrite(request.options, world, manifest.version)
    case 'explain': {
      const style = styleFor(world.stdout, world.env, request.color)
      const isOurs = [...ids, ...INPUT_RULES].includes(request.rule)
      const own = isOurs ? [] : await ownRules(request.options, world)
      const id = knownId(request.rule, [...ids, ...INPUT_RULES, ...own.map((rule) => rule.id)])
      world.stdout.write(explain(id, [...rules, ...own], presets, style, world.stdout.columns))
      return 0
    }
    case 'config': {
      const style = styleFor(world.stdout, world.env, request.color)
      const inquiry = await inquire(request.file ?? '.', request.options, world.cwd)
      world.stdout.write(describeConfig(inquiry, rules, presets, request.format, style))
      return 0
    }
    case 'test-rules': {
      const style = styleFor(world.stdout, world.env, request.color)
      const configs = openConfigs(request.options, world.cwd, createFolders())
      const loaded = await configs.forFolder(world.cwd)
      const { text, hasFailed } = testRules(loaded.forFile(world.cwd), style)
      world.stdout.write(text)
      return hasFailed ? 1 : 0
    }
    case 'init':
      world.stdout.write(await init(request.options, world, manifest.version))
      return 0
    case 'rules':
      world.stdout.write(listRules(rules, presets, request.format))
      return 0
    case 'answer':
      world.stdout.write(request.text)
      return 0
  }
}

/**
 * A command that is not there would be taken for a path, and the paths behind it be linted.
 *
 * @throws KnownError where the first argument is no path and near to a command.
 */
function refuseMistyped({ argv, cwd }: World): void {
  const [first = '', second] = argv
  if (first === 'help' && second !== undefined && !COMMANDS.has(second)) {
    const next = suggestion(second, COMMANDS, 'Run “postlint help” for the list.')
    throw new KnownError(`There is no command “${second}”. ${next}`)
  }
  if (!/^[a-z]+(?:-[a-z]+)?$/i.test(first) || COMMANDS.has(first)) return
  if (existsSync(resolve(cwd, first))) return
  if (/^(?:lint|check)$/i.test(first)) {
    const rest = argv.length > 1 ? argv.slice(1).join(' ') : '.'
    throw new KnownError(
      `There is no command or path “${first}”, and linting needs none. Type “postlint ${rest}”.`,
    )
  }
  const near = nearest(first, COMMANDS)
  if (near !== undefined) {
    throw new KnownError(`There is no command or path “${first}”. Did you mean “postlint ${near}”?`)
  }
}

/** Rules of the user's own, for the working folder. */
async function ownRules(options: ConfigOptions, { cwd }: World): Promise<readonly Rule[]> {
  const loaded = await openConfigs(options, cwd, createFolders()).forFolder(cwd)
  return loaded.customRules
}
