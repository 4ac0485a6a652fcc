// Shows the cases that match the filter, or are of the kind chosen in the table of contents, and opens the one that the address names.
(() => {
  const inputs = Object.fromEntries(["model", "kind", "language", "failing", "text"].map(id => [id, document.getElementById(id)]));
  const cases = [...document.querySelectorAll(".case")];
  const count = document.getElementById("count");

  const apply = () => {
    const text = inputs.text.value.trim().toLowerCase();
    let shown = 0;
    for (const item of cases) {
      const match = (!inputs.model?.value || item.dataset.model === inputs.model.value)
        && (!inputs.kind.value || item.dataset.kind === inputs.kind.value)
        && (!inputs.language.value || item.dataset.language === inputs.language.value)
        && (!inputs.failing.checked || item.dataset.passed === "no")
        && (!text || item.textContent.toLowerCase().includes(text));
      item.hidden = !match;
      shown += match ? 1 : 0;
    }
    count.value = `${shown} of ${cases.length}`;
  };

  const open = () => {
    const target = location.hash.startsWith("#case-") && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) { target.hidden = false; target.open = true; target.scrollIntoView(); }
  };

  for (const input of Object.values(inputs)) input?.addEventListener("input", apply);
  inputs.text.form.addEventListener("submit", event => event.preventDefault());
  for (const link of document.querySelectorAll("a[data-kind]")) {
    link.addEventListener("click", () => { inputs.kind.value = link.dataset.kind; apply(); });
  }
  window.addEventListener("hashchange", open);
  apply();
  open();
})();
