/** Every rule, alphabetical. One line, one room. */
import type { Rule } from '../src/check/define.ts'
import { rule as announcementOpener } from './announcement-opener/rule.ts'
import { rule as audienceAsObject } from './audience-as-object/rule.ts'
import { rule as brochureVoice } from './brochure-voice/rule.ts'
import { rule as buriedPoint } from './buried-point/rule.ts'
import { rule as cannedReply } from './canned-reply/rule.ts'
import { rule as clickbait } from './clickbait/rule.ts'
import { rule as coldPitch } from './cold-pitch/rule.ts'
import { rule as discountSpam } from './discount-spam/rule.ts'
import { rule as engagementBait } from './engagement-bait/rule.ts'
import { rule as falseUrgency } from './false-urgency/rule.ts'
import { rule as followerChasing } from './follower-chasing/rule.ts'
import { rule as gatedHelp } from './gated-help/rule.ts'
import { rule as guruTitle } from './guru-title/rule.ts'
import { rule as hardSell } from './hard-sell/rule.ts'
import { rule as hashtagStuffing } from './hashtag-stuffing/rule.ts'
import { rule as hype } from './hype/rule.ts'
import { rule as leftoverPlaceholder } from './leftover-placeholder/rule.ts'
import { rule as linkDump } from './link-dump/rule.ts'
import { rule as mentionSpam } from './mention-spam/rule.ts'
import { rule as missingCredit } from './missing-credit/rule.ts'
import { rule as missingHelp } from './missing-help/rule.ts'
import { rule as missingPersonalTouch } from './missing-personal-touch/rule.ts'
import { rule as missingQuestion } from './missing-question/rule.ts'
import { rule as moneyPromise } from './money-promise/rule.ts'
import { rule as overLimit } from './over-limit/rule.ts'
import { rule as platformPolicy } from './platform-policy/rule.ts'
import { rule as salesQuestion } from './sales-question/rule.ts'
import { rule as selfPraise } from './self-praise/rule.ts'
import { rule as selfPromotionRatio } from './self-promotion-ratio/rule.ts'
import { rule as shouting } from './shouting/rule.ts'
import { rule as templateFeel } from './template-feel/rule.ts'
import { rule as undisclosedPromotion } from './undisclosed-promotion/rule.ts'

export const rules: readonly Rule[] = [
  announcementOpener,
  audienceAsObject,
  brochureVoice,
  buriedPoint,
  cannedReply,
  clickbait,
  coldPitch,
  discountSpam,
  engagementBait,
  falseUrgency,
  followerChasing,
  gatedHelp,
  guruTitle,
  hardSell,
  hashtagStuffing,
  hype,
  leftoverPlaceholder,
  linkDump,
  mentionSpam,
  missingCredit,
  missingHelp,
  missingPersonalTouch,
  missingQuestion,
  moneyPromise,
  overLimit,
  platformPolicy,
  salesQuestion,
  selfPraise,
  selfPromotionRatio,
  shouting,
  templateFeel,
  undisclosedPromotion,
]
