/**
 * Loads the project's modules as they are shipped: bundled by esbuild. Run through tsx they would
 * carry its wrappers around inner functions, which cost more than some of what is measured here.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { inFolder } from './processes.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

/** The exports of several modules, given as paths from the project's root, in one bundle. */
export async function bundled<Exports>(paths: readonly string[]): Promise<Exports> {
  const contents = paths.map((path) => `export * from './${path}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    // As in the build: papaparse's Node streams are never asked for.
    define: { PAPA_BROWSER_CONTEXT: 'true' },
    external: ['stream'],
    mainFields: ['module', 'main'],
    target: 'node20',
    write: false,
    logLevel: 'error',
  })
  return await inFolder((folder) => {
    const file = join(folder, 'bundle.mjs')
    writeFileSync(file, outputFiles[0]?.contents as Uint8Array)
    return import(pathToFileURL(file).href)
  })
}
