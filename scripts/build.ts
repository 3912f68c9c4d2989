/**
 * Builds what users install: `dist/cli.cjs` with the chunks it loads only when it needs them,
 * `dist/index.js` with types; and the committed files that are made from the code: the third-party
 * licences, the example configuration and its JSON Schema.
 *
 * `npm run build`; with `-- --fast` without types, for tests.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild'
import { rules } from '../rules/index.ts'
import { escapeNonAscii, fillShelf } from '../src/analyse/shelf.ts'
import type { Vocabulary } from '../src/analyse/words.ts'
import { configJsonSchema, exampleConfig } from '../src/config/example.ts'
import { unpack, type WordingFigures } from '../src/wording/wording.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const DIST = join(ROOT, 'dist')

/**
 * Modules that most runs do not need. In the source they are imported like any other; in the bundle
 * each is a file of its own that is loaded when one of its functions is first called, so a module in
 * this list may export functions only. What it imports it has a copy of, so it must not hold what is
 * known by identity, such as rules and vocabularies. It has no copy of those that stand above it.
 */
const LAZY = [
  'src/nearest.ts',
  'src/config/globs.ts',
  'src/parse/front-matter-json.ts',
  'src/parse/front-matter-toml.ts',
  'src/parse/front-matter-yaml.ts',
  'src/parse/markdown-zones.ts',
  'src/parse/ndjson.ts',
  'src/parse/calendar.ts',
  'src/parse/table.ts',
  'src/baseline/file.ts',
  'src/baseline/match.ts',
  'src/cli/arguments.ts',
  'src/cli/ask.ts',
  'src/cli/chalk.ts',
  'src/cli/config.ts',
  'src/cli/explain.ts',
  'src/cli/rules.ts',
  'src/config/propose.ts',
  'src/config/search.ts',
  'src/platform/count.ts',
  'src/read/git.ts',
  'src/read/glob.ts',
  'src/read/patterns.ts',
  'src/read/select.ts',
  'src/report/github.ts',
  'src/report/listed-posts.ts',
  'src/report/sarif.ts',
  'src/rewrite/difference.ts',
]

/**
 * Libraries that several lazy chunks use, what they use of them, and the chunk that has it for all: the
 * one that is loaded most.
 */
const HELD: Readonly<Record<string, { by: string; names: readonly string[] }>> = {
  'jsonc-parser': {
    by: 'src/parse/front-matter-json.ts',
    names: ['findNodeAtLocation', 'parse', 'parseTree', 'printParseErrorCode'],
  },
  picomatch: { by: 'src/config/globs.ts', names: ['default'] },
  yaml: {
    by: 'src/parse/front-matter-yaml.ts',
    names: [
      'isAlias',
      'isCollection',
      'isMap',
      'isNode',
      'isPair',
      'isScalar',
      'isSeq',
      'Lexer',
      'LineCounter',
      'parseAllDocuments',
      'parseDocument',
      'Parser',
      'visit',
    ],
  },
}

/**
 * What rewrites, in one lazy chunk with the rewrites of all rooms: most runs find nothing that has one.
 * It works with the program's own rules and vocabularies, so {@link OF_PROGRAM} it has no copy of.
 */
const REWRITE = ['src/cli/mend.ts', 'src/cli/rewrite.ts', 'src/rewrite/suggest.ts']

/** Modules that chunks ask the program for. Of these they may use functions only. */
const OF_PROGRAM = [
  'src/analyse/natural.ts',
  'src/cli/jobs.ts',
  'src/lint.ts',
  'src/parse/declared.ts',
  'src/parse/disables.ts',
  'src/parse/parse.ts',
  'src/parse/structure.ts',
  'src/read/open.ts',
  'src/report/visible.ts',
]

const shared = {
  absWorkingDir: ROOT,
  bundle: true,
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
  // papaparse leaves out its Node streams, which nobody here asks for.
  define: { PAPA_BROWSER_CONTEXT: 'true' },
} as const satisfies BuildOptions

const cli = {
  ...shared,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  // jsonc-parser's main is a wrapper that hides its own imports from a bundler.
  mainFields: ['module', 'main'],
  // The same code as its main, as ES modules: only what is used, and compiled once. Saves 5 ms.
  alias: { yaml: join(ROOT, 'node_modules/yaml/browser/dist/index.js') },
} satisfies BuildOptions

async function main(isFast: boolean): Promise<void> {
  mkdirSync(DIST, { recursive: true })
  const metafiles: Metafile[] = []
  const chunks = new Map<string, Chunk>()
  for (const module of LAZY) {
    const file = fileOf(module)
    const metafile = await buildChunk(module, file, [
      pages,
      withoutChildProcess,
      withoutLoaders,
      readingOnly,
      holding(module),
      ofProgram,
      lazy(chunks),
    ])
    refuseShared(module, metafile)
    metafiles.push(metafile)
    chunks.set(join(ROOT, module), { file, functions: functionsOf(join(DIST, file)) })
  }
  const { shelved, openedFromFile } = await shelve()
  metafiles.push(await buildRewrite(chunks, shelved))
  metafiles.push(
    await buildChunk(PROGRAM, 'cli.cjs', [
      program,
      lazy(chunks),
      shelved,
      shelf(openedFromFile),
      figures(true),
    ]),
  )
  const library = await build({
    ...shared,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    minify: true,
    entryPoints: ['src/index.ts'],
    alias: cli.alias,
    plugins: [
      readingOnly,
      figures(false),
      shelved,
      shelf(`import { places, text } from './${PHRASES}'
        import { openShelf } from './src/analyse/shelf.ts'
        export const shelf = openShelf(places, (start, end) => text.slice(start, end))`),
    ],
    outfile: join(DIST, 'index.js'),
  })
  metafiles.push(library.metafile)
  writeFileSync(join(ROOT, 'THIRD-PARTY-LICENSES.txt'), licences(metafiles))
  writeFileSync(join(ROOT, '.postlintrc.example.json'), exampleConfig())
  writeFileSync(join(ROOT, 'schema/config-1.schema.json'), configJsonSchema(rules))
  sweep(metafiles)
  if (!isFast) emitTypes()
}

/**
 * Builds a file of the command line. esbuild writes strings in ASCII but leaves patterns as they are,
 * and one typographic quote in them makes V8 keep the whole source in twice the memory: 1 ms.
 */
async function buildChunk(module: string, file: string, plugins: Plugin[]): Promise<Metafile> {
  const outfile = join(DIST, file)
  const { metafile, outputFiles } = await build({
    ...cli,
    entryPoints: [module],
    outfile,
    plugins,
    write: false,
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error(`${module} was built into nothing.`)
  writeFileSync(outfile, escapeNonAscii(output.text))
  return metafile
}

/** Removes what an earlier build left. What is in use is replaced in place, so that it can be run meanwhile. */
function sweep(metafiles: readonly Metafile[]): void {
  const made = new Set(metafiles.flatMap(({ outputs }) => Object.keys(outputs)))
  for (const name of [PHRASES, WORDING]) made.add(`dist/${name}`)
  for (const name of readdirSync(DIST)) {
    if (name !== 'types' && !made.has(`dist/${name}`)) rmSync(join(DIST, name))
  }
}

interface Chunk {
  readonly file: string
  /** Under which name the file exports the module, where it holds several. */
  readonly module?: string
  readonly functions: readonly string[]
}

/** Names of a chunk's exports, which its stand-in in the program must have too. */
function functionsOf(path: string): string[] {
  return functionsIn(createRequire(import.meta.url)(path) as Record<string, unknown>, path)
}

function functionsIn(exports: Record<string, unknown>, path: string): string[] {
  for (const [name, value] of Object.entries(exports)) {
    if (typeof value !== 'function') {
      throw new Error(`${path} exports ${name}, which is no function, so it cannot be loaded late.`)
    }
  }
  return Object.keys(exports)
}

function refuseShared(module: string, { inputs }: Metafile): void {
  const held = Object.keys(inputs).find((input) => /^rules\/.*\.(?:ts|json)$|lexicon/.test(input))
  if (held !== undefined) {
    throw new Error(`${module} would bring a second ${held}. Hand it over as an argument instead.`)
  }
}

/** Puts functions in the place of a lazy module that load it when they are called. */
function lazy(chunks: ReadonlyMap<string, Chunk>): Plugin {
  return {
    name: 'lazy',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, namespace }) => {
        if (namespace === 'lazy') return { path, external: true }
        const module = resolve(resolveDir, path)
        return chunks.has(module) ? { path: module, namespace: 'lazy' } : undefined
      })
      onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => {
        return standIn(chunks.get(path) as Chunk)
      })
    },
  }
}

/** Exports from a chunk what it holds for others, and asks others for what they hold. */
function holding(module: string): Plugin {
  return {
    name: 'holding',
    setup({ onResolve, onLoad }) {
      const held = Object.entries(HELD).filter(([, { by }]) => by === module)
      const asked = Object.keys(HELD).filter((library) => HELD[library]?.by !== module)
      onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
        if (path !== join(ROOT, module) || held.length === 0) return undefined
        const lines = held.map(
          ([library, { names }]) =>
            `export { ${names.map((name) => `${name} as ${heldAs(name)}`).join(', ')} } from '${library}'`,
        )
        return { contents: [readFileSync(path, 'utf8'), ...lines].join('\n'), loader: 'ts' }
      })
      onResolve({ filter: new RegExp(`^(?:${asked.join('|')})$`) }, ({ path, importer }) =>
        importer.startsWith(join(ROOT, 'src')) ? { path, namespace: 'held' } : undefined,
      )
      onResolve({ filter: /^\./, namespace: 'held' }, ({ path }) => ({ path, external: true }))
      onLoad({ filter: /.*/, namespace: 'held' }, ({ path }) => {
        const { by, names } = HELD[path] as (typeof HELD)[string]
        const lines = names.map((name) => `export { ${heldAs(name)} as ${name} }`)
        return {
          contents: `const { ${names.map(heldAs).join(', ')} } = require('./${fileOf(by)}')\n${lines.join('\n')}`,
          resolveDir: DIST,
        }
      })
    },
  }
}

/** A name that no module of ours exports. */
function heldAs(name: string): string {
  return `held_${name}`
}

function fileOf(module: string): string {
  return `${basename(module, '.ts')}.cjs`
}

function standIn({ file, module, functions }: Chunk) {
  const load = `require('./${file}')${module === undefined ? '' : `.${module}`}`
  const lines = functions.map(
    (name) => `export const ${name} = (...given) => load().${name}(...given)`,
  )
  return {
    contents: `let chunk\nconst load = () => (chunk ??= ${load})\n${lines.join('\n')}`,
    resolveDir: DIST,
  }
}

const PROGRAM = 'entry:program'

/** The program's entry, with what chunks ask it for. */
const program: Plugin = entry(PROGRAM, [
  "export * from './src/cli/main.ts'",
  "export { shelf } from 'shelf:phrases'",
  ...OF_PROGRAM.map((module, index) => `export * as m${index} from './${module}'`),
])

/** A module that is only there to be built from. */
function entry(name: string, lines: readonly string[]): Plugin {
  return {
    name: 'entry',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace: 'entry' }))
      onLoad({ filter: /.*/, namespace: 'entry' }, () => ({
        contents: lines.join('\n'),
        resolveDir: ROOT,
      }))
    },
  }
}

/** Builds the chunk that rewrites, and adds its modules to the chunks. */
async function buildRewrite(chunks: Map<string, Chunk>, shelved: Plugin): Promise<Metafile> {
  const file = 'rewrite.cjs'
  const rooms = filesUnder('rules').filter((path) => basename(path) === 'rewrite.ts')
  const modules = [...REWRITE.map((module) => join(ROOT, module)), ...rooms]
  const name = 'entry:rewrite'
  const lines = modules.map(
    (module, index) => `export * as m${index} from ${JSON.stringify(module)}`,
  )
  const metafile = await buildChunk(name, file, [
    entry(name, lines),
    ofProgram,
    lazy(chunks),
    shelved,
    shelf("export const { shelf } = require('./cli.cjs')"),
  ])
  const held = Object.keys(metafile.inputs).find((input) =>
    /^rules\/.*(?:rule\.ts|\.json)$|lexicon/.test(input),
  )
  if (held !== undefined) throw new Error(`${file} would bring a second ${held}.`)
  const exported = exportsOf(join(DIST, file))
  modules.forEach((path, index) => {
    const module = `m${index}`
    const functions = functionsIn(exported[module] as Record<string, unknown>, path)
    chunks.set(path, { file, module, functions })
  })
  return metafile
}

/** What the chunk exports, without the program that it asks for its vocabularies. */
function exportsOf(path: string): Record<string, unknown> {
  const require = createRequire(path)
  const module = { exports: {} as Record<string, unknown> }
  const nothing = new Proxy([], { get: () => ({ entries: [] }) })
  const load = (name: string) => (name === './cli.cjs' ? { shelf: nothing } : require(name))
  new Function('require', 'module', 'exports', '__dirname', readFileSync(path, 'utf8'))(
    load,
    module,
    module.exports,
    dirname(path),
  )
  return module.exports
}

/** Puts functions that call the program's own in the place of what a chunk asks it for. */
const ofProgram: Plugin = {
  name: 'of-program',
  setup({ onResolve, onLoad }) {
    const modules = OF_PROGRAM.map((module) => join(ROOT, module))
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, namespace }) => {
      if (namespace === 'of-program') return { path, external: true }
      const module = resolve(resolveDir, path)
      return modules.includes(module) ? { path: module, namespace: 'of-program' } : undefined
    })
    onLoad({ filter: /.*/, namespace: 'of-program' }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      const found = source.matchAll(/^export (?:async )?function\*? (\w+)/gm)
      const functions = [...found].map(([, name]) => name as string)
      return standIn({ file: 'cli.cjs', module: `m${modules.indexOf(path)}`, functions })
    })
  },
}

const PHRASES = 'phrases.js'
const DECLARED_WORDS = /^export const (\w+) = defineWords\(/gm

/**
 * Takes all vocabularies out of the program and puts them on a shelf, a file beside it: as literals
 * they are nearly half of the source, which costs 33 µs a kB to compile, and all would be read at every
 * start. It is a module, so that the library can import it in a browser too. The command line reads it.
 */
async function shelve(): Promise<{ shelved: Plugin; openedFromFile: string }> {
  const vocabularies: Vocabulary[] = []
  const sources = new Map<string, string>()
  for (const file of filesUnder('rules', 'src/analyse')) {
    const text = readFileSync(file, 'utf8')
    if (text.search(DECLARED_WORDS) === -1) continue
    const exports = (await import(pathToFileURL(file).href)) as Record<string, Vocabulary>
    const shelved = text.replace(DECLARED_WORDS, (_, name: string) => {
      const number = vocabularies.push(exports[name] as Vocabulary) - 1
      // The written one is left unused, and so is left out of the bundle.
      return `export const ${name} = shelf[${number}]
        const ${name}AsWritten = /* @__PURE__ */ defineWords(`
    })
    sources.set(file, `import { shelf } from 'shelf:phrases'\n${shelved}`)
  }
  const { places, text } = fillShelf(vocabularies)
  const head = 'export const places = "'
  const middle = `${head}${places}"\nexport const text = String.raw\``
  writeFileSync(join(DIST, PHRASES), `${middle}${text}\`\n`)
  const openedFromFile = `import { readFileSync } from 'node:fs'
    import { openShelf } from './src/analyse/shelf.ts'
    const bytes = readFileSync(__dirname + '/${PHRASES}')
    export const shelf = openShelf(
      bytes.latin1Slice(${head.length}, ${head.length + places.length}),
      (start, end) => bytes.latin1Slice(${middle.length} + start, ${middle.length} + end),
    )`
  const shelved: Plugin = {
    name: 'shelve',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
        const contents = sources.get(path)
        return contents === undefined ? undefined : { contents, loader: 'ts' }
      })
    },
  }
  return { shelved, openedFromFile }
}

/** Where a bundle has the shelf from. */
function shelf(contents: string): Plugin {
  return {
    name: 'shelf',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^shelf:/ }, ({ path }) => ({ path, namespace: 'shelf' }))
      onResolve({ filter: /^\.\/(?:cli\.c|phrases\.)js$/ }, ({ path }) => ({
        path,
        external: true,
      }))
      onLoad({ filter: /.*/, namespace: 'shelf' }, () => ({ contents, resolveDir: ROOT }))
    },
  }
}

const WORDING = 'wording.js'

/**
 * The fitted figures. The wording's are unpacked here, which saves 5 ms, and are a file of their own, a
 * module that holds one text: the library imports it, in a browser too, and the command line reads it,
 * which is quicker. The others are parsed as JSON, which is quicker than as source.
 *
 * @param isRead whether there is a disk to read it from.
 */
function figures(isRead: boolean): Plugin {
  return {
    name: 'figures',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\/wording\.js$/ }, ({ path }) => ({ path, external: true }))
      onLoad({ filter: /[\\/]rules[\\/](?:kinds|weights|wording)\.json$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8')
        if (basename(path) !== 'wording.json') {
          const json = JSON.stringify(JSON.stringify(JSON.parse(text)))
          return { contents: `export default JSON.parse(${json})`, loader: 'js' }
        }
        const { hashes, weights, ...rest } = unpack(JSON.parse(text) as WordingFigures)
        const packed = Buffer.concat([hashes, weights].map(bytesOf)).toString('base64')
        const head = 'export default "'
        writeFileSync(join(DIST, WORDING), `${head}${packed}"\n`)
        return {
          contents: `
            ${
              isRead
                ? `import { readFileSync } from 'node:fs'
                  const packed = readFileSync(__dirname + '/${WORDING}').latin1Slice(${head.length}, ${head.length + packed.length})`
                : `import packed from './${WORDING}'`
            }
            import { decodeBase64 } from './src/base64.ts'
            const { buffer } = decodeBase64(packed)
            export default {
              ...${JSON.stringify(rest)},
              hashes: new Uint32Array(buffer, 0, ${hashes.length}),
              weights: new Int8Array(buffer, ${hashes.byteLength}),
            }`,
          loader: 'js',
          resolveDir: ROOT,
        }
      })
    },
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: NodeJS.TypedArray): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

function filesUnder(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(ROOT, folder, path),
      ),
    )
    .filter((path) => path.endsWith('.ts') && !path.includes('_template'))
    .sort()
}

/** cosmiconfig's own loaders, in whose place are ours. */
const withoutLoaders: Plugin = {
  name: 'without-loaders',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:import-fresh|js-yaml|parse-json|typescript)$/ }, ({ path }) => ({
      path,
      namespace: 'no-loader',
    }))
    onLoad({ filter: /.*/, namespace: 'no-loader' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/** commander starts subcommands that are programs of their own; we have none, and it costs 3 ms. */
const withoutChildProcess: Plugin = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer, path }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'absent' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/**
 * Front matter is read and never written, by the core schema: what else is in the yaml package is
 * left out, a quarter of it, and with it 1 ms at every start.
 */
const readingOnly: Plugin = {
  name: 'reading-only',
  setup({ onLoad }) {
    const unused =
      /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]\w+|schema[\\/]yaml-1\.1[\\/](?:binary|bool|float|int|omap|pairs|schema|set|timestamp)|schema[\\/]json[\\/]\w+|doc[\\/]applyReviver|parse[\\/]cst-\w+)\.js$/
    onLoad({ filter: unused }, ({ path }) => {
      const names = /export \{([^}]*)\}/.exec(readFileSync(path, 'utf8'))?.[1] ?? ''
      return {
        contents: `export const ${names
          .trim()
          .split(/\s*,\s*/)
          .map((name) => `${name} = undefined`)
          .join(', ')}`,
      }
    })
  },
}

/** The pages of all rules, as text in the bundle. */
const pages: Plugin = {
  name: 'pages',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]cli[\\/]pages\.ts$/ }, () => {
      const rooms = readdirSync(join(ROOT, 'rules'), { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => path.endsWith('/README.md') && !path.startsWith('_'))
        .sort()
      const texts = rooms.map((path) => [
        dirname(path),
        // The reports are what a run prints, and “explain” leaves them out.
        readFileSync(join(ROOT, 'rules', path), 'utf8').replace(/^```report\n[\s\S]*?^```\n/gm, ''),
      ])
      return {
        contents: `const pages = ${JSON.stringify(Object.fromEntries(texts))}
          export const pageOf = (id) => pages[id]`,
      }
    })
  },
}

function emitTypes(): void {
  rmSync(join(DIST, 'types'), { recursive: true, force: true })
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    { cwd: ROOT, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`The types cannot be written.\n${stdout}`)
  pruneTypes()
}

/** Keeps the types that the library's own lead to, which those of the rules are not. */
function pruneTypes(): void {
  const needed = new Set<string>()
  const follow = (file: string): void => {
    if (needed.has(file) || !existsSync(file)) return
    needed.add(file)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(
      /(?:from|import\()\s*'(\.[^']+)'/g,
    )) {
      follow(resolve(dirname(file), (path as string).replace(/\.[jt]s$/, '.d.ts')))
    }
  }
  follow(join(DIST, 'types/src/index.d.ts'))
  for (const entry of readdirSync(join(DIST, 'types'), { recursive: true, encoding: 'utf8' })) {
    const file = join(DIST, 'types', entry)
    if (file.endsWith('.d.ts') && !needed.has(file)) rmSync(file)
  }
}

/** Name, version and licence text of every package that a bundle holds something of. */
function licences(metafiles: readonly Metafile[]): string {
  const folders = new Set<string>()
  for (const { inputs } of metafiles) {
    for (const input of Object.keys(inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]
      if (folder !== undefined) folders.add(folder)
    }
  }
  const entries = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
    ) as { name: string; version: string; license?: string }
    return { name, text: `${name} ${version}: ${license ?? 'see below'}\n\n${licenceText(folder)}` }
  })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const head = 'postlint has parts of these packages inside, under their own licences.\n'
  return [head, ...entries.map(({ text }) => `${text}\n`)].join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceText(folder: string): string {
  const file = readdirSync(join(ROOT, folder))
    .sort()
    .find((name) => /^(?:licen[cs]e|copying)/i.test(name))
  if (file !== undefined) return readFileSync(join(ROOT, folder, file), 'utf8').trim()
  const readme = ['README.md', 'readme.md'].map((name) => join(ROOT, folder, name)).find(existsSync)
  const section = readme && /^#+ *licen[cs]e\s*$([\s\S]*)/im.exec(readFileSync(readme, 'utf8'))?.[1]
  return section?.trim() ?? 'The package has no licence text of its own.'
}

await main(process.argv.includes('--fast'))
