// What a page's own script may do: react to the widget and drive it.
// The widget's script is async: it may have run before this one.
const ready = () => document.body.dataset.widget = "ready";
if (window.ChatBotWidget) ready(); else document.addEventListener("chatbot:ready", ready);
document.getElementById("ask").onclick = () => window.ChatBotWidget.ask("Que dit le paragraphe 1 ?");
