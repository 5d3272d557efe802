import type { Route } from "../../contract/index.ts";

/** News agencies of the world by the names that reports give them. */
const AGENCIES = words(
  "Reuters; TASS; Tass; RIA; RIA Novosti; Interfax; Xinhua; AP; The Associated Press; Associated Press; AFP; Agence France-Presse; dpa; DPA; Anadolu; Anadolu Agency; IRNA; ISNA; Fars; Fars News; Tasnim; Mehr; KCNA; Yonhap; Kyodo; Kyodo News; Jiji; PTI; ANI; SANA; WAM; Petra; Ukrinform; Unian; Belta; Bloomberg; Bloomberg News; EFE; ANSA; Lusa; Bernama; Antara; Tanjug; MTI; CTK; UPI; United Press International; Maan; Wafa; Notimex; Telam; Agencia Brasil",
);

/** Broadcasters and their channels. */
const BROADCASTERS = words(
  "CNN; BBC; NBC; CBS; ABC; MSNBC; CNBC; PBS; NPR; Fox; Fox News; Fox Business; Fox News Channel; NBC News; CBS News; ABC News; Al Jazeera; Al Arabiya; Al Mayadeen; Al Manar; Sky News; ITV; ITN; Channel 4; RT; Sputnik; Rossiya 1; Rossiya; CCTV; CGTN; TRT; NHK; DW; Deutsche Welle; ARD; ZDF; RTL; BFM; BFMTV; BFM TV; LCI; France 24; RFI; RAI; TVE; NTV; Press TV; NDTV; Geo; Geo News; Dawn News; SABC; CBC; CTV; TVNZ; RNZ; Univision; Telemundo; C-SPAN; HBO; Netflix; Newsmax; One America News; Voice of America; VOA; Radio Free Europe; RFE/RL; Radio Free Asia; Euronews; i24; i24 News; Kan; Channel 12; Channel 13; Belsat; TV Rain; Dozhd; Suspilne; Phoenix TV; KBS; MBC; SBS; TV Asahi; TVB; WION",
);

/** Papers, magazines and sites whose names no pattern tells. */
const PAPERS = words(
  "Kommersant; Vedomosti; Izvestia; RBC; Meduza; Novaya Gazeta; Der Spiegel; Spiegel; Bild; Die Zeit; Die Welt; Le Figaro; Le Monde; Liberation; El País; El Pais; El Mundo; Corriere della Sera; La Repubblica; La Stampa; Haaretz; Maariv; Ynet; Hürriyet; Hurriyet; Cumhuriyet; Asharq al-Awsat; Al-Ahram; The Hindu; Caixin; Politico; POLITICO; Axios; Vox; Breitbart; BuzzFeed; Gizmodo; ProPublica; Bellingcat; HuffPost; The Hill; Roll Call; The Atlantic; The Economist; Economist; The New Yorker; Newsweek; Forbes; Rolling Stone; Cosmopolitan; Foreign Policy; Foreign Affairs; The Intercept; Mother Jones; National Review; The Nation; The New Republic; Esquire; Playboy; Vanity Fair; Nikkei; Asahi Shimbun; Yomiuri Shimbun; Mainichi Shimbun; Wall Street Journal; USA Today; USA TODAY; Daily Beast; The Daily Beast; Business Insider; The Verge; Infobae; Clarín; La Nación; O Globo; Folha de S.Paulo; NRC; De Telegraaf; Aftenposten; Dagens Nyheter; Gazeta Wyborcza; Rzeczpospolita; Kyiv Independent; Ukrainska Pravda; Komsomolskaya Pravda; Argumenty i Fakty",
);

/** Last words that make a name with a capital the name of a paper or a broadcaster. */
const LAST =
  /^(?:the )?(?:\p{Lu}[\p{L}’'.&-]*\s+){1,4}(?:Times|Post|Journal|Herald|Tribune|Gazette|Chronicle|Telegraph|Guardian|Observer|Globe|Daily|Weekly|Today|Examiner|Inquirer|Courier|Dispatch|Sentinel|Bee|Mirror|Mail|Independent|Review|Magazine|News|Newspaper|Press|Broadcasting|Radio|TV|Television|Zeitung|Gazeta|Shimbun|Pravda|Reporter|Insider|Monitor)$/u;

/** Common nouns for those who publish; which one is not said. */
const COMMON =
  /\b(?:newspapers?|magazines?|tabloids?|dail(?:y|ies)|weekl(?:y|ies)|(?:news|state|local|national|foreign|western|american|russian|chinese|british|us|u\.s\.|israeli|iranian|turkish) (?:media|outlets?|sites?|websites?|portals?)|news outlets?|news sites?)$/iu;

const STATION = /\b(?:broadcasters?|(?:tv|television|radio|cable|news) (?:channels?|stations?|networks?)|channels?)$/iu;

/** "state news agency Laketa", "the opposition newspaper Nova": a name behind what it is. */
const CALLED =
  /^(?:\p{L}[\p{L}’'-]*\s+){0,3}(news agency|press agency|wire service|newspaper|magazine|tabloid|broadcaster|(?:television|TV|radio|news) (?:channel|station|network)|news (?:site|website|portal|outlet))\s+\p{Lu}[\p{L}\d’'.-]*(?:\s+[\p{Lu}\d][\p{L}\d’'.-]*){0,3}$/u;

/** The kind of the outlet that words name, without what stands around the name; null where they name none. */
export function outletKind(name: string): Extract<Route["kind"], "agency" | "outlet"> | null {
  // "the state-run Lake Times": what is told of a paper in front of its name is no part of it.
  const bare = name
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(
      /^(?:(?:state|government|party|privately|military)-\p{Ll}+|semi-?official|independent|pro-\p{Ll}+)\s+(?=\p{Lu})/u,
      "",
    )
    .replace(/['’]s$/, "")
    .replace(/ \(\p{Lu}{2,6}\)$/u, "");
  const called = CALLED.exec(bare)?.[1];
  if (called !== undefined) return /agency$|^wire/.test(called) ? "agency" : "outlet";
  if (
    AGENCIES.has(bare) ||
    /\b(?:(?:news|press|telegraph|information) agenc(?:y|ies)|wire services?|newswires?)$/i.test(bare)
  )
    return "agency";
  if (BROADCASTERS.has(bare) || STATION.test(bare) || /^(?:Channel|Canal|Kanal) ?\d+$/.test(bare)) return "outlet";
  if (PAPERS.has(bare) || PAPERS.has(`The ${bare}`) || COMMON.test(bare)) return "outlet";
  return LAST.test(bare) && !/^(?:New|Press|Prime|Good) (?:News|Times|Press)$/.test(bare) ? "outlet" : null;
}

/** "LakeNews", "lakenews.com": names written as sites write theirs. */
export const looksLikeSite = (name: string): boolean =>
  /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}{2,}$/u.test(name) || /^[\p{L}\d-]+\.(?:com|org|net|co\.uk|info|ru)$/iu.test(name);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split("; "));
}
