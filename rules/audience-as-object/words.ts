import { defineWords } from '../../src/analyse/words.ts'

/** People spoken of as a crop, a catch or a number. */
export const words = defineWords({
  /** Done to people, whoever's audience it is. */
  harvest: [
    '(capture|captures|capturing|harvest|harvesting|scrape|scraping|squeeze|squeezing|milk|milking) ... (leads|lead|customers|buyers|prospects|consumers|shoppers|eyeballs|emails|followers|visitors|audience)',
    '(convert|converts|converting|turn|turns|turning) ... (followers|readers|subscribers|fans|visitors|viewers|strangers|audience|friends|likes|clicks|traffic|browsers|connections|community) into (paying|) (customers|buyers|clients|sales|leads|cash|money|revenue|profit|profits|dollars)',
    '(monetize|monetise|monetizing|monetising) (your|our|my|the|their|an|every) ... (audience|followers|list|community|fans|following|subscribers|readers|traffic|users)',
    '(more|get|grab|attract|drive|buy|fresh|new|of) eyeballs',
    'eyeballs (on|to|for)',
    '(hot|warm|cold|fresh|exclusive|quality|qualified|high quality|targeted|more|free) leads',
    '(hook|snag|catch|bait|lure|reel in|trap|corner|own) (your|more|the|new) ... (customers|audience|prospects|buyers|leads|consumers|readers)',
    '(penetrate|dominate|exploit|tap into|crush) (your|the|a|this|new) ... (audience|demographic|market|niche|segment|community)',
    '(wallet share|share of wallet|customer acquisition machine|lead machine|sales machine|cash cow)',
  ],
  /** The author's own readers as its objects. */
  ours: [
    '(our|my) (target|intended) (audience|market|customers|customer|consumers|demographic|group)',
    '(our|my) (leads|prospects|consumers|eyeballs|conversions|conversion rate|funnel|sales funnel|user base|subscriber base|traffic)',
    '(we|i) (target|convert|capture|monetize|retarget|nurture) (people|customers|users|leads|consumers|you|followers|visitors|subscribers|readers|women|men|young|parents|new)',
    '(dear|attention|hey|calling all|fellow) (consumers|consumer|users|prospects|leads|valued customers)',
    'consumers (like you|such as you)',
    "(you are|you're) (our|the|a|my) (target|ideal|perfect) (audience|customer|market|prospect|demographic|lead|consumer|avatar)",
    '(valued|loyal) (consumer|consumers|user|users)',
  ],
})
