import { defineWords } from '../../src/analyse/words.ts'

/**
 * Asking for followers, subscribers and notifications. `innocent` holds the same words in their
 * other senses: of two phrases that share a word the earlier, then the longer one counts, so an
 * innocent phrase takes the word away.
 */
export const words = defineWords({
  /** A plain request to follow. */
  follow: [
    '(follow|following) (us|me|our|my) ... (on|for|here|and|to|at|in|instagram|twitter|tiktok|facebook|linkedin|youtube|threads|bluesky|twitch|page|channel|account|accounts|pages|stories|{url}|{mention})',
    '^follow (us|me|our|my|{mention}|along|{word} at {mention})',
    '(please|also|and|to|or|not|just|then|pls|you can|can) follow (us|me|our|my page|my account|my|{mention}|the page|the account)',
    '(follow|following) us$',
    '(give|giving) (us|me|{mention}|them) a follow',
    '(hit|smash|press|tap|click) (the|that|our|my) (follow|subscribe|notification) (button|bell)',
    '^follow (for|to get|to stay|to see|to never) (more|daily|updates|tips|weekly|the latest|part|news|the journey|notified|updated)',
    'follow for (more|daily|part|tips|updates)',
    'like our ... (page|pages|channel|account)',
    '^(like|follow) (our|the) (page|facebook page|instagram)',
    '^subscribe (to our|to my|to the channel|for more|on youtube|to our channel|and hit|and turn|if)',
    '(forget to|please|and|sure to|like and) subscribe',
    'forget to follow',
    '(find|connect with|join) us on (instagram|twitter|facebook|tiktok|linkedin|snapchat|social|youtube|threads|bluesky|telegram|discord|whatsapp)',
    '(followme|followus|followforfollow|follow4follow|f4f|followback|teamfollowback|likeforlike|l4l|like4like|sub4sub|followtrain|gainfollowers|instafollow)',
  ],
  /** A follow for a follow. */
  swap: [
    '(follow|like|sub) (for|4) (follow|like|sub|a follow|follow back)',
    '(follow|will follow|always follow|instant follow|ill follow) back',
    '(follow|followback) (train|trains|party)',
    'gain (followers|mutuals)',
    "(i'll|we'll|i will|we will) follow (everyone|you back|all who|anyone who|back)",
    'follow everyone who',
    '(buy|get|gain|grow) (real|more|free|{number}|your) followers',
    '(drop|leave) your ({mention}|handle|handles|username) (and|so|below)',
    'looking for (mutuals|moots|followers)',
  ],
  /** A number that the reader is to help reach. */
  goal: [
    '^(road|race|way) to {number}$',
    '(help|get|push) (us|me|this account|our page) ... (reach|hit|get to|to|pass|cross|grow to) {number} (followers|subscribers|subs|likes|members|fans)',
    '(help|get) (us|me) (reach|hit|get to|to|past|cross|over) {number}',
    '(road|way|journey|race|countdown) to {number} (followers|subscribers|subs|likes|k)',
    "(let's|lets|can we|we want to|trying to|hoping to|aiming to|goal is to|want to|close to|almost at|nearly at|so close to) (get|get to|hit|reach|hitting|reaching|make it to|pass|cross|to) {number} (followers|subscribers|subs|likes|fans|by)",
    '(almost|nearly|close to|away from|just shy of|shy of|only) {number} (followers|subscribers|subs)',
    '{number} (more|away|to go) ... (followers|follower|subscribers|subs|to hit|until we hit|to reach)',
    '(when|once|if|after) (we|i|this account|this page) (hit|hits|reach|reaches|get to|gets to|get|pass) {number}',
    '(at|once at|when at) {number} (followers|subscribers|likes|rts|retweets) (we|i|we will|we are|i will)',
    'need {number} (more|followers|subscribers|subs)',
    'only {number} more (to|until|followers|millions|million|subs)',
    'help (us|me) grow (the|this|our|my) (page|channel|account|community|following)',
  ],
  /** Bells and notifications. */
  notify: [
    '(turn|switch|put) (on|our|my|your) (notifications|post notifications|notification|tweet notifications|your notifications|on notifications)',
    '(turn|switch) (post|your|our) notifications on',
    '(hit|tap|ring|smash|click|press) (the|that) (bell|notification)',
    '(notifications|notis|post notifications) on',
    '(enable|allow|activate) (notifications|post notifications)',
    'turn on (notifs|notis|the bell|alerts)',
    "(follow|subscribe) so you (never|do not|don't) miss",
    'follow ... to (get|be|stay) notified',
  ],
  innocent: [
    '(great|good|fun|lovely|nice|easy|hard) to follow (our|us|my|me)',
    'follow our ... (call|results|match|game|event|debate)',
    '(follow|following) (us|me|our|my) ... (lead|instructions|example|journey through|guide|story for|guidelines|rules|advice|updates on the case|blog|live|newsroom|progress|coverage)',
    'follow (along with|the|these|this|live|latest|your|steps|up|that|his|her|it|all|him|through|instructions)',
    'follow me (around|home|into|to the|down|through|back to)',
    '(thanks|thank you|thx|ty|thankyou) ... (follow|following|followed|followers|subscribers|subscribing)',
    '(thanks|thank you) for the (follow|like|sub)',
    'follow {mention} (live|at|game|today|coverage|as|through|and the)',
    'dial {number} to subscribe',
    '(reached|passed|hit|crossed|celebrating|surpassed|have reached|just hit|just reached) {number} (followers|subscribers|members|fans)',
    'subscribe to (the|a|our) (newsletter|podcast|mailing list|blog|magazine|newsletters)',
    '(why|who|how many|people who|accounts that|those who) follow',
    "(don't|do not|didn't|you|i|they|we|they also|already) follow (me|us|back)",
  ],
})
