/**
 * ISO 3166 alpha-2 codes that are not the first two letters of their alpha-3 code, "AGO" as "AO". Standard ISO 3166-1;
 * XKX as XK, which is its user-assigned code.
 */
const OTHERS: ReadonlyMap<string, string> = new Map(
  `AGO AO ATG AG AND AD ARE AE ARM AM AUT AT ABW AW BDI BI BEN BJ BGD BD BHS BS BIH BA BLR BY BLZ BZ BRB BB BRN BN
   CAF CF CHL CL CHN CN CMR CM COD CD COG CG COK CK COM KM CPV CV CYM KY DNK DK ESH EH EST EE FLK FK FRO FO FSM FM GIN GN
   GNB GW GNQ GQ GRD GD GRL GL GUF GF GUY GY GLP GP IRL IE IRQ IQ ISR IL JAM JM KAZ KZ KHM KH KOR KR LBR LR LBY LY
   LCA LC MAC MO MDG MG MDV MV MEX MX MLT MT MNE ME MOZ MZ MNP MP MTQ MQ MYT YT NIU NU PAK PK PLW PW PNG PG POL PL
   PRK KP PRT PT PRY PY PYF PF SEN SN SLB SB SLV SV SRB RS SUR SR SVK SK SVN SI SWE SE SWZ SZ SYC SC TCD TD TKM TM TUN TN
   TUR TR TUV TV UKR UA URY UY CUW CW`
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, code, at, all) => {
      if (at % 2 === 0) pairs.push([code, all[at + 1] as string]);
      return pairs;
    }, []),
);

/** States that are no more: FollowTheMoney has codes of its own for some of them, and none for the others. */
const GONE = new Set("SUN YUG DDR CSK SCG ANT".split(" "));

/** A country as FollowTheMoney writes it: alpha-2 in small letters; null where there is no such code. */
export function smallCode(code: string | null): string | null {
  if (code === null || !/^[A-Z]{3}$/.test(code) || GONE.has(code)) return null;
  return (OTHERS.get(code) ?? code.slice(0, 2)).toLowerCase();
}
