using ChatBot.Answering.Models;
using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Answering.Composing;

/// <summary>Replies that cite nothing: courtesies, and saying that the text does not say.</summary>
internal static class Replies
{
    /// <summary>Most documents that are named one by one.</summary>
    private const int MostNamed = 4;

    /// <summary>A reply to small talk.</summary>
    public static Draft SmallTalk(SmallTalkKind kind, string language, IReadOnlyList<Edition> editions)
    {
        var english = language == "en";
        var text = kind switch
        {
            SmallTalkKind.Greeting => english ? $"Hello! Ask me about {Documents(editions, true)}: I answer with the exact paragraph." : $"Bonjour ! Posez-moi une question sur {Documents(editions, false)} : je réponds en citant le paragraphe exact.",
            SmallTalkKind.Thanks => english ? "You are welcome." : "Avec plaisir.",
            SmallTalkKind.Farewell => english ? "Good-bye!" : "Au revoir !",
            SmallTalkKind.HowAreYou => english ? "Very well, thank you. What would you like to know about the text?" : "Très bien, merci. Que souhaitez-vous savoir sur le texte ?",
            SmallTalkKind.Rude => english ? "I am sorry that I was of no help. Try naming a topic or a paragraph, for instance “What does paragraph 6 say?”." : "Désolé de ne pas vous avoir aidé. Essayez de nommer un sujet ou un paragraphe, par exemple « Que dit le paragraphe 6 ? ».",
            SmallTalkKind.Doubt => english ? "Judge by the text itself: a citation opens its paragraph, with the words that I quote. You can rate the answer, too, or name the paragraph that you mean." : "Jugez-en sur le texte : une référence ouvre son paragraphe, avec les mots que je cite. Vous pouvez aussi noter la réponse, ou nommer le paragraphe que vous cherchez.",
            SmallTalkKind.Sum => english ? $"I only answer questions about {Documents(editions, true)}." : $"Je ne réponds qu'aux questions sur {Documents(editions, false)}.",
            SmallTalkKind.Repeat => english ? "I have not answered anything yet: ask a question, or name a paragraph." : "Je n'ai encore rien répondu : posez une question, ou nommez un paragraphe.",
            SmallTalkKind.Wordless => english ? "I did not see any words. Type a question, for instance “What does paragraph 6 say?”." : "Je n'ai pas vu de mots. Écrivez une question, par exemple « Que dit le paragraphe 6 ? ».",
            _ => english
                ? $"I am a bot that answers questions about {Documents(editions, true)}. Each statement carries the paragraph that supports it; when the text does not say, I say so. Ask a question, name a paragraph (“What does para. 6 say?”) or a topic (“Which paragraphs mention…?”)."
                : $"Je suis un robot qui répond aux questions sur {Documents(editions, false)}. Chaque affirmation porte le paragraphe qui la fonde ; quand le texte ne dit rien, je le dis. Posez une question, nommez un paragraphe (« Que dit le par. 6 ? ») ou un sujet (« Quels paragraphes mentionnent… ? »).",
        };
        // A sum is a question, though none about the text.
        return Draft.Plain(kind == SmallTalkKind.Sum ? AnswerOutcome.NotFound : AnswerOutcome.SmallTalk, text);
    }

    /// <summary>The text does not say; what comes closest, so that the next question can be better.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="hits">What was retrieved, best first.</param>
    public static Draft NotFound(Turn turn, IReadOnlyList<SearchHit> hits)
    {
        var near = NearestTopics.Of(hits);
        var text = turn.English ? "The text does not answer this question." : "Le texte ne répond pas à cette question.";
        if (near.Count > 0)
        {
            var symbols = near.Select(t => t.Hit.Edition.Symbol).Distinct().Count() > 1;
            var topics = near.Select(t => $"{PassageWriter.Quote(t.Words, t.Hit.Edition.Language, turn.Language)}{(t.IsCut ? "…" : string.Empty)} ({ShownPassage.Of(t.Hit).Label(turn.Language, symbols)})");
            var lead = (near.Count, turn.English) switch { (1, true) => " The nearest topic: ", (_, true) => " The nearest topics: ", (1, _) => " Le sujet le plus proche : ", _ => " Les sujets les plus proches : " };
            text += lead + string.Join(turn.English ? "; " : " ; ", topics) + ".";
        }

        // Where nothing is near, the way on is to hear what the text does speak of.
        return Draft.Plain(AnswerOutcome.NotFound, text, near.Count > 0 ? [.. near.Select(t => Question(t.Hit.Passage, turn.English)).Distinct()] : [turn.English ? "What is the text about?" : "De quoi parle le texte ?"]);
    }

    /// <summary>« Que dit l'alinéa 4 du préambule ? », « Que dit l'annexe, par. 2 ? »; « III, par. 4 » takes no article.</summary>
    private static string Question(Passage passage, bool english)
    {
        var label = PassageLabel.Of(passage, english ? "en" : "fr");
        var place = (label.StartsWith(InPreamble(english), StringComparison.Ordinal), english) switch
        {
            (true, true) => $"paragraph {label[InPreamble(english).Length..]} of the preamble",
            (true, _) => $"l'alinéa {label[InPreamble(english).Length..]} du préambule",
            (_, true) => label,
            _ when label.StartsWith("annexe", StringComparison.Ordinal) => "l'" + label,
            _ => char.IsUpper(label[0]) ? label : "le " + label,
        };
        return english ? $"What does {place} say?" : $"Que dit {place} ?";
    }

    private static string InPreamble(bool english) => english ? "preamble, para. " : "préambule, al. ";

    /// <summary>What was said is no question about the text.</summary>
    public static Draft OnlyQuestions(Turn turn) => Draft.Plain(AnswerOutcome.NotFound, turn.English
        ? "I only answer questions about the text."
        : "Je ne réponds qu'aux questions sur le texte.");

    /// <summary>It is asked what no resolution says of itself.</summary>
    public static Draft NothingOfItself(Turn turn) => Draft.Plain(AnswerOutcome.NotFound, turn.English
        ? "The text does not say: a resolution says nothing of its own legal force, or of what has become of it since."
        : "Le texte ne le dit pas : une résolution ne dit rien de sa propre force juridique, ni de ce qui en a été fait depuis.");

    /// <summary>What was found has been shown; the text may have more that was not found.</summary>
    public static Draft NothingMore(Turn turn) => Draft.Plain(AnswerOutcome.NotFound, turn.English
        ? "I have nothing more to show on that: ask more precisely, or name a paragraph."
        : "Je n'ai rien de plus à montrer là-dessus : posez une question plus précise, ou nommez un paragraphe.");

    /// <summary>There are several documents and the question does not say which.</summary>
    public static Draft WhichDocument(Turn turn, IReadOnlyList<Edition> editions)
    {
        var symbols = string.Join(", ", editions.Select(e => e.Symbol).Distinct().Take(8));
        return Draft.Plain(AnswerOutcome.NotFound, turn.English
            ? $"There are several documents: please name one ({symbols})."
            : $"Il y a plusieurs documents : nommez celui que vous voulez ({symbols}).");
    }

    /// <summary>There is nothing to answer from.</summary>
    public static Draft NoDocument(Turn turn) => Draft.Plain(AnswerOutcome.NotFound, turn.English
        ? "I have no document to answer from: add one with “ingest”."
        : "Je n'ai aucun document pour répondre : ajoutez-en un avec « ingest ».");

    /// <summary>The document asked for is not there.</summary>
    public static Draft UnknownDocument(string language) => Draft.Plain(AnswerOutcome.NotFound, language == "en"
        ? "I do not have that document."
        : "Je n'ai pas ce document.");

    /// <summary>The turn is too long to be a question.</summary>
    public static Draft TooLong(string language, int most) => Draft.Plain(AnswerOutcome.NotFound, language == "en"
        ? $"That is too long for me: please ask in at most {most} characters."
        : $"C'est trop long pour moi : posez votre question en {most} caractères au plus.");

    /// <summary>Said in English to those who wrote in a language that is not read: it is the one that they may know.</summary>
    public const string Unread = "\n\nI read French and English only: please ask in one of them.";

    /// <summary>Says that the configured model did not answer, or not to the end; null when all went well.</summary>
    public static string? Notice(Composition composition, string language)
    {
        if (composition.Trouble is not { } trouble)
        {
            return null;
        }

        var what = (trouble.Kind, language) switch
        {
            (ModelTroubleKind.Filtered, "en") => "The language model's filter declined this question",
            (ModelTroubleKind.Filtered, _) => "Le filtre du modèle de langue a écarté cette question",
            (ModelTroubleKind.Quota or ModelTroubleKind.Budget, "en") => "The language model's quota is used up",
            (ModelTroubleKind.Quota or ModelTroubleKind.Budget, _) => "Le quota du modèle de langue est épuisé",
            (_, "en") => composition.IsCutShort ? "The language model broke off" : "The language model did not respond",
            _ => composition.IsCutShort ? "Le modèle de langue s'est interrompu" : "Le modèle de langue ne répond pas",
        };
        return "\n\n" + (composition.IsCutShort, language) switch
        {
            (true, "en") => $"{what}: this answer may be incomplete.",
            (true, _) => $"{what} : cette réponse est peut-être incomplète.",
            (false, "en") => $"{what}: this answer was composed without it.",
            _ => $"{what} : cette réponse a été composée sans lui.",
        };
    }

    /// <summary>What can be asked about: resolutions by their symbol, other texts by their title.</summary>
    private static string Documents(IReadOnlyList<Edition> editions, bool english)
    {
        var (resolutions, others) = (new List<string>(), new List<string>());
        foreach (var document in editions.DistinctBy(e => e.Symbol))
        {
            if (document.Symbol.Contains('/', StringComparison.Ordinal))
            {
                resolutions.Add(document.Symbol);
            }
            else
            {
                others.Add(Quoted(document.Head.Title ?? document.Symbol, english));
            }
        }

        return (resolutions.Count, others.Count) switch
        {
            (0, 0) => english ? "UN resolutions" : "les résolutions de l'ONU",
            (var all, 0) when all > MostNamed => english ? $"{all} UN resolutions" : $"{all} résolutions de l'ONU",
            var (some, more) when some + more > MostNamed => $"{some + more} documents",
            (0, _) => string.Join(", ", others),
            (1, _) => string.Join(", ", others.Prepend((english ? "resolution " : "la résolution ") + resolutions[0])),
            _ => string.Join(", ", others.Prepend((english ? "resolutions " : "les résolutions ") + string.Join(", ", resolutions))),
        };
    }

    private static string Quoted(string words, bool english) => english ? $"“{words}”" : $"« {words} »";
}
