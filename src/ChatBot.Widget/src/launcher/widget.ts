// The one script of the page: finds out where it came from, defines <chatbot-widget>, and puts one into the page when there is none.
import { ChatBotElement } from "./element.ts";

const script = (document.currentScript ?? document.querySelector('script[src*="/widget.js"]')) as HTMLScriptElement | null;

function begin(): void {
  let element = document.querySelector<ChatBotElement>(ChatBotElement.tag);
  if (!element) {
    element = document.createElement(ChatBotElement.tag) as ChatBotElement;
    Object.assign(element.dataset, script?.dataset);
    document.body.append(element);
  }
  element.emit("ready");
}

// A page that names the script twice gets one widget.
if (script && !customElements.get(ChatBotElement.tag)) {
  ChatBotElement.from(script);
  customElements.define(ChatBotElement.tag, ChatBotElement);
  if (document.body) {
    begin();
  } else {
    addEventListener("DOMContentLoaded", begin, { once: true });
  }
}
