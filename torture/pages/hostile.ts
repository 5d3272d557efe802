import fc from "fast-check";
import type { Source } from "../../src/intake/types.ts";
import { drawn } from "../drawn.ts";

/** Set by whatever manages to run. */
export const CANARY = "hacked";
/** Where whatever manages to ask, asks; a name that no resolver knows. */
export const ELSEWHERE = "http://elsewhere.invalid";

const RUN = `window.${CANARY}=1`;

/** Words that mean something to a browser, a template or a script, and are words here. */
const PAYLOADS = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<img src="${ELSEWHERE}/x.png">`,
  `"><img src=x onerror=${RUN}>`,
  `' onmouseover='${RUN}' x='`,
  `" autofocus onfocus="${RUN}`,
  `<svg onload="${RUN}"><animate onbegin="${RUN}">`,
  `<iframe srcdoc="<script>parent.${CANARY}=1</script>"></iframe>`,
  `<a href="javascript:${RUN}">a</a>`,
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}//`,
  `data:text/html,<script>${RUN}</script>`,
  `<base href="${ELSEWHERE}/"><meta http-equiv=refresh content="0;url=${ELSEWHERE}/">`,
  `<link rel=stylesheet href="${ELSEWHERE}/x.css"><style>*{background:url(${ELSEWHERE}/y)}</style>`,
  `<form action="${ELSEWHERE}"><button>`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `<%= ${RUN} %>`,
  `__proto__`,
  `constructor`,
  `{"__proto__":{"${CANARY}":1}}`,
  `<!--`,
  `]]>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `\u2028${RUN}\u2029`,
  `\u202e${RUN}\u202c`,
  `\ud83d`,
  `<details open ontoggle=${RUN}>`,
  `<math><mtext></mtext><mglyph><style><img src=x onerror=${RUN}>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
] as const;

export const payload: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...PAYLOADS) },
  { weight: 2, arbitrary: fc.constantFrom(...PAYLOADS).map((one) => one.repeat(40)) },
  { weight: 1, arbitrary: fc.constantFrom("a".repeat(20_000), "\u0301".repeat(2000), "<b>".repeat(5000)) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...PAYLOADS), fc.constantFrom(...PAYLOADS)).map((two) => two.join("")),
  },
);

const source: fc.Arbitrary<Source> = fc
  .record({
    title: payload,
    publisher: payload,
    url: fc.oneof(
      payload,
      payload.map((words) => `https://lake.example/${words}`),
      payload.map((words) => `https://lake.example/?q=${encodeURIComponent(words)}#${words}`),
    ),
    inName: payload,
    inQuote: payload,
    inText: payload,
    kind: fc.constantFrom("text" as const, "text" as const, "html" as const),
    day: fc.constantFrom("2023-03-15", "2024-11-12"),
  })
  .map(({ title, publisher, url, inName, inQuote, inText, kind, day }) => ({
    title,
    publisher,
    url,
    kind,
    published: day,
    body:
      kind === "text"
        ? `Ines ${inName} Calder told Wang Yi on Tuesday that ${inText} would stay open.\n\n“Nobody ${inQuote} will [${inName}] close it,” Emmanuel Macron said in Paris, as quoted by ${inText}.\n\n${inText}\n`
        : `<html><head><meta property="og:title" content="${attribute(title)}"><meta name=author content="${attribute(inName)}"></head><body><h1>${title}</h1><p>Ines Calder told Wang Yi on Tuesday that ${inText} would stay open.</p><p>“Nobody ${entities(inQuote)} will close it,” Emmanuel Macron said.</p>${inText}<figcaption>${inName}</figcaption></body></html>`,
  }));

const attribute = (words: string): string => words.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const entities = (words: string): string => attribute(words).replaceAll("<", "&lt;");

/** Reports of a seed, and what is put into addresses. */
export const hostileSources = (seed: number, count: number): readonly Source[] => drawn(seed, fc.noBias(source), count);
export const hostileWords = (seed: number, count: number): readonly string[] => drawn(seed, fc.noBias(payload), count);
