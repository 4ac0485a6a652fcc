// Brings the cited words into view: a browser stops at the passage, whose end may be far below. Everything else works without script.
const show = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const cited = target ? target.querySelector("mark") : document.querySelector("mark");
  cited?.scrollIntoView({ block: "center", behavior: "instant" });
};

addEventListener("hashchange", show);
if (location.search.includes("mark=")) {
  show();
}
