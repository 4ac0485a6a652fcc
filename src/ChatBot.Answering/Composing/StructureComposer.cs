using System.Text.RegularExpressions;
using ChatBot.Answering.Understanding;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Composing;

/// <summary>Answers questions about the document itself: how many paragraphs, title, dates, session, what it is about.</summary>
internal static partial class StructureComposer
{
    /// <summary>How many passages a part has; all parts when none is named. Cites the last of each, whose number is the count.</summary>
    public static Draft Count(Turn turn, Edition edition, ReferencePart? part)
    {
        var series = (part is { } one ? [one] : new[] { ReferencePart.Preamble, ReferencePart.Operative })
            .Select(p => (Part: p, Passages: edition.Passages.Where(x => x.Kind == KindOf(p)).ToList()))
            .Where(s => s.Passages.Count > 0)
            .ToList();
        if (series.Count == 0)
        {
            return Draft.Plain(AnswerOutcome.NotFound, turn.English ? $"{edition.Symbol} has none." : $"{edition.Symbol} n'en compte aucun.");
        }

        var counts = series.Select((s, i) => $"**{s.Passages.Count}** {Name(s.Part, s.Passages.Count, turn)} [{i + 1}]");
        var text = turn.English ? $"{edition.Symbol} has {string.Join(" and ", counts)}." : $"{edition.Symbol} compte {string.Join(" et ", counts)}.";
        return new Draft(AnswerOutcome.Answered, text, [.. series.Select(s => new ShownPassage(edition, s.Passages[^1]))], []);
    }

    /// <summary>How many sections, articles or annexes the text has, by name where they are few.</summary>
    public static Draft Sections(Turn turn, Edition edition, string what)
    {
        var isHeading = what is "article" or "regle" or "rule";
        var kind = what == "rule" ? "regle" : what;
        var names = what.StartsWith("annex", StringComparison.Ordinal) ? [.. edition.Passages.Where(p => p.Kind == PassageKind.Annex).Select(p => p.Section?.Split(". ")[0] ?? string.Empty).Where(n => n.StartsWith("Annex", StringComparison.OrdinalIgnoreCase)).Distinct()]
            : isHeading ? [.. edition.Passages.Select(p => HeadingNames.Key(p.Section)).OfType<string>().Where(k => k.StartsWith(kind, StringComparison.Ordinal)).Distinct()]
            : ReferenceResolver.Sections(edition);
        var name = what switch
        {
            "article" => "articles",
            "regle" or "rule" => turn.English ? "rules" : "règles",
            "annexe" or "annex" => "annexes",
            _ => "sections",
        };
        if (names.Count == 0 || edition.Passages.LastOrDefault(p => p.Kind is PassageKind.Operative or PassageKind.Annex) is not { } last)
        {
            return Draft.Plain(AnswerOutcome.NotFound, turn.English ? $"{edition.Symbol} has no numbered {name}." : $"{edition.Symbol} n'a pas de {name} numérotées.");
        }

        var listed = isHeading || names.Count > 12 ? string.Empty : $" ({string.Join(", ", names)})";
        return new Draft(AnswerOutcome.Answered, turn.English ? $"{edition.Symbol} has **{names.Count}** {name}{listed} [1]." : $"{edition.Symbol} compte **{names.Count}** {name}{listed} [1].", [new ShownPassage(edition, last)], []);
    }

    /// <summary>How many paragraphs a section has.</summary>
    private static Draft Paragraphs(Turn turn, Edition edition, IReadOnlyList<Passage> passages)
    {
        var counted = passages.Where(p => p.Parent is null && p.Kind is PassageKind.Operative or PassageKind.Annex && p.Number is not null).ToList();
        var preamble = passages.Count(p => p.Kind == PassageKind.Preamble);
        var last = counted is [.., var l] ? l : passages[^1];
        var beside = (preamble, turn.English) switch
        {
            (0, _) => string.Empty,
            (_, true) => $" and {preamble} of preamble",
            _ => $" et {preamble} de préambule",
        };
        return new Draft(
            AnswerOutcome.Answered,
            turn.English ? $"There are **{counted.Count}** numbered paragraphs{beside}, up to {PassageLabel.Of(last, turn.Language)} [1]." : $"Il y a **{counted.Count}** paragraphes numérotés{beside}, jusqu'à : {PassageLabel.Of(last, turn.Language)} [1].",
            [new ShownPassage(edition, last)],
            []);
    }

    /// <summary>How many points a paragraph has.</summary>
    public static Draft Points(Turn turn, Edition edition, PassageReference reference)
    {
        var passages = ReferenceResolver.Resolve(reference, edition);
        if (reference.Whole && passages.Count > 0)
        {
            return Paragraphs(turn, edition, passages);
        }

        if (passages.Count == 0)
        {
            return ReferenceComposer.Compose(turn, edition, new ParsedReferences([reference], string.Empty));
        }

        var points = passages.Where(p => p.Parent == passages[0].Id).ToList();
        var label = PassageLabel.Of(passages[0], turn.Language);
        var text = (points.Count, turn.English) switch
        {
            (0, true) => $"{label} is **not divided** into points [1].",
            (0, false) => $"Le {label} **n'est pas subdivisé** [1].",
            (_, true) => $"{label} has **{points.Count}** points, from ({points[0].Number}) to ({points[^1].Number}) [1].",
            _ => $"Le {label} compte **{points.Count}** points, de {points[0].Number}) à {points[^1].Number}) [1].",
        };
        return new Draft(AnswerOutcome.Answered, text, [new ShownPassage(edition, passages[0])], []);
    }

    /// <summary>
    /// The paragraphs of the preamble in which the organ recalls resolutions of its own, or all that cite one; null when none does, or when the question says more
    /// than they and the title do (another organ, another subject).
    /// </summary>
    public static Draft? Recalled(Turn turn, Edition edition, Intent.Recalled recalled)
    {
        if (recalled.All)
        {
            return edition.Passages.Where(p => p.Kind is not (PassageKind.Head or PassageKind.Note) && AnyResolution().IsMatch(p.Text)).ToList() is { Count: > 0 } citing
                ? ReferenceComposer.Quote(turn, edition, [.. citing.Take(MostCiting)], whole: true)
                : Draft.Plain(AnswerOutcome.NotFound, turn.English ? "The text cites no other resolution by its number." : "Le texte ne cite aucune autre résolution par son numéro.");
        }

        if (edition.Head.Organ is { } own && Organs().Matches(TextFolding.Fold(turn.Question)).Any(m => !AreTheSame(TextFolding.Fold(own), m.Value)))
        {
            // « Quelles résolutions du Conseil de sécurité… » of a text of the Assembly asks for no resolutions of its own.
            return null;
        }

        var recalling = edition.Passages.Where(p => p.Kind == PassageKind.Preamble && OwnResolutions().IsMatch(p.Text)).Take(MostRecalling).ToList();
        var said = TextFolding.Fold(edition.Head.Title + " " + string.Join(' ', recalling.Select(p => p.Text)));
        return recalling.Count > 0 && recalled.Subject.All(w => said.Contains(w.Length > StemLength ? w[..StemLength] : w, StringComparison.Ordinal))
            ? ReferenceComposer.Quote(turn, edition, recalling)
            : null;
    }

    /// <summary>Whether two names are those of one organ, whatever the language.</summary>
    private static bool AreTheSame(string one, string other)
        => OrganWords.Any(words => words.Any(w => one.Contains(w, StringComparison.Ordinal)) && words.Any(w => other.Contains(w, StringComparison.Ordinal)));

    /// <summary>What tells organs apart, by its first letters in French and in English.</summary>
    private static readonly string[][] OrganWords = [["secur"], ["econom"], ["homme", "human"], ["assem"]];

    [GeneratedRegex(@"\b(?:conseil de securite|security council|conseil economique et social|economic and social council|conseil des droits de l'homme|human rights council|assemblee generale|general assembly)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Organs();

    private const int MostRecalling = 4;

    private const int MostCiting = 12;

    /// <summary>Letters by which a word is known in its other forms.</summary>
    private const int StemLength = 6;

    [GeneratedRegex(@"^(?:Rappelant|Réaffirmant|Recalling|Reaffirming)\b[^,;]{0,40}?\b(?:ses|sa|its)\b[^,;]{0,30}?\b(?:résolutions?|resolutions?) (?:\d{1,4}/|\d{3,4} \(|[A-Z/]+\d|(?:antérieures|précédentes)\b)|^(?:Recalling|Reaffirming) (?:all )?its (?:previous|earlier) (?:relevant )?resolutions\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OwnResolutions();

    [GeneratedRegex(@"\b[Rr][ée]solutions? (?:[A-Z]{1,5}/)?(?:\d{1,4}/|\d{1,4} [A-Z]?\s?\((?:[IVXLS-]+|\d{4})\))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex AnyResolution();

    /// <summary>What the head says of some items, each in the words of the document; null when it says nothing of any.</summary>
    public static Draft? Head(Turn turn, Edition edition, IReadOnlyList<HeadItem> items)
    {
        if (edition.Find(PassageId.Head) is not { } head)
        {
            return null;
        }

        var lines = items.Select(item => Line(turn, edition, head, item)).OfType<string>().ToList();
        return lines.Count == 0 ? null : new Draft(AnswerOutcome.Answered, string.Join('\n', lines), [new ShownPassage(edition, head)], []);
    }

    private static string? Line(Turn turn, Edition edition, Passage head, HeadItem item)
    {
        var (value, label) = item switch
        {
            HeadItem.Title => (edition.Head.Title, turn.English ? "Title" : "Titre"),
            HeadItem.Symbol => (edition.Symbol, turn.English ? "Symbol" : "Cote"),
            HeadItem.Adopted => (Date(edition.Head.Adopted, turn), turn.English ? "Adopted on" : "Adoptée le"),
            HeadItem.Distributed => (Date(edition.Head.Distributed, turn), turn.English ? "Distributed on" : "Distribuée le"),
            HeadItem.Session => (edition.Head.Session, "Session"),
            HeadItem.AgendaItem => (edition.Head.AgendaItem, turn.English ? "Agenda item" : "Point de l'ordre du jour"),
            HeadItem.Meeting => (edition.Head.Meeting, turn.English ? "Meeting" : "Séance"),
            HeadItem.Origin => (Origin(head), turn.English ? "Adopted" : "Adoptée"),
            HeadItem.Vote => (Vote(head), "Vote"),
            _ => (edition.Head.Organ, turn.English ? "Adopted by" : "Adoptée par"),
        };
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var line = head.Text.Split('\n').FirstOrDefault(l => l.Contains(Evidence(edition, item, value), StringComparison.OrdinalIgnoreCase));
        var proof = line is null || item is HeadItem.Origin or HeadItem.Vote ? string.Empty : $" — {PassageWriter.Quote(line, edition.Language, turn.Language)}";
        var colon = turn.English ? ":" : " :";
        return $"{label}{colon} **{value}**{proof} [1].";
    }

    /// <summary>Words of a paragraph that an overview quotes, at most.</summary>
    private const int MostOverviewWords = 45;

    /// <summary>What the document is about: its title, and what its first operative paragraph says.</summary>
    public static Draft Overview(Turn turn, Edition edition)
    {
        var shown = new List<ShownPassage>();
        var lines = new List<string>();
        if (edition.Find(PassageId.Head) is { } head && edition.Head.Title is { } title)
        {
            shown.Add(new ShownPassage(edition, head));
            var adopted = Date(edition.Head.Adopted, turn);
            lines.Add(turn.English
                ? $"{edition.Symbol}{(adopted is null ? string.Empty : $", adopted on {adopted},")} is about: **{title}** [1]."
                : $"{edition.Symbol}{(adopted is null ? string.Empty : $", adoptée le {adopted},")} porte sur : **{title}** [1].");
        }

        // What it does first is what it is for; a list of cut beginnings of more paragraphs would say less.
        if ((edition.Passages.FirstOrDefault(p => p.Kind == PassageKind.Operative) ?? edition.Passages.FirstOrDefault(p => p.Kind != PassageKind.Head)) is { } first)
        {
            shown.Add(new ShownPassage(edition, first));
            var quote = PassageWriter.Clauses(first.Text, MostOverviewWords);
            lines.Add($"{(turn.English ? "It begins with" : "Elle commence par le")} {PassageLabel.Of(first, turn.Language)}{(turn.English ? ":" : " :")} {PassageWriter.Quote(quote, edition.Language, turn.Language)} [{shown.Count}].");
        }

        return new Draft(AnswerOutcome.Answered, string.Join('\n', lines), shown, []);
    }

    /// <summary>« [sans renvoi à une grande commission (A/77/L.20)] », « [sur le rapport de la Première Commission (A/59/459)] »: the line in brackets.</summary>
    private static string? Origin(Passage head) => Bracketed(head).FirstOrDefault(l => !Voting().IsMatch(TextFolding.Fold(l)));

    /// <summary>« [Adoptée sans vote.] », « [Adoptée à l'issue d'un vote enregistré par 41 voix contre 0…] ».</summary>
    private static string? Vote(Passage head) => Lines(head).Where(l => l.StartsWith('[') && Voting().IsMatch(TextFolding.Fold(l))).Select(l => FirstSentence().Match(l.Trim('[', ']')).Value.TrimEnd('.')).FirstOrDefault();

    /// <summary>« [Adoptée par 27 voix contre 6, avec 14 abstentions. Les voix se sont réparties comme suit : »: what comes after is who voted how.</summary>
    [GeneratedRegex(@"^.*?(?:\.(?= \p{Lu})|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FirstSentence();

    [GeneratedRegex(@"\b(?:vote|voix|consensus|unanimite|votes|unanimously)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Voting();

    private static IEnumerable<string> Lines(Passage head) => head.Text.Split('\n').Select(l => l.Trim());

    private static IEnumerable<string> Bracketed(Passage head)
        => Lines(head).Where(l => l.Length > 2 && l[0] == '[' && l[^1] == ']' && l.Count(char.IsWhiteSpace) >= 2).Select(l => l[1..^1]);

    private static string? Date(DateOnly? date, Turn turn)
        => date is not { } d ? null
            : !turn.English && d.Day == 1 ? "1er" + LongDate.Of(d, "fr")[1..]
            : LongDate.Of(d, turn.English ? "en" : "fr");

    /// <summary>What the line of the head that proves an item holds.</summary>
    private static string Evidence(Edition edition, HeadItem item, string value)
    {
        var language = edition.Language == "en" ? "en" : "fr";
        return item switch
        {
            HeadItem.Adopted => LongDate.Of(edition.Head.Adopted!.Value, language),
            HeadItem.Distributed => LongDate.Of(edition.Head.Distributed!.Value, language),
            HeadItem.Organ => value.Length > 2 && value[1] is '\'' or '’' ? value[2..] : value,
            _ => value,
        };
    }

    private static PassageKind KindOf(ReferencePart part) => part switch
    {
        ReferencePart.Preamble => PassageKind.Preamble,
        ReferencePart.Note => PassageKind.Note,
        ReferencePart.Annex => PassageKind.Annex,
        _ => PassageKind.Operative,
    };

    private static string Name(ReferencePart part, int count, Turn turn)
    {
        var s = count == 1 ? string.Empty : "s";
        return (part, turn.English) switch
        {
            (ReferencePart.Preamble, true) => $"preambular paragraph{s}",
            (ReferencePart.Preamble, false) => $"alinéa{s} de préambule",
            (ReferencePart.Note, _) => $"note{s}",
            (ReferencePart.Annex, true) => $"annex paragraph{s}",
            (ReferencePart.Annex, false) => $"paragraphe{s} d'annexe",
            (_, true) => $"operative paragraph{s}",
            _ => $"paragraphe{s} numéroté{s}",
        };
    }
}
