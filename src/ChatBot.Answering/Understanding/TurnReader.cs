using System.Text.RegularExpressions;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Conversations;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Understanding;

/// <summary>A turn, understood.</summary>
/// <param name="Turn">What the composers need.</param>
/// <param name="Intent">What it wants.</param>
/// <param name="Standalone">The question on its own, as remembered for the turns after it.</param>
internal sealed record ReadTurn(Turn Turn, Intent Intent, string Standalone)
{
    /// <summary>What was said, without courtesies, before anything was put into it.</summary>
    public string Said { get; init; } = Standalone;

    /// <summary>How it leans on the turn before.</summary>
    public FollowUpKind Leans { get; init; }
}

/// <summary>Understands a turn: courtesies, language, document, follow-up, intent. Each step takes off what it has understood.</summary>
internal sealed partial class TurnReader(IDocumentLibrary library, LanguageIdentifier languages)
{
    /// <summary>Reads a turn in the light of the conversation.</summary>
    public ReadTurn Read(AnswerRequest request, ConversationState state)
    {
        var text = Clean(request.Text);
        var spoken = languages.Identify(text);
        var language = ReplyLanguage(request.ReplyLanguage ?? spoken ?? state.Language ?? LanguageIdentifier.OfLocale(request.Locale) ?? SoleLanguage());
        var (courtesy, asked) = SmallTalk.Read(QuestionCore.Of(Asides.TakenOff(Shorthand.Expand(text))));
        var turn = new Turn(asked, spoken ?? state.Language, language, request.Document, request.Explain, null, []);
        if (courtesy != SmallTalkKind.None)
        {
            return new ReadTurn(turn, new Intent.Courtesy(courtesy), asked);
        }

        var (document, question) = DocumentScope.Read(asked, library);
        if (request.Document is { } given)
        {
            // The symbol of another document than the one asked stays in the question: what it says is not said here.
            question = document is null || library.Find(given)?.Symbol == document ? question : asked;
            document = given;
        }

        question = GeneralQuestion.Reword(question);
        var cited = state.Cited.Select(Shown).OfType<ShownPassage>().ToList();
        var left = state.Left.Select(Shown).OfType<ShownPassage>().ToList();
        if (FollowUp.AsksAgain(question))
        {
            if (state.Question is null && IntentReader.Read(question) is Intent.Ask)
            {
                return new ReadTurn(turn, new Intent.Courtesy(SmallTalkKind.Repeat), asked);
            }

            // What leaned on a turn before it would lean on itself: its passages are shown again. Any other question is asked again.
            if (cited.Count > 0 && (ReferenceParser.Parse(state.Question!).Step != 0 || FollowUp.Read(state.Question!, state).Kind == FollowUpKind.About))
            {
                return new ReadTurn(turn with { Document = cited[0].Edition.Slug, Cited = cited }, new Intent.Passages(new ParsedReferences([], string.Empty)), state.Question!);
            }
        }

        if (FollowUp.GoesOn(question) && cited.Count > 0)
        {
            if (left.Count > 0)
            {
                return new ReadTurn(turn with { Document = left[0].Edition.Slug }, new Intent.Rest(left), state.Question!);
            }

            if (cited.Count > 1 && !ReferenceParser.Parse(state.Question!).Any)
            {
                return new ReadTurn(turn with { Document = cited[0].Edition.Slug }, new Intent.Rest([]), state.Question!);
            }

            if (ReferenceParser.Parse(state.Question!).Any)
            {
                if (IsCut(cited) && !IntentReader.AsksWhole(state.Question!))
                {
                    return new ReadTurn(turn with { Document = cited[0].Edition.Slug, Cited = cited }, new Intent.Passages(new ParsedReferences([], string.Empty)), InFull(state.Question!, language));
                }

                // After a place that was shown whole comes the one after it.
                question = NextOne(language);
            }
        }

        var parsed = ReferenceParser.Parse(question);
        var (kind, standalone, subject) = FollowUp.Read(question, state);
        var current = document ?? (kind != FollowUpKind.None && cited.Count > 0 ? cited[0].Edition.Symbol : SoleDocument());
        var edition = current is null ? null : library.Find(current, language);
        if (PlaceReader.Read(question, parsed, new PlaceContext(edition, cited, state.Question) { Left = left }) is var (intent, of))
        {
            return new ReadTurn(turn with { Question = question, Document = of?.Slug ?? current, Cited = parsed.Step != 0 ? cited : [] }, intent, question);
        }

        if (state.Question is { } before && VoteQuestion.ReadAfter(question, before) is { } voted)
        {
            return new ReadTurn(turn with { Question = question, Document = current }, voted, state.Question);
        }

        if (state.Question is { } last && HeadFollowUp.Read(question, last) is { } head)
        {
            return new ReadTurn(turn with { Question = question, Document = current }, head, last);
        }

        if (OwnStatus.Asks(question, pronouns: !cited.Exists(c => OwnStatus.Says(c.Passage.Text)), edition))
        {
            return new ReadTurn(turn with { Question = question, Document = current }, new Intent.Status(), question);
        }

        if (kind != FollowUpKind.None && cited.Count > 0)
        {
            // What leans on an answer stays in the document of that answer.
            document ??= cited[0].Edition.Symbol;
        }

        if (kind == FollowUpKind.About && WhatFollows.Read(question, edition?.Head.Title) is { } follows)
        {
            // « Et il remet son rapport à quelle session ? »: said whole, whoever « il » is.
            return new ReadTurn(turn with { Question = question, Document = document ?? current }, follows, question) { Said = question };
        }

        turn = turn with { Question = standalone, Document = document, Subject = subject };
        var read = kind switch
        {
            FollowUpKind.More when cited.Count > 0 => new ReadTurn(turn with { Cited = cited }, new Intent.Passages(new ParsedReferences([], string.Empty)), state.Question!),
            FollowUpKind.About when cited.Count > 0 && (FollowUp.IsBare(question) || !IsOfTheWhole(state.Question!, cited)) => new ReadTurn(turn with { Cited = cited, Before = state.Question, Name = SpokenOf.Name(state) }, IntentReader.Read(standalone, edition?.Head.Title), standalone),
            _ => new ReadTurn(turn, IntentReader.Read(standalone, edition?.Head.Title), standalone),
        };
        return read with { Said = question, Leans = kind };
    }

    /// <summary>Reads a turn again whose question a model has made standalone. What the turn before cited stays at hand: it may be what is asked about.</summary>
    /// <param name="read">The turn as the rules read it.</param>
    /// <param name="standalone">The question on its own.</param>
    public ReadTurn Rephrase(ReadTurn read, string standalone)
    {
        var (document, question) = DocumentScope.Read(QuestionCore.Of(standalone), library);
        var turn = read.Turn with { Question = question, Document = document ?? read.Turn.Document, Before = null, Cited = [], AtHand = read.Turn.Cited, Subject = null };
        return read with { Turn = turn, Intent = IntentReader.Read(question), Standalone = question };
    }

    private static bool IsCut(List<ShownPassage> cited) => cited is [{ Passage.Text: var text }] && PassageWriter.FirstWords(text, ReferenceComposer.MostWords).Length < text.Length - 2;

    /// <summary>Whether what was asked before was the document itself, not a passage: « elle » is the resolution then, and all of it may answer.</summary>
    private static bool IsOfTheWhole(string before, List<ShownPassage> cited) => cited.TrueForAll(c => c.Passage.Kind == PassageKind.Head) || IntentReader.Read(before) is Intent.Overview;

    /// <summary>The question for a place as it stands once all of it has been shown: what comes after is the next place.</summary>
    private static string InFull(string question, string language) => $"{question.TrimEnd(' ', '?', '.', '!', '\u00a0', '\u202f')} {(language == "en" ? "in full" : "en entier")}";

    private static string NextOne(string language) => language == "en" ? "and the next one?" : "et le suivant ?";

    private ShownPassage? Shown(CitedPassage cited)
        => library.Find(cited.Slug) is { } edition && edition.Find(cited.Id) is { } passage ? new ShownPassage(edition, passage) : null;

    private string? SoleDocument()
    {
        var symbols = library.Editions.Select(e => e.Symbol).Distinct().Take(2).ToList();
        return symbols.Count == 1 ? symbols[0] : null;
    }

    private string SoleLanguage()
    {
        var spoken = library.Editions.Select(e => e.Language).Distinct().ToList();
        return spoken.Count == 1 ? spoken[0] : "fr";
    }

    /// <summary>We write French and English; whoever writes another language is answered in French.</summary>
    private static string ReplyLanguage(string language) => language == "en" ? "en" : "fr";

    /// <summary>One line without control and formatting characters, which have no meaning in a question and hide things in logs and prompts.</summary>
    private static string Clean(string text)
        => string.Join(' ', new string([.. text.Where(c => char.IsWhiteSpace(c) || !(char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format))])
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
