import type { BlockKind } from "../../contract/index.ts";

/** What the words of one line say it is, where they say it plainly. One pattern a row; the reason is the row's name. */
interface WordRule {
  readonly kind: BlockKind;
  readonly reason: string;
  readonly pattern: RegExp;
  /** Longer lines are sentences that only begin like one of these. */
  readonly most: number;
}

const RULES: readonly WordRule[] = [
  {
    kind: "byline",
    reason: "names who wrote it",
    pattern:
      /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|(?:[Ww]ords|[Ww]ritten|[Rr]eported|[Rr]eporting|[Ee]dited|[Ee]diting|[Ss]tory) by)\s+(?:\p{Lu}[\p{L}'’.-]*[\s,;|&]*(?:and\s+|in\s+|und\s+)?){1,12}(?:[|•·-].*)?$/u,
    most: 160,
  },
  {
    kind: "byline",
    reason: "says when it was published",
    pattern:
      /^(?:(?:first )?(?:published|updated|posted|last (?:updated|modified)|stand|veröffentlicht|aktualisiert)\b[ :]).{0,80}\d/i,
    most: 110,
  },
  {
    kind: "byline",
    reason: "is a date and nothing else",
    pattern:
      /^(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})(?:[\s,|•·–-]+(?:at |um )?\d{1,2}[:.]\d{2}.{0,20})?$/iu,
    most: 60,
  },
  {
    kind: "byline",
    reason: "says who wrote it, and when",
    pattern:
      /^(?=.{8,120}$)(?!.*[.!?]["”’]?$)(?=.*(?:\b(?:by|von|par|por)\s|correspondent\b|[|·•–—-]|,))(?:.*[\s,·|•–—-])?(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?\p{L}{3,9}\.?,?\s+(?:de\s+)?(?:19|20)\d{2}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,\s+(?:19|20)\d{2})(?:\s*[|·•–—-].*)?$/u,
    most: 120,
  },
  {
    kind: "byline",
    reason: "credits who reported it",
    pattern: /^[([](?:reporting|writing|editing|additional reporting|translat(?:ed|ion)|compiled)\b.{3,220}[)\]]$/i,
    most: 240,
  },
  {
    kind: "byline",
    reason: "credits who reported it",
    pattern:
      /^(?!.*\b(?:has|have|found|shows?|suggests?|that|was|were|is)\b)(?:additional |further )?(?:reporting|writing|editing|compiled|translation) (?:and (?:writing|editing) )?by \p{Lu}/iu,
    most: 260,
  },
  {
    kind: "byline",
    reason: "credits who helped",
    pattern: /^.{3,240}\bcontributed (?:to this (?:report|story|article)|(?:additional )?reporting)\b.{0,40}$/i,
    most: 300,
  },
  {
    kind: "byline",
    reason: "says how long ago it was published",
    pattern: /^(?:published |updated |posted )?(?:\d{1,2}|an?) (?:min(?:ute)?|hour|day|week)s? ago$/i,
    most: 40,
  },
  { kind: "byline", reason: "tells the reading time", pattern: /^\d{1,3}[ -]min(?:ute)?s?(?: read)?$/i, most: 30 },
  {
    kind: "caption",
    reason: "credits a picture",
    pattern:
      /^(?:(?:file )?(?:photo|image|picture|illustration|foto|bild|video|graphic|photograph)s?(?:\s(?:by|credit|courtesy of|illustration))?\s?[:/©(]|©\s?\p{L}|photograph by |courtesy of )/iu,
    most: 320,
  },
  {
    kind: "caption",
    reason: "credits a picture",
    pattern:
      /^(?:image|photo|video|media|picture) (?:source|caption|credit)s?\b|^(?:AFP|AP|Reuters|EPA|PA Media|Shutterstock|Getty)(?: Photos?)?$/i,
    most: 320,
  },
  {
    kind: "caption",
    reason: "ends with a picture's credit",
    pattern:
      /(?:\((?:photo|file photo|image|credit|foto|bild)\b[^()]{0,80}\)|[—–-]\s?(?:AFP|AP|Reuters|Getty Images|EPA)(?:\/[\p{L} ]+)?|\b(?:Getty Images|AFP\/Getty|via Reuters|\/AP|\/AFP|\/Reuters))\.?$/u,
    most: 320,
  },
  {
    kind: "residue",
    reason: "speaks of cookies",
    pattern:
      /^(?:we(?: and our (?:\d+ )?partners)?|(?:this|our) (?:web)?site|the site) uses? (?:\p{L}+ ){0,2}cookies\b|^(?:by (?:continuing|using|clicking)|let us know)\b.{0,90}\bcookies\b|^(?:we value your privacy|cookies? (?:policy|settings|preferences|notice)|your (?:privacy|cookie) choices)\b/iu,
    most: 700,
  },
  {
    kind: "residue",
    reason: "offers news by other ways",
    pattern:
      /^(?:never miss|(?:do you )?want to (?:be informed|stay informed|know more|hear more)|for (?:the latest|more|breaking) (?:\p{L}+ ){0,6}(?:news|updates|stories))\b.{0,160}\b(?:sign(?:ing)? up|subscrib|newsletters?|download|follow|click)/iu,
    most: 300,
  },
  {
    kind: "residue",
    reason: "asks readers for their word",
    pattern:
      /^(?:we want to hear what you think|this (?:entry|post) was (?:posted|filed)|let us know (?:what you think|in the comments)|have your say\b|kommentieren$|gefällt (?:dir|ihnen) (?:unser|der|das)|möchten sie (?:den|diesen) (?:artikel|beitrag)|sie müssen (?:sich (?:einloggen|anmelden)|angemeldet))/i,
    most: 240,
  },
  {
    kind: "notice",
    reason: "tells what the publisher answers for",
    pattern:
      /^(?:alle angaben ohne gewähr|trotz sorgfältiger (?:inhaltlicher )?kontrolle|sofern nicht anders (?:angegeben|ausgewiesen)|die inhalte dieser (?:web)?(?:site|seite) sind)\b/i,
    most: 400,
  },
  {
    kind: "notice",
    reason: "tells who pays for it",
    pattern:
      /^(?:this|our) (?:post|article|page|story|site|content) (?:may )?(?:contains?|includes?|features) (?:references to|affiliate|sponsored|paid|advertis)/i,
    most: 500,
  },
  {
    kind: "residue",
    reason: "is a link for readers' aids",
    pattern:
      /^(?:accessibility (?:links|help|statement|feedback)|(?:jump|go) to (?:content|navigation)|(?:your|my) account|notifications|more menu)$/i,
    most: 40,
  },
  {
    kind: "residue",
    reason: "speaks of what cannot be shown",
    pattern:
      /^(?:this (?:video|audio|content|media) (?:is not|can ?not|can't|is no longer|isn't)\b|(?:please )?enable javascript\b|listen to this (?:article|story))/i,
    most: 160,
  },
  {
    kind: "notice",
    reason: "tells the age of the report",
    pattern: /^this (?:article|story|live ?blog|live page) is (?:more than|over|now closed|closed)\b/i,
    most: 120,
  },
  {
    kind: "notice",
    reason: "corrects or explains the report",
    pattern:
      /^(?:\(?\*?(?:correction|clarification|editor['’]?s['’]? note|editors['’] note|corrected|note to readers|disclosure|disclaimer|update(?! \d+-\w)|anmerkung der redaktion|korrektur)\b\s?(?:\(|\d|:|–|—|-|\.))|^this (?:article|story|report|piece|post|headline) (?:has been|was|is being) (?:amended|corrected|updated|edited|changed|first published|originally published|republished|translated)|^an earlier version of this (?:article|story|report|piece)\b/i,
    most: 900,
  },
  {
    kind: "related",
    reason: "points to another page",
    pattern:
      /^(?:read (?:more|also|next|the full|our)|see also|also (?:read|on|in)|related(?: (?:articles?|stories|coverage|content|topics|links|news))?\s*(?::|$)|more (?:on|from|stories|about|news)\b|most (?:read|popular|viewed|shared)|recommended|you (?:may|might) (?:also )?(?:like|be interested)|watch(?: now| live)?\s?[:|]|listen(?: now)?\s?[:|]|explore more|in case you missed|don['’]t miss|trending|editor['’]?s['’]? picks?|top stories|latest (?:news|stories)|further reading|mehr zum thema|lesen sie (?:auch|mehr)|lire aussi|leia (?:também|mais))/i,
    most: 140,
  },
  {
    kind: "residue",
    reason: "is a control or a menu word",
    pattern:
      /^(?:share(?: (?:this|on|via|article|story))?\b.{0,40}|tweet|e-?mail(?: this)?|print(?: this)?|whats ?app|facebook|twitter|linkedin|telegram|copy link|link copied.?|save(?: article)?|bookmark|follow(?: us)?(?: on .{1,30})?|close|menu|search|log ?in|log ?out|sign (?:in|up|out)|register|subscribe(?: now)?|skip to .{1,30}|back to top|home|advertisement|advertising|ad|sponsored(?: content)?|anzeige|werbung|publicidad|loading\.{0,3}|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|options)|remind me (?:later|in .{1,20})|not now|maybe later|no,? thanks|continue(?: reading)?|show (?:more|less)|view (?:all|more|comments)|load more|comments?(?: \(\d+\))?|leave a (?:comment|reply)|reply|report (?:a|an) (?:error|typo|mistake|bug)|play|pause|mute|next|previous|scroll (?:down|up).{0,20}|tap to .{1,30}|click (?:here|to) .{0,40}|all rights reserved\.?|terms(?: of (?:use|service))?|privacy policy|contact(?: us)?|about us|tags?\s?:.{0,120}|topics?\s?:.{0,120}|filed under.{0,120}|kommentare?|teilen|drucken|merken|startseite)[.!…»›]*$/i,
    most: 140,
  },
  {
    kind: "residue",
    reason: "is a copyright line",
    pattern: /^(?:copyright|©|\(c\)\s)\s?.{0,160}$|\ball rights reserved\b.{0,40}$/i,
    most: 220,
  },
  {
    kind: "residue",
    reason: "offers a subscription",
    pattern:
      /^(?:subscribe|sign in|register|create an account|log in|upgrade)\b.{0,60}\b(?:now|today|to (?:read|continue|unlock|access|enjoy|get|view|support)|for (?:unlimited|full|just|only))\b|^(?:unlimited|full|exclusive) (?:digital |online )?access to\b|^(?:this (?:content|article|story) is (?:reserved|only available|available only|exclusively)|already (?:a|have an?) (?:subscriber|member|account)|enjoy (?:unlimited|additional) |access articles from )|^jetzt (?:abonnieren|testen|weiterlesen|anmelden)\b/i,
    most: 220,
  },
  {
    kind: "residue",
    reason: "tells how to subscribe",
    pattern:
      /\bto subscribe,? (?:please )?(?:write|visit|call|go|click|e-?mail|contact)\b|\bsubscribers (?:get|receive|can read)\b.{0,80}\b(?:earlier|first|unlimited|in full)\b/i,
    most: 240,
  },
  {
    kind: "residue",
    reason: "offers a newsletter or an app",
    pattern:
      /^(?:sign up (?:for|to)|subscribe to (?:our|the|this)|get (?:our|the) (?:\p{L}+ ){0,3}(?:newsletter|briefing|app|top stories)|join our (?:newsletter|channel|telegram|whatsapp)|download (?:our|the) .{0,30}app|follow (?:our|the) .{0,40}(?:channel|page)|enter your e-?mail|receive .{0,60}(?:inbox|newsletter)|stay informed|delivered to your inbox|by (?:signing|subscribing|clicking|continuing|submitting).{0,60}(?:you|terms|privacy))/iu,
    most: 260,
  },
];

/** What the words of a line say it is, or null where only its place and form can say. */
export function saidByWords(text: string): { readonly kind: BlockKind; readonly reason: string } | null {
  const line = text.trim();
  for (const rule of RULES)
    if (line.length <= rule.most && rule.pattern.test(line)) return { kind: rule.kind, reason: rule.reason };
  return null;
}
