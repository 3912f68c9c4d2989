/** `postlint init`: a configuration that fits what is here. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONFIG_NAMES } from '../config/file-names.ts'
import { brandFrom, hookConfig, hookEntry, propose, type Survey } from '../config/propose.ts'
import { KnownError } from '../known-error.ts'
import { formatOf } from '../parse/format.ts'
import { parse } from '../parse/parse.ts'
import { findFiles } from '../read/find.ts'
import { createFolders } from '../read/folders.ts'
import { extensionOf, isDraftName } from '../read/formats.ts'
import { createIgnores } from '../read/ignores.ts'
import { readBlocks } from '../read/open.ts'
import { visible } from '../report/visible.ts'
import type { World } from './world.ts'

export interface InitOptions {
  /** Writes over a configuration that is there. */
  readonly isForced: boolean
  /** Writes `.pre-commit-config.yaml`: beside a new configuration, and leaving alone one that is there. */
  readonly withHook: boolean
}

const NAME = '.postlintrc.json'
const HOOK = '.pre-commit-config.yaml'
const LOCAL_BIN = 'node_modules/.bin/postlint'
const PACKAGE_SCHEMA = 'node_modules/postlint/schema/config-1.schema.json'
/** Enough to see how front matter is used. */
const MOST_READ = 200

/**
 * Writes the files and says what was found.
 *
 * @throws KnownError where there is a configuration already and no hook is asked for.
 */
export async function init(
  { isForced, withHook }: InitOptions,
  { cwd, env }: Pick<World, 'cwd' | 'env'>,
  version: string,
): Promise<string> {
  const manifest = readJson(join(cwd, 'package.json'))
  const inManifest = typeof manifest === 'object' && manifest !== null && 'postlint' in manifest
  const existing = inManifest
    ? 'package.json'
    : CONFIG_NAMES.find((name) => existsSync(join(cwd, name)))
  const isNpx = env.npm_command === 'exec' || existsSync(join(cwd, LOCAL_BIN))
  const call = isNpx ? 'npx postlint' : 'postlint'
  if (withHook && existing !== undefined) {
    return `${[`Your configuration in ${existing} stays as it is.`, ...writeHook(cwd)].join('\n')}\n`
  }
  const isOther = existing !== undefined && existing !== NAME
  if (existing !== undefined && (isOther || !isForced)) {
    const next = isOther
      ? 'Edit it, or take it away first.'
      : `Edit it; “${call} init --force” would replace it, and what you changed in it.`
    throw new KnownError(
      `There is a configuration already, in ${existing}. Nothing was written. ${next}`,
    )
  }
  const survey = await look(cwd, manifest, version)
  const { text, notes } = propose(survey)
  write(join(cwd, NAME), text)
  const lines = [
    `Wrote ${NAME}, from what is here:`,
    ...notes.map((note) => `  ${visible(note)}`),
    '',
  ]
  if (withHook) lines.push(...writeHook(cwd), '')
  lines.push(`Next, to lint what is here: ${call} .`)
  if (!withHook) lines.push(`To lint what is committed, as a pre-commit hook: ${call} init --hook`)
  return `${lines.join('\n')}\n`
}

function writeHook(cwd: string): string[] {
  const path = join(cwd, HOOK)
  if (existsSync(path)) {
    const isThere = /\bid:\s*postlint\b/.test(textOf(path) ?? '')
    return isThere
      ? [`${HOOK} has the hook already.`]
      : [`${HOOK} is there already. Add this below “repos:”:`, hookEntry().trimEnd()]
  }
  write(path, hookConfig())
  return [`Wrote ${HOOK}. To switch it on: pip install pre-commit && pre-commit install`]
}

function write(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new KnownError(`${path} cannot be written (${code ?? message}).`)
  }
}

async function look(cwd: string, manifest: unknown, version: string): Promise<Survey> {
  const folders = createFolders()
  const { files } = await findFiles(['.'], {
    cwd,
    folders,
    isIgnored: createIgnores(folders),
    isAnyFormat: false,
    takesIn: async () => (path) => {
      const name = path.replace(/^.*[\\/]/, '')
      return isDraftName(name) || (isSheet(name) && formatOf(name) !== undefined)
    },
  })
  const drafts = files.filter(({ file }) => !isSheet(file))
  const declared = new Map<string, number>()
  for (const { path, file } of drafts.slice(0, MOST_READ)) {
    for (const key of declaredIn(path, file)) declared.set(key, (declared.get(key) ?? 0) + 1)
  }
  const remote = /^\s*url\s*=\s*(.+)$/m.exec(textOf(join(cwd, '.git/config')) ?? '')?.[1]
  return {
    drafts: drafts.map(({ file }) => file),
    calendars: files
      .filter(({ path, file }) => isSheet(file) && isCalendar(path))
      .map(({ file }) => file),
    declared: new Map([...declared].sort(([a], [b]) => (a < b ? -1 : 1))),
    brand: brandFrom(manifest, remote),
    schema: existsSync(join(cwd, PACKAGE_SCHEMA))
      ? `./${PACKAGE_SCHEMA}`
      : `https://unpkg.com/postlint@${version}/schema/config-1.schema.json`,
  }
}

const READ_KEYS = ['platform', 'kind', 'date', 'author'] as const

function declaredIn(path: string, file: string): string[] {
  try {
    for (const { source } of readBlocks(path, file, formatOf(file) ?? 'text', undefined)) {
      const [post] = parse(source)
      return READ_KEYS.filter((key) => post?.[key] !== undefined)
    }
  } catch {
    // What cannot be read is for the first run to say.
  }
  return []
}

function isSheet(name: string): boolean {
  return /^[ct]sv$/.test(extensionOf(name))
}

const POST_COLUMN =
  /^(?:text|post|posts|message|caption|content|copy|body|tweet|post (?:text|content|copy))$/i

function isCalendar(path: string): boolean {
  const [head = ''] = (textOf(path) ?? '').replace(/^\uFEFF/, '').split(/\r?\n/, 1)
  return head
    .split(/[,;\t]/)
    .some((cell) => POST_COLUMN.test(cell.replace(/^\s*"|"\s*$/g, '').trim()))
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(textOf(path) ?? 'null')
  } catch {
    return undefined
  }
}
