// The view of a whole passage: its words with the cited ones marked, where it stands, the way to its neighbours and to the document.
import type { Citation } from "../conversation/citations.ts";
import { fill, type Texts } from "../texts/texts.ts";
import { button, h, icon, icons, isolated, spoken, typeset, words } from "./dom.ts";
import { fetchPassage, stretches, type Neighbour, type Passage } from "./passage-api.ts";

type Place = NonNullable<Citation["passage"]>;

/** How long after a failure it is tried again by itself, in milliseconds. */
const pause = 4000;

export class PassageView {
  readonly node: HTMLElement;
  readonly #heading = h("h3", { id: "passage-title", tabIndex: -1 });
  readonly #body = h("div", { className: "passage-body", tabIndex: 0, role: "region", "aria-labelledby": "passage-title" });
  readonly #foot = h("div", { className: "neighbours" });
  #loading: AbortController | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly base: string, private readonly language: string, private readonly texts: Texts, back: () => void) {
    this.node = h("div", { className: "passage", hidden: true },
      h("div", { className: "passage-head" }, button("tool", texts.back, back, icon(icons.back, "flip")), this.#heading),
      this.#body, this.#foot);
  }

  get isShown(): boolean {
    return !this.node.hidden;
  }

  show(citation: Citation): void {
    this.node.hidden = false;
    this.#heading.replaceChildren(h("bdi", {}, ...words(citation.name)));
    this.#body.replaceChildren();
    this.#foot.replaceChildren();
    void this.#load(citation.passage!, citation.url);
    this.#heading.focus();
  }

  hide(): void {
    this.#loading?.abort();
    clearTimeout(this.#again);
    this.node.hidden = true;
  }

  /** Loads and shows it; `again` when it failed before and that is said: it stays until there is something better. */
  async #load(place: Place, url: string, again = false): Promise<void> {
    this.#loading?.abort();
    clearTimeout(this.#again);
    const loading = this.#loading = new AbortController();
    const slow = again ? undefined : setTimeout(() => this.#body.replaceChildren(h("p", { className: "quiet" }, this.texts.loading)), 200);
    try {
      const passage = await fetchPassage(this.base, place, this.language, loading.signal);
      clearTimeout(slow);
      this.#fill(passage, place);
    } catch (error) {
      clearTimeout(slow);
      if (loading.signal.aborted) {
        return;
      }
      if (!again) {
        this.#body.replaceChildren(h("p", { role: "alert" }, this.texts.passageFailed, " ",
          button("link", this.texts.retry, () => void this.#load(place, url))), ...(url ? [this.#link(url)] : []));
      }
      // A passage that there is not will not be there in a while.
      if ((error as Error).cause !== 404) {
        this.#again = setTimeout(() => void this.#load(place, url, true), pause);
      }
    }
  }

  #fill(passage: Passage, place: Place): void {
    const { texts } = this;
    this.#heading.replaceChildren(h("bdi", {}, ...words(`${passage.label} — ${passage.document.symbol}`)));
    const text = h("blockquote", { className: "words", lang: passage.language, dir: "auto" });
    text.append(...stretches(typeset(passage.text), passage.marks, passage.italics).flatMap(({ text, marked, italic }) => {
      const pieces = italic ? [h("em", {}, ...words(text))] : words(text);
      return marked ? [h("mark", {}, ...pieces)] : pieces;
    }));
    this.#body.replaceChildren(
      h("p", { className: "quiet", lang: passage.language, dir: "auto" }, passage.document.title),
      h("p", { className: "place" }, fill(texts.place, { part: isolated(passage.part), n: passage.position, count: passage.count })),
      ...(passage.parent ? [h("p", { className: "parent", lang: passage.language, dir: "auto" },
        // Isolated, or its language would say which way the paragraph runs.
        h("bdi", { className: "sr" }, fill(texts.within, { label: isolated(passage.parent.label) }) + " "), ...words(passage.parent.text))] : []),
      text,
      this.#link(this.base + passage.url));
    this.#foot.replaceChildren(
      this.#neighbour(texts.previous, passage.previous, place, icon(icons.back, "flip")),
      this.#neighbour(texts.next, passage.next, place, icon(icons.next, "flip")));
    this.#body.scrollTop = 0;
    this.#body.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  }

  #link(url: string): HTMLElement {
    return h("p", {}, h("a", { className: "open-document", href: url, target: "_blank", rel: "noopener" },
      this.texts.openDocument, " ", icon(icons.open, "flip"), spoken(" " + this.texts.newTab)));
  }

  #neighbour(name: string, neighbour: Neighbour | undefined, place: Place, arrow: Node): HTMLElement {
    if (!neighbour) {
      return h("span");
    }
    const go = h("button", { type: "button" }, arrow, h("span", {}, spoken(name + " "), h("bdi", {}, typeset(neighbour.label))));
    go.onclick = () => {
      void this.#load({ ...place, id: neighbour.id, query: "" }, "");
      this.#heading.focus();
    };
    return go;
  }
}
