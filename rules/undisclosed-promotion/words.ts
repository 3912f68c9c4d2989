import { defineWords } from '../../src/analyse/words.ts'

export const words = defineWords({
  /** A reader understands at once that it was paid for. */
  disclosed: [
    '(paid|sponsored|advertising|advertorial|commercial) (partnership|promotion|post|content|ad|advert|collaboration|feature|link|links)',
    '(sponsored|paid for|funded|commissioned) by',
    '^(ad|advert|advertisement|sponsored|advertorial|werbung|anzeige)',
    '(i|we) (earn|may earn|get|receive|make|might earn|will earn) ... commission',
    'affiliate (link|links|code|codes|program|programme)',
    '(i|we) (was|were|am|are|have been|got|been) paid',
    '(thanks to|thank you to) (our|my|the) (sponsor|sponsors)',
    '(brand|paid|official) (ambassador|partner|partners|spokesperson) (for|of|with)',
    '(i|we) (work|worked) (at|for|with|on)',
    "(i'm|i am|we're|we are) (an|a|the|) (employee|employees|founder|co founder|cofounder|owner|owners|investor|investors|affiliate|affiliates|partner|partners|ambassador|ambassadors|ceo|makers|maker|developer|designer)",
    'my (employer|company|startup|team|product|client|clients)',
    '(official|main|headline) (sponsor|sponsors)',
    '(full disclosure|disclosure|for transparency|in the interest of transparency)',
  ],
  /** A code or link that pays the one who shares it. */
  reward: [
    'my (own|personal|special|exclusive|discount|promo|referral|creator|partner|unique|invite) (code|link|coupon|codes|links)',
    'my (referral|affiliate)',
    '(we both|you and i both|both of us) (get|receive|earn|save)',
    '(code|codes|discount|discounts) (to give|to share|for you guys|for my followers|for my readers|for my subscribers|for my audience)',
    '(link|links|linked) ... (ltk|like to know it|amazon storefront|my storefront|my amazon|shopmy)',
    'my (amazon storefront|storefront|ltk|shopmy)',
  ],
  /** A programmer has one too: it counts next to a price or in capitals. */
  code: ['my code'],
  /** Something that was given. */
  gift: [
    'hooked (me|us) up with',
    '(kindly|generously|very kindly|so kindly) (gifted|sent|gave|provided|hosted|invited)',
    '(gifted|sent) (me|us|to me|to us) ... by',
    '(was|were|been|got) (gifted|sent) (this|these|a|an|the|some)',
    '({mention}|they|who|brand) (gifted|sent|hosted|treated|hooked) (me|us)',
    '(thank you|thanks|thanks so much|thank you so much) ({mention}|to {mention}|to my friends at {mention}) for (sending|gifting|the gift|inviting|hosting|having me|hooking me|my new|providing|the goodies|the package|the pr)',
    '(pr|press|gifted) (package|sample|samples|parcel|box|trip|stay|mailer)',
    'complimentary (stay|meal|product|products|sample|visit|item|items)',
    'gifted (meal|product|products|item|items|visit)',
    '(received|got|given) (this|these|it|them|a|the) ... (free of charge|for free in exchange|in exchange for)',
  ],
  /** What is said of a thing one wants others to buy; single words are in {@link PRAISE}. */
  praise: [
    '(swear|swears) by',
    '(blown away|hooked on|addicted to|fan of|thrilled with|so good|holy grail|best ever)',
    'my (favourite|favorite|go to)',
    'works (wonders|great|so well)',
  ],
})

export const PRAISE: ReadonlySet<string> = new Set(
  `love loving loved loves obsessed adore adoring recommend recommending recommended impressed
  enjoying favourite favorite amazing incredible fantastic perfect best great sweet beautiful
  gorgeous delicious comfy cosy cozy soft stunning awesome excellent`.split(/\s+/),
)

/** Tags that say it plainly; `#ad` and `#sponsored` by the FTC's reading, the others by their words. */
export const CLEAR =
  /^(?:ad|ads|advert|advertisement|advertising|sponsor|sponsored|sponsoredpost|sponsoredby\w+|paid|paidad|paidpost|paidpartnership|paidpromotion|paidcollaboration|paidcontent|adbook|affiliatead|werbung|anzeige|publi|publicidad|\w{3,}ad)$/
/** Tags that only insiders can read (`facts/platforms.md`: FTC guidance, and a vendor's list). */
export const UNCLEAR =
  /^(?:sp|spon|sponcon|collab|collaboration|partner|partners|partnership|\w{3,}partner|ambassador|\w{3,}ambassador|brandambassador|gifted|gift|prgift|prsample|pr|prpackage|presstrip|presssample|hosted|aff|afflink|affiliate|iworkwith\w+|thanks\w{3,}|sweeps)$/
/** The tags that are read as plain words in a sentence: “our #partner in Leeds”. */
export const READ_AS_WORDS =
  /^(?:collab|collaboration|partners?|partnership|\w*ambassador|gift|hosted|pr|\w+partner|thanks\w+)$/
/** Addresses and parameters by which shops and networks know whom to pay. */
export const AFFILIATE =
  /(?:amzn\.to|rstyle\.me|liketk\.it|ltk\.app|shopmy\.us|shareasale\.com|go\.magik\.ly|awin1\.com|prf\.hn|skimresources|anrdoezrs|howl\.me|tidd\.ly|mavely)|[?&](?:tag|aff|aff_id|affid|affiliate|affiliate_id|ref|refcode|referral|irclickid|via)=/
