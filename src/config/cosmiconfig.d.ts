/** The part of cosmiconfig behind its door, which has types only for the door. */
declare module 'cosmiconfig/dist/Explorer.js' {
  import type { CosmiconfigResult, Loaders } from 'cosmiconfig'
  export class Explorer {
    constructor(options: {
      readonly moduleName: string
      readonly searchPlaces: readonly string[]
      readonly searchStrategy: 'none'
      readonly ignoreEmptySearchPlaces: boolean
      readonly cache: boolean
      readonly mergeImportArrays: boolean
      readonly mergeSearchPlaces: boolean
      readonly metaConfigFilePath: null
      readonly transform: (result: CosmiconfigResult) => CosmiconfigResult
      readonly loaders: Loaders & Readonly<Record<string, (path: string, text: string) => unknown>>
    })
    search(folder: string): Promise<CosmiconfigResult>
    load(path: string): Promise<CosmiconfigResult>
  }
}
