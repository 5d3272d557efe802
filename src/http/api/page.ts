interface Described {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: unknown;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
}

/** The description of the API as a plain page: no script, no style, nothing from elsewhere. */
export function pageOf(document: object): string {
  const { info, paths } = document as Described;
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => routeOf(`${method.toUpperCase()} ${path}`, operation)),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${words(info.title)}: API</title></head><body>
<h1>${words(info.title)} ${words(info.version)}: API</h1>
<p>${words(info.description ?? "")} For programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
${all.join("\n")}
</body></html>`;
}

function routeOf(
  title: string,
  { summary, description, parameters = [], requestBody, security = [] }: Operation,
): string {
  const scopes = security.flatMap((one) => one.key ?? []);
  const rows = parameters.map(
    ({ name, in: where, required, description: told, schema }) =>
      `<tr><td><code>${words(name)}</code></td><td>${where === "path" ? "in the address" : required ? "wanted" : ""}</td><td>${words(told ?? "")}</td><td>${words(valuesOf(schema))}</td></tr>`,
  );
  return `<h2><code>${words(title)}</code></h2>
<p>${words(summary ?? "")}${description ? ` ${words(description)}` : ""} Scope of a key: ${words(scopes.join(", "))}.</p>
${requestBody ? "<p>Takes a JSON body; its form stands in openapi.json.</p>" : ""}
${rows.length > 0 ? `<table>${rows.join("")}</table>` : ""}`;
}

const valuesOf = ({ type, enum: values, items }: Schema = {}): string =>
  values ? values.join(", ") : items ? `${valuesOf(items)} (several)` : String(type ?? "");

const words = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
