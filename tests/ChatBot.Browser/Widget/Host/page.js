// What a page's own script may do: react to the widget and drive it.
document.addEventListener("chatbot:ready", () => document.body.dataset.widget = "ready");
document.getElementById("ask").onclick = () => window.ChatBotWidget.ask("Que dit le paragraphe 1 ?");
