/** The part of picomatch that is used; it brings no types. */
declare module 'picomatch' {
  export default function picomatch(
    globs: readonly string[],
    options: { readonly dot: boolean; readonly nonegate: boolean; readonly windows: boolean },
  ): (path: string) => boolean
}
