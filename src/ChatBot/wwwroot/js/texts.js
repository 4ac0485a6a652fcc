// What the script says, in the languages of the page.
const all = {
  fr: {
    thinking: "Recherche dans le texte…",
    you: "Vous :",
    bot: "Réponse :",
    sources: "Sources",
    source: (n, name) => `Source ${n} : ${name}`,
    connecting: "Connexion…",
    offline: "Hors connexion. Votre question partira au retour du réseau.",
    unreachable: "Le service ne répond pas.",
    retry: "Réessayer",
    notSent: "Non envoyée.",
    noAnswer: "La réponse n'est pas arrivée.",
    busy: "Trop de demandes à la fois ; nouvel essai dans un instant.",
    renewed: "La conversation précédente a expiré ; une nouvelle commence ici.",
  },
  en: {
    thinking: "Searching the text…",
    you: "You:",
    bot: "Answer:",
    sources: "Sources",
    source: (n, name) => `Source ${n}: ${name}`,
    connecting: "Connecting…",
    offline: "Offline. Your question will go out when the network is back.",
    unreachable: "The service does not answer.",
    retry: "Try again",
    notSent: "Not sent.",
    noAnswer: "The answer did not arrive.",
    busy: "Too many requests at once; trying again in a moment.",
    renewed: "The earlier conversation has expired; a new one begins here.",
  },
};

export const texts = all[document.documentElement.lang] ?? all.fr;
