// The modules of this folder → ../page.min.js, one file without a loader, its first line naming the sources.
//
//   npm install && npm run build
//
// The same sources give the same bytes: versions are pinned in package.json, and nothing of the machine
// goes in.  The digest in the first line is that of the sources; a test of the program compares the two.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const sources = readdirSync(here)
  .filter((name) => name.endsWith(".js") && !/\.(test|config)\.js$/.test(name))
  .sort();
const digest = createHash("sha256");
for (const name of sources)
  digest
    .update(`${name}\n`)
    .update(readFileSync(join(here, name)))
    .update("\n");

const {
  outputFiles: [file],
} = await build({
  entryPoints: [join(here, "main.js")],
  absWorkingDir: here,
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  write: false,
});
const head = `/* Chuanyu, the interactive page. Apache-2.0. sources ${digest.digest("hex")} */\n`;
// Nothing in the script may end the element that it stands in.
const body = file.text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
writeFileSync(join(here, "..", "page.min.js"), head + body);
console.log(`page.min.js: ${head.length + body.length} characters from ${sources.length} modules`);
