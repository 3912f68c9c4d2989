/** The library as it is installed. */
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { createSetup, lintText } from '../../src/index.ts'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))
const POST = 'Don’t wait!!! Comment BOOK below for our seamless, world-class guide. Last chance!'

describe('the library', () => {
  it('judges in a browser as it does in the source', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { createSetup, lintText } from './index.js'
          globalThis.judged = JSON.stringify(lintText(${JSON.stringify(POST)}, createSetup()))`,
        resolveDir: DIST,
      },
      bundle: true,
      format: 'iife',
      platform: 'browser',
      write: false,
    })
    // What a browser has of what Node has beyond the language.
    const page = createContext({ atob })
    runInContext((outputFiles[0] as { text: string }).text, page)
    const judged: unknown = JSON.parse(page.judged)
    expect(judged).toEqual(JSON.parse(JSON.stringify(lintText(POST, createSetup()))))
    expect(judged).toMatchObject([{ findings: expect.arrayContaining([expect.anything()]) }])
  })
})
