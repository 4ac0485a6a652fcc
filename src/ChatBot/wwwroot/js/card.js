// Small cards beside what opened them.

/** Whether the browser has popovers; where it has none, links go where they lead and nothing is to be copied. */
export const hasCards = "popover" in HTMLElement.prototype;

/** Below what opened it where there is room, above it otherwise, never over the window's edge. It scrolls with the text. */
export function place(card, opener) {
  const at = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const room = document.documentElement.clientWidth;
  const left = Math.max(Math.min(at.left + at.width / 2 - width / 2, room - width - 8), 8);
  const below = at.bottom + 6;
  const top = below + height <= innerHeight ? below : Math.max(at.top - height - 6, 8);
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}
