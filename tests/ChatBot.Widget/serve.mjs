// Serves the host pages as another site would, with a strict policy: node serve.mjs BOT PORT. The query of an address becomes the attributes of
// the script tag (?data-theme=dark), but for `lang`, the page's language.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "host");
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };

/** The strictest policy that a page with the widget can have. */
export function policy(bot, nonce) {
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; connect-src ${bot} ${bot.replace(/^http/, "ws")}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

export function serve(bot, port) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://host");
    try {
      const name = basename(url.pathname) || "plain.html";
      const nonce = randomBytes(16).toString("base64");
      const text = await readFile(join(folder, name), "utf8");
      const headers = { "Content-Type": types[extname(name)] };
      if (name.endsWith(".html")) {
        headers["Content-Security-Policy"] = policy(bot, nonce);
      }
      response.writeHead(200, headers).end(fill(text, { bot, nonce, lang: url.searchParams.get("lang") ?? "en", attributes: attributes(url.searchParams) }));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise(done => server.listen(port, "127.0.0.1", () => done(server)));
}

function attributes(query) {
  return [...query].filter(([name]) => name.startsWith("data-")).map(([name, value]) => `${name}="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`).join(" ");
}

function fill(text, values) {
  return text.replace(/\{(bot|nonce|lang|attributes)\}/g, (_, name) => values[name]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [bot, port] = process.argv.slice(2);
  await serve(bot, Number(port));
  console.log(`http://127.0.0.1:${port}/plain.html`);
}
