/** A client as docs/api.md prints it: types from the description, nothing else; told where the server is, it prints what it finds. */
import createClient from "openapi-fetch";
import type { paths } from "./generated/api.js";

const { GET, POST } = createClient<paths>({ baseUrl: process.argv[2] ?? "" });
const { data, error } = await GET("/api/search", { params: { query: { speaker: ["Wang Yi"], limit: 1 } } });
if (!data) throw new Error(error?.error.message);
const row = data.rows[0];
const found = row && (await GET("/api/findings/{id}", { params: { path: { id: row.id } } })).data;
const read = await POST("/api/read", {
  body: { text: "Calder told Hale that talks would go on.", published: "2024-11-12" },
});
const wrong = await GET("/api/search", { params: { query: { from: "2024-02-30" } } });
console.log(
  JSON.stringify({
    total: data.total,
    words: found?.pieces.map(({ words }) => words),
    statements: read.data?.statements.length,
    wrong: wrong.error?.error.code,
  }),
);
