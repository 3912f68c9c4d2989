/**
 * Text as a reader sees it: case, typographic apostrophes and Unicode look-alikes folded away.
 */

const APOSTROPHES = /[\u2018\u2019\u02bc\u02b9\u2032\uff07`\u00b4]/g
// Left alone, these would stand between the letters of a word that reads as one.
const INVISIBLE = /\u00ad|\u200b|\u200c|\u200d|\u2060|[\ufe00-\ufe0f]/g

/**
 * The form under which a word is looked up: lower case, straight apostrophes, compatibility forms
 * (bold 𝗳𝗿𝗲𝗲, full-width ｆｒｅｅ) as plain letters. The result may differ in length from the word.
 */
export function fold(word: string): string {
  return isAscii(word)
    ? word.toLowerCase()
    : word.normalize('NFKC').replace(INVISIBLE, '').replace(APOSTROPHES, "'").toLowerCase()
}

/** True where every UTF-16 unit is below 128. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}
