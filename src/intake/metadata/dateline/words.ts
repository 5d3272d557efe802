/** Words that stand in front of a mark like a place does, and are none: kinds of text, calls to the reader, days. */
const LABELS = new Set(
  (
    "update updated updating live watch video videos photo photos picture pictures exclusive breaking analysis opinion " +
    "editorial comment commentary feature interview explainer explained factbox timeline correction corrected corrects " +
    "clarification note notice editor editors read listen poll quiz review report reports summary background question " +
    "answer also advertisement sponsored disclaimer disclosure source sources story topics tags category pictured left " +
    "right above below file warning alert urgent developing more part chapter minister president speaker reporter host " +
    "monday tuesday wednesday thursday friday saturday sunday adds refile wrapup recasts rpt"
  ).split(" "),
);

/** Whether the first word of a name says that what it opens is no dateline. */
export const isLabel = (name: string): boolean =>
  LABELS.has((/^\p{L}+/u.exec(name)?.[0] ?? "").toLowerCase()) || /^(?:the|a|an)\slatest\b/i.test(name);

/** Words that tell what kind of news stands below: "World News – " is nobody's name. */
export const isSection = (name: string): boolean =>
  isLabel(name) ||
  /^(?:sports?|world|local|national|business|weather|fake|good|bad|top|latest|in|more|market)\s/i.test(name);

/** Names of towns that are words of everyday English too: alone in front of a mark they are not sure to be towns. */
const WORDS = new Set(
  (
    "reading nice mobile union enterprise independence orange split male most man bath date of best hope march central " +
    "republic commerce battle progress victory police buy hold deal ware rugby sandwich battery surprise normal"
  ).split(" "),
);

export const isEverydayWord = (name: string): boolean => WORDS.has(name.toLowerCase());

/** News agencies by the name that they sign with, folded to small letters. */
const AGENCIES = new Set(
  (
    "ap|afp|reuters|thomson reuters|thomson reuters foundation|upi|cnn|bbc|xinhua|tass|itar-tass|ria novosti|interfax|" +
    "sputnik|dpa|efe|ansa|pti|ani|ians|uni|kuna|spa|wam|qna|bna|ona|mena|irna|isna|mehr|fars|tasnim|yonhap|kyodo|jiji|" +
    "bernama|antara|voa|rfe/rl|rfa|ips|apa|anadolu|aa|ukrinform|agerpres|pap|ctk|mti|bta|nan|gna|pana|prensa latina|" +
    "andina|telam|notimex|mercopress|montsame|bloomberg|dow jones|aap|canadian press|press association|app|bss|unb|" +
    "the canadian press|associated press|agence france-presse|lusa|ntb|anp|belga|ats|tanjug|hina|sana|petra|wafa|ina|" +
    "saba|aps|map|tap|lana|vna|kcna|cna|akp|ap photo|ani|inp|nni|online|ppi"
  ).split("|"),
);

export const isAgency = (name: string): boolean => AGENCIES.has(name.toLowerCase());

/** A word by which a paper, a station or an agency names itself. */
export const isOutlet = (name: string): boolean =>
  /(?:^|\s)(?:News|NEWS|Today|TODAY|Times|TIMES|Post|POST|Press|PRESS|Agency|AGENCY|Newswire|Wire|WIRE|Herald|HERALD|Gazette|GAZETTE|Tribune|TRIBUNE|Daily|DAILY|Radio|RADIO|Bulletin|BULLETIN|Observer|OBSERVER|Chronicle|CHRONICLE)(?:$|[\s/])/u.test(
    name,
  );

/** Countries that are written by their first letters; a gazetteer has them by their names. */
export const isShortCountry = (name: string): boolean =>
  /^(?:U\.?K|U\.?S(?:\.?A)?|U\.?A\.?E|D\.?R\.?C|DPRK|ROK|PNG|CAR|KSA|NZ|BiH)\.?$/.test(name);
