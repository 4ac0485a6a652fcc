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
        var (courtesy, asked) = SmallTalk.Read(QuestionCore.Of(Shorthand.Expand(text)));
        var turn = new Turn(asked, spoken ?? state.Language, language, request.Document, request.Explain, null, []);
        if (courtesy != SmallTalkKind.None)
        {
            return new ReadTurn(turn, new Intent.Courtesy(courtesy), asked);
        }

        var (document, question) = DocumentScope.Read(asked, library);
        document = request.Document ?? document;
        question = GeneralQuestion.Reword(question);
        var cited = state.Cited.Select(Shown).OfType<ShownPassage>().ToList();
        var parsed = ReferenceParser.Parse(question);
        if (parsed.Step != 0 && cited.Count > 0 && IsBare(parsed.Rest) && !OfSomethingElse().IsMatch(TextFolding.Fold(question)))
        {
            return new ReadTurn(turn with { Question = question, Document = cited[^1].Edition.Slug, Cited = cited }, new Intent.Passages(parsed), question);
        }

        if (parsed.Step != 0 && cited.Count == 0 && NothingElse().IsMatch(parsed.Rest))
        {
            return new ReadTurn(turn with { Question = question }, new Intent.Passages(parsed), question);
        }

        if (Beside(question, parsed, cited) is { } beside)
        {
            return new ReadTurn(turn with { Question = question, Document = cited[^1].Edition.Slug }, beside, question);
        }

        if (cited.Count > 0 && (NumberOf(question, cited[^1]) ?? PointOf(question, cited[^1])) is { } point)
        {
            return new ReadTurn(turn with { Question = question, Document = cited[^1].Edition.Slug }, new Intent.Passages(new ParsedReferences([point], string.Empty)), question);
        }

        if (cited.Count > 0 && parsed.References.Count == 0 && NumberAsked().Match(TextFolding.Fold(question)) is { Success: true } asks && NumberOf(asks.Groups["number"].Value, cited[^1]) is { } place)
        {
            return new ReadTurn(turn with { Question = question, Document = cited[^1].Edition.Slug }, new Intent.Within(new ParsedReferences([place], string.Empty), question[asks.Groups["asked"].Index..]), question);
        }

        var (kind, standalone) = FollowUp.Read(question, state);
        var current = document ?? (kind != FollowUpKind.None && cited.Count > 0 ? cited[0].Edition.Symbol : SoleDocument());
        if (parsed.References.Count == 0 && SectionReader.Read(question, current is null ? null : library.Find(current, language)) is { } section)
        {
            return new ReadTurn(turn with { Question = question, Document = current }, section, question);
        }

        if (kind != FollowUpKind.None && cited.Count > 0)
        {
            // What leans on an answer stays in the document of that answer.
            document ??= cited[0].Edition.Symbol;
        }

        turn = turn with { Question = standalone, Document = document };
        var read = kind switch
        {
            FollowUpKind.More when cited.Count > 0 => new ReadTurn(turn with { Cited = cited }, new Intent.Passages(new ParsedReferences([], string.Empty)), state.Question!),
            FollowUpKind.About when cited.Count > 0 => new ReadTurn(turn with { Cited = cited, Before = state.Question }, IntentReader.Read(standalone), standalone),
            _ => new ReadTurn(turn, IntentReader.Read(standalone), standalone),
        };
        return read with { Said = question, Leans = kind };
    }

    /// <summary>Reads a turn again whose question a model has made standalone. What the turn before cited stays at hand: it may be what is asked about.</summary>
    /// <param name="read">The turn as the rules read it.</param>
    /// <param name="standalone">The question on its own.</param>
    public ReadTurn Rephrase(ReadTurn read, string standalone)
    {
        var (document, question) = DocumentScope.Read(QuestionCore.Of(standalone), library);
        var turn = read.Turn with { Question = question, Document = document ?? read.Turn.Document, Before = null, Cited = [], AtHand = read.Turn.Cited };
        return read with { Turn = turn, Intent = IntentReader.Read(question), Standalone = question };
    }

    /// <summary>« Et le paragraphe d'après, il remercie qui ? »: a question about the passage beside the one last cited.</summary>
    private static Intent.Within? Beside(string question, ParsedReferences parsed, List<ShownPassage> cited)
        => parsed.Step != 0 && cited.Count > 0 && NextParagraph().IsMatch(TextFolding.Fold(question))
            && ShownPassage.Beside(cited, parsed.Step) is { } next && ReferenceParser.Parse(next.Passage.Id.Value) is { Any: true } named
            ? new Intent.Within(named, Leading().Replace(parsed.Rest, string.Empty)) : null;

    /// <summary>« la prochaine étape », "the next session" are no passages.</summary>
    [GeneratedRegex(@"\b(?:prochaine?s?|next|following|previous|preceding) (?!paragraph|one\b|alinea|note|clause|point|recital|say|dit|s'il|svp|please|stp|then|and|et\b|alors)[a-z]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex OfSomethingElse();

    [GeneratedRegex(@"\b(?:paragraphe|alinea|note|celui) (?:suivante?|precedente?|d'apres|d'avant|juste apres|juste avant)\b|\b(?:next|previous|following|preceding) (?:one|paragraph|note|clause)\b|\b(?:paragraph|one|clause) (?:right |just )?(?:after|before)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NextParagraph();

    [GeneratedRegex(@"^(?:et|mais|and|but|le|the|[\s,:–—-])*(?:et|mais|and|but|le|the|[\s,:–—-])(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?:et|mais|puis|alors|and|but|then|so|\W)*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NothingElse();

    /// <summary>« Et le d) ? »: a letter by itself is a point of the paragraph last spoken of.</summary>
    private static PassageReference? PointOf(string question, ShownPassage last)
    {
        var letter = BareLetter().Match(TextFolding.Fold(question));
        var paragraph = last.Passage.Parent is { } parent ? last.Edition.Find(parent) : last.Passage;
        return letter.Success && paragraph is { Kind: PassageKind.Operative, Number: { } number } && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var n)
            ? new PassageReference(ReferencePart.Operative, n, Letter: letter.Groups["l"].Value)
            : null;
    }

    /// <summary>« Et la 6 ? » after note 5: a number by itself counts in the series last spoken of.</summary>
    private static PassageReference? NumberOf(string question, ShownPassage last)
        => BareNumber().Match(TextFolding.Fold(question)) is { Success: true } m && int.TryParse(m.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture, out var n)
            ? last.Passage.Kind switch
            {
                PassageKind.Note => new PassageReference(ReferencePart.Note, n),
                PassageKind.Preamble => new PassageReference(ReferencePart.Preamble, n),
                PassageKind.Operative or PassageKind.SubParagraph => new PassageReference(ReferencePart.Operative, n),
                _ => null,
            }
            : null;

    [GeneratedRegex(@"^(?:et|and|puis|then|ou|or|what about|how about)? ?(?:que (?:dit|contient|demande)|what does)? ?(?:le|la|the|l'|number|numero|n°|no\.?)? ?(?<n>\d{1,3})(?:e|eme|ieme|er|st|nd|rd|th)?(?:,? (?:(?:il|elle|ca|cela|it) )?(?:dit|parle|demande|says?|asks?)(?: (?:quoi|de quoi|what))?)?(?: (?:la-dessus|a ce (?:sujet|propos)|sur (?:ca|cela)|(?:about|on) (?:it|that|this)))?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    /// <summary>« Et le 7, il cite quelles bases de données ? »</summary>
    [GeneratedRegex(@"^(?:(?:et|and|puis|but|mais) )?(?<number>(?:le|la|the|number|numero) \d{1,3}),? (?<asked>(?:il|elle|it|does it|is it|ca|qu|que|quels?|quelles?|what|which|who|qui) ?.+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex NumberAsked();

    [GeneratedRegex(@"^(?:\w+ ){0,4}(?:le|la|l'alinea|alinea|lettre|point|the|item|letter|para(?:graph)?)? ?\(?(?<l>[a-z])\)\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex BareLetter();

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

    private static bool IsBare(string rest) => rest.Split([' ', '?', '!', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries).Length <= 4;

    /// <summary>One line without control and formatting characters, which have no meaning in a question and hide things in logs and prompts.</summary>
    private static string Clean(string text)
        => string.Join(' ', new string([.. text.Where(c => char.IsWhiteSpace(c) || !(char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format))])
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
