// A document to read: everything that helps. The text, its links and the passage that the address names need no script.
import { beginCopy } from "./copy.js";
import { beginFind } from "./find.js";
import { beginNotes } from "./notes.js";
import { beginOutline } from "./outline.js";

/** Begins what helps with reading a document; again for each that comes to the page. */
export function begin(view) {
  beginOutline(view);
  beginFind(view);
  beginNotes(view);
  beginCopy(view);
}

/** Brings the cited words into view: a browser stops at the passage, whose end may be far below. */
function showCited() {
  const target = document.querySelector(":target");
  (target ? target.querySelector("mark") : document.querySelector("mark"))?.scrollIntoView({ block: "center", behavior: "instant" });
}

const view = document.querySelector(".document");
if (view) {
  begin(view);
}
if (location.search.includes("mark=")) {
  addEventListener("hashchange", showCited);
  showCited();
}
