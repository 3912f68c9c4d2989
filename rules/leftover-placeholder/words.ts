/**
 * What templates leave blank. Looked for in the text as written, since brackets and signs are no
 * words.
 */

/** Names of fields as templates write them between brackets; never labels such as [Video], [TEASER] or [OC]. */
export const FIELD = [
  '(?:(?:first|last|full|sur|user|file|nick)[ _-]?)?name',
  '(?:company|business|brand|product|service|event|customer|client|speaker|guest|author|city|store|shop|school|team|project|book|podcast|course|campaign|person|contact|manager|employee|competitor)(?:[’\']?s)?[ _-]?(?:name|title|url|link|website|logo|handle)',
  '(?:short ?|insert ?|landing page ?|sign ?up ?|registration ?|booking ?|blog ?|article ?|website ?|page ?)?(?:link|url)(?:[ _-]?(?:here|to .{1,40}))?',
  '(?:company|product|brand|website|venue|recipient|salutation|hashtag|@?handle|discount code|promo code|coupon code|phone number|email address|job title|start date|end date|due date|deadline|amount|price|percentage|industry|pain point|benefit|feature|location|city|state|month|day of (?:the )?week|weekday|date|time|date and time|date & time|cta|call to action|tbd|tbc|todo|placeholder|xx+%?|\\$xx+|x%)',
].join('|')

/** What is told to be put in; without one of these, “[insert eye roll]” is a joke. */
export const INSERTED =
  'link|url|name|date|time|product|company|brand|event|price|image|photo|picture|video|gif|number|code|handle|hashtags?|quote|cta|call to action|city|location|place|title|headline|text|stat|statistic|figure|logo|website|address|email|phone|topic|caption|copy|offer|discount|amount|details?|description|month|year|day|venue|speaker|guest|customer|client|testimonial'
