// Reads {"file name": document, …} as JSON from the input, holds each document against the schema that it names, and prints what is wrong:
// one line "file name: trouble" each. The schemas are those inside @microsoft/app-manifest; a document that names another is a trouble, too.
import { readFileSync } from "node:fs";
import manifest from "@microsoft/app-manifest";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";

// A schema that is not in the package must not be fetched: the test would then depend on the network.
globalThis.fetch = (url) => Promise.reject(new Error(`${url} is not in the package`));

async function troubles(document) {
  const schema = await manifest.AppManifestUtils.fetchSchema(document.$schema);
  // Options as in the package itself, but for regular expressions: some of the localization schema's are none in Unicode mode.
  const ajv = new Ajv({ allErrors: true, strictTypes: false, unicodeRegExp: false });
  addFormats(ajv, ["uri", "email", "regex"]);
  ajv.validate(schema, document);
  return (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

for (const [file, document] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  for (const trouble of await troubles(document)) {
    console.log(`${file}: ${trouble}`);
  }
}
