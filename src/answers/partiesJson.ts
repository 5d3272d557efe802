/**
 * Who takes part in a finding as JSON, in the order of roles: the words, the actor, and the actor's name in that report.
 *
 * @param finding `s` of statements or `e` of events, as the query calls the table
 */
export const partiesJson = (finding: "s" | "e"): string => {
  const [kind, order] = finding === "s" ? ["statement", "role DESC"] : ["event", "role"];
  return `(SELECT json_group_array(json_object('role', p.role, 'words', p.words, 'actor', p.actor, 'name',
     (SELECT a.name FROM actors a WHERE a.report = ${finding}.report AND a.actor = p.actor)))
   FROM (SELECT * FROM parties WHERE finding = ${finding}.id AND kind = '${kind}' ORDER BY ${order}, position) p) AS partiesJson`;
};
