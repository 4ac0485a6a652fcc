using System.Text;
using ChatBot.Answering;
using ChatBot.Channels.Activities;
using ChatBot.Channels.Chats;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Channels.BotFramework.Bot;

/// <summary>The words that the bot obeys instead of looking them up: help, starting over, sources, language.</summary>
internal sealed class Commands(IDocumentLibrary library, ChatMemory memory)
{
    private const int MostDocuments = 20;

    /// <summary>The command that was said, with or without a slash; null for anything else.</summary>
    public Func<BotTurn, string, Activity>? Find(string said) => Words(said) switch
    {
        ["aide" or "help"] => Help,
        ["recommencer" or "reset" or "restart"] => StartOver,
        ["sources" or "source"] => Sources,
        ["langue" or "language" or "lang", ..] words when words.Length <= 2 => ChooseLanguage,
        _ => null,
    };

    private Activity Help(BotTurn turn, string said)
    {
        var language = LanguageOf(turn, said);
        return Welcome(turn, language) with { Text = BotTexts.Of(language).Commands };
    }

    /// <summary>The card that says hello: what the bot does, the documents, questions to begin with.</summary>
    public Activity Welcome(BotTurn turn, string language) => BotTexts.Card(WelcomeCard.Of(library.Editions, SampleQuestions.For(library.Editions, language), language, turn.PublicUrl));

    private Activity StartOver(BotTurn turn, string said)
    {
        memory.StartOver(turn.Chat);
        return BotTexts.Message(BotTexts.Of(LanguageOf(turn, said)).StartedOver);
    }

    private Activity Sources(BotTurn turn, string said)
    {
        var chat = memory.Of(turn.Chat);
        var texts = BotTexts.Of(turn.Language(chat));
        var text = new StringBuilder(library.Editions.Count == 0 ? texts.NoDocuments : texts.Documents);
        foreach (var edition in library.Editions.Take(MostDocuments))
        {
            text.Append("\n- ").Append(Link(edition.Symbol, BotPages.Url(turn.PublicUrl, PassageAddress.Of(edition)))).Append(" (").Append(edition.Language).Append(") ").Append(PlainWords.InMarkdown(edition.Head.Title ?? string.Empty));
        }

        text.Append(library.Editions.Count > MostDocuments ? $"\n- … ({library.Editions.Count})" : string.Empty);
        if (chat.LastAnswer is { Cited.Count: > 0 } last)
        {
            text.Append("\n\n").Append(texts.LastSources);
            foreach (var citation in last.Cited)
            {
                text.Append("\n- ").Append(Link(citation.Label, BotPages.Url(turn.PublicUrl, citation.Path))).Append(" — ").Append(PlainWords.InMarkdown(citation.Symbol));
            }
        }

        return BotTexts.Message(text.ToString());
    }

    private Activity ChooseLanguage(BotTurn turn, string said)
    {
        var (asked, current) = (Words(said).ElementAtOrDefault(1), LanguageOf(turn, said));
        var chosen = asked switch
        {
            "fr" or "francais" or "french" => "fr",
            "en" or "anglais" or "english" => "en",
            _ => null,
        };
        if (chosen is null && asked is not ("auto" or "automatique" or "automatic"))
        {
            return BotTexts.Message(BotTexts.Of(current).LanguageHow);
        }

        memory.Speak(turn.Chat, chosen);
        return BotTexts.Message(chosen is null ? BotTexts.Of(current).LanguageFree : BotTexts.Of(chosen).LanguageChosen);
    }

    /// <summary>The language of the command itself, where it has one.</summary>
    private string LanguageOf(BotTurn turn, string said) => Words(said)[0] switch
    {
        "aide" or "recommencer" or "langue" => "fr",
        "help" or "reset" or "restart" or "language" => "en",
        _ => turn.Language(memory.Of(turn.Chat)),
    };

    private static string[] Words(string said) => said.Length > 40 ? [] : TextFolding.Fold(said).TrimStart('/').TrimEnd('.', '!', '?', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Link(string words, string url) => $"[{PlainWords.InMarkdown(words)}]({url})";
}
