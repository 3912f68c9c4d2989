import { defineWords } from '../../src/analyse/words.ts'

/** Help behind a comment, a message or a share, and the words that say it will be handed over. */
export const words = defineWords({
  /** What the reader has to do, with the reward in the same sentence. */
  gate: [
    '^(message|dm) me {word} (for|to get) (the|my|your|free|a)',
    '^(want|need) (the|my|this) ... (comment|type|reply|dm)',
    '(connected|following) so (i|we) can (dm|message|send)',
    "(comment|reply|type|drop|write|leave|respond|like|share|repost|retweet|follow|tag) ... (and|so) (i'll|i will|we'll|we will|i can|we can|i|we|get|receive|you'll get|you will get) (it|you|the|send|dm|message|pm|inbox|share|email|drop|give|forward|get)",
    '(comment|reply|type|drop|write|leave|like|share|repost|retweet|follow) ... (and|so) ... (send|dm|message|pm|inbox|email) (you|it|everyone|them|over)',
    "(i'll|i will|we'll|we will|i|we|can|gladly|happily) (dm|pm|message|inbox|send) (it|you|them|everyone|the|this|over|that|my|our) ... (who comments|who comment|who replies|if you comment|when you comment|in the comments|who likes|who reposts|who shares|who asks|who follows)",
    '(dm|pm|message|inbox) (me|us) (the word|the words|with the word|the keyword|for the link|for my free|for our free|for access|for the guide|for the template|for the list|to get access|to get the|to receive the)',
    '(dm|text|message) (me|us) {word} and (i|we|get|you|receive)',
    '(comment|type|reply|dm|say|drop|send me|send us) the (word|words|keyword)',
    '(drop|leave|put) (your|an|a) (email|email address|emails|e mail) (below|in the comments|and|if|for)',
    '(want|need|interested in) (the|a|this|my|it|our|access|the full) ... (comment|dm me|reply|drop a|type)',
    '(comment|reply|drop a|leave a) ... (for|to get|to receive|to grab|to unlock) (the|a|your|my|our|access|early access|this|it|instant) ... (link|guide|template|checklist|pdf|playbook|ebook|course|list|resource|resources|file|prompt|prompts|recipe|code|access|copy|info|details|doc|sheet|spreadsheet|deck|training)',
    '^(share|repost|like|retweet|follow) ... to (unlock|get|receive|access|download) (the|your|my|our|a|it|this|access|instant)',
    '(must be|make sure you are|be) (following|follow|connected) (me|us|so|to get|to receive|for me|so i)',
    '(first {number}) (comments|people to comment|to comment|commenters) (get|will get|receive)',
    'link (sent|goes|is) (in|via|by) (dm|dms)',
    '(check|watch) your (dm|dms|inbox) (after|once|when)',
    '(comment|like) (and|or) (i|we) will',
  ],
  /** “DM me GLAZE and I'll send you …”: a keyword, which capitals or quotation marks show. */
  keyword: [
    "(dm|pm|text|message|inbox|send) (me|us) {word} and (i'll|we'll|i will|we will) (send|share|dm|give|get|email|forward|message)",
  ],
  /** Somebody who needs help is told to get in touch: an offer, not a gate. */
  innocent: [
    '(if|when|whenever) you are (stuck|struggling|unsure|lost)',
    "(if|when) (you're|youre) (stuck|struggling|unsure|lost)",
    '(if you|if anyone|whoever) ... (need|needs|struggle|are stuck|want help|have questions|want to talk|want to chat|have a question)',
    '(dm|message|pm|inbox) (us|me) (your|with your|if|so we|so i|for help|for assistance|for support|details of|the details|your details|with any|and we can|and i can help)',
    '(please|kindly) (dm|send us|send me|inbox)',
    '(comment|reply) ... to (share your|let us know|tell us)',
    '(questions|feedback|ideas|tips|experience|story|stories) ... (comment|comments|dm|reply)',
  ],
})
