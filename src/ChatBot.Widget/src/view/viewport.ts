// How the panel stands in the window: beside the content, or over all of it on a small screen, and above the keyboard that a phone puts there.

const small = "(max-width: 30em), (max-height: 26em)";

export class Viewport {
  readonly #small = matchMedia(small);

  constructor(private readonly dialog: HTMLDialogElement) {
    this.#small.addEventListener("change", () => {
      if (dialog.open) {
        this.hide();
        this.show();
      }
    });
    visualViewport?.addEventListener("resize", () => this.#fit());
  }

  /** Shows it; where it is not modal, the focus stays where it was. */
  show(): void {
    if (this.#isModal) {
      this.dialog.classList.add("modal");
      this.dialog.showModal();
    } else {
      this.dialog.classList.remove("modal");
      this.dialog.setAttribute("open", "");
    }
    this.#fit();
  }

  hide(): void {
    this.dialog.close();
  }

  get #isModal(): boolean {
    return this.#small.matches && !this.dialog.closest(".inline");
  }

  #fit(): void {
    const height = this.dialog.classList.contains("modal") && visualViewport ? `${visualViewport.height}px` : "";
    this.dialog.style.height = height;
  }
}
