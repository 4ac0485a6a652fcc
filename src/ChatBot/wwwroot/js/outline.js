// The outline follows the reader: the paragraph that is being read is marked in it, and it closes behind whoever chose from it.
export function beginOutline(view) {
  const outline = view.querySelector(".outline");
  outline.addEventListener("click", event => event.target.closest("a") && outline.hidePopover?.());
  const links = new Map([...outline.querySelectorAll("a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  let current;
  const reading = new IntersectionObserver(entries => {
    const passage = entries.filter(entry => entry.isIntersecting).at(-1)?.target;
    const link = passage && links.get(passage.id.split(".")[0]);
    if (link && link !== current) {
      current?.removeAttribute("aria-current");
      link.ariaCurrent = "location";
      current = link;
      follow(outline, link);
    }
  }, { rootMargin: "-30% 0px -69% 0px" });
  view.querySelectorAll(".part .passage").forEach(passage => reading.observe(passage));
}

/** Scrolls the outline, and nothing else. */
function follow(outline, link) {
  const [list, item] = [outline.getBoundingClientRect(), link.getBoundingClientRect()];
  if (item.top < list.top || item.bottom > list.bottom) {
    outline.scrollTop += item.top - list.top - list.height / 2;
  }
}
