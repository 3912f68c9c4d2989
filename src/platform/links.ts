/**
 * Finds the links in a text as X and Mastodon do: by the rules of twitter-text, which both follow.
 * A test holds it to that package.
 */
import { lazyPattern } from '../lazy-pattern.ts'
import type { Range } from '../model.ts'
import { isTopLevelDomain } from './domains.ts'

const ACCENTED =
  'À-ÖØ-öø-ÿ\u0100-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff'
/** What no link stands behind. */
const NOT_BEHIND = 'A-Za-z0-9@＠$#＃\\ufffe\\ufeff\\uffff'
/** What no domain has in it, hyphen and underscore apart. */
const NO_DOMAIN =
  "!'#%&()*+,\\\\./:;<=>?@\\[\\]^{|}~$\\s\\u0085\\u180e\\ufffe\\ufeff\\uffff\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"

const LETTER = `[^-_${NO_DOMAIN}]`
/** As long as a name in a domain may be, which bounds the search as well. */
const LABEL = `${LETTER}(?:[-_]*${LETTER}){0,62}`
/** A domain in any script, which only the list of endings can tell from words with dots between them. */
const CANDIDATE = lazyPattern(
  () => new RegExp(`([^${NOT_BEHIND}]|^)(https?://)?((?:${LABEL}\\.)+${LABEL})`, 'gi'),
)
/** The part of a bare domain that is linked. */
const LATIN = lazyPattern(
  () => new RegExp(`[-a-z0-9${ACCENTED}]+(?:\\.[-a-z0-9${ACCENTED}]+)+`, 'gi'),
)
const PORT = /:\d+/y
const PATH_CHARACTERS = `a-z\\u0400-\\u04ff0-9!*';:=+,.$/%#[\\]\\-\\u2013_~@|&${ACCENTED}`
const IN_PATH = lazyPattern(() => new RegExp(`[${PATH_CHARACTERS}]`, 'i'))
const PATH_END = lazyPattern(() => new RegExp(`[-+a-z\\u0400-\\u04ff0-9=_#/${ACCENTED}]`, 'i'))
/** Brackets belong to a path in pairs, one in another at most. */
const BRACKETS = lazyPattern(
  () =>
    new RegExp(
      `\\((?:[${PATH_CHARACTERS}]+|[${PATH_CHARACTERS}]*\\([${PATH_CHARACTERS}]+\\)[${PATH_CHARACTERS}]*)\\)`,
      'iy',
    ),
)
const QUERY = /\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*/iy
const QUERY_END = /[a-z0-9\-_&=#/]/i
/** X's own short links end where their code ends. */
const SHORTENED =
  /^https?:\/\/t\.co\/[a-z0-9]+(?:\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*[a-z0-9\-_&=#/])?/i

/**
 * The links of a text, in order.
 *
 * @param isBareLinked whether `example.com` is a link there, too.
 */
export function linksIn(text: string, isBareLinked: boolean): Range[] {
  if (!text.includes('.')) return []
  const links: Range[] = []
  const candidate = CANDIDATE()
  candidate.lastIndex = 0
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const [whole, before = '', scheme, host = ''] = match
    const end = match.index + whole.length
    const domain = domainEnd(text, end - host.length, end)
    if (domain === undefined) {
      // Its last name may be the beginning of another: “e.g.https://example.com”.
      candidate.lastIndex = text.lastIndexOf('.', end - 1)
      continue
    }
    const tail = tailEnd(text, domain)
    candidate.lastIndex = tail
    if (scheme !== undefined) {
      const start = match.index + before.length
      const short = SHORTENED.exec(text.slice(start, tail))
      links.push({ start, end: short === null ? tail : start + short[0].length })
    } else if (isBareLinked && !/[-_./]/.test(before)) {
      links.push(...latinLinks(text, end - host.length, domain))
    }
  }
  return links
}

/** The links in a bare domain, of which the last has the path. */
function latinLinks(text: string, start: number, end: number): Range[] {
  const links: { start: number; end: number }[] = []
  for (const { 0: latin, index } of text.slice(start, end).matchAll(LATIN())) {
    const from = start + index
    const domain = domainEnd(text, from, from + latin.length)
    if (domain !== undefined) links.push({ start: from, end: domain })
  }
  const last = links.at(-1)
  // Without a path, what comes after the domain is not part of the link.
  if (last !== undefined && text.charAt(afterPort(text, end)) === '/') last.end = tailEnd(text, end)
  return links
}

/** How a top-level domain may be written. Letters of other scripts may follow one of ours: “com例”. */
const LABELS = [/^xn--[-0-9a-z]+/i, /^[\p{L}\p{M}]+/u, /^[a-z]+/i]

/** Where the longest domain ends that begins at `start` and ends in a name that there is. */
function domainEnd(text: string, start: number, end: number): number | undefined {
  for (
    let dot = text.lastIndexOf('.', end - 1);
    dot > start;
    dot = text.lastIndexOf('.', dot - 1)
  ) {
    const rest = text.slice(dot + 1, end)
    const label = LABELS.map((label) => label.exec(rest)?.[0]).find(
      (label) =>
        label !== undefined &&
        !/[0-9a-zA-Z@+-]/.test(text.charAt(dot + 1 + label.length)) &&
        isTopLevelDomain(label.toLowerCase()),
    )
    if (label === undefined) continue
    // An underscore may stand in a subdomain only.
    const name = text.slice(Math.max(start, text.lastIndexOf('.', dot - 1) + 1), dot)
    if (name.includes('_')) continue
    return dot + 1 + label.length
  }
  return undefined
}

function afterPort(text: string, domain: number): number {
  PORT.lastIndex = domain
  return PORT.test(text) ? PORT.lastIndex : domain
}

/** The end of port, path and query. */
function tailEnd(text: string, domain: number): number {
  const port = afterPort(text, domain)
  const end = text.charAt(port) === '/' ? pathEnd(text, port + 1) : port
  QUERY.lastIndex = end
  if (!QUERY.test(text)) return end
  let query = QUERY.lastIndex
  while (query > end + 1 && !QUERY_END.test(text.charAt(query - 1))) query--
  return query > end + 1 ? query : end
}

/** A path ends in a letter, a digit or a few signs, or in brackets that follow one of these. */
function pathEnd(text: string, start: number): number {
  let end = start
  for (let at = start; at < text.length; ) {
    if (text.charAt(at) === '(') {
      const brackets = BRACKETS()
      brackets.lastIndex = at
      if (!brackets.test(text)) break
      if (end === at) end = brackets.lastIndex
      at = brackets.lastIndex
    } else {
      if (!IN_PATH().test(text.charAt(at))) break
      if (PATH_END().test(text.charAt(at))) end = at + 1
      at++
    }
  }
  return end
}
