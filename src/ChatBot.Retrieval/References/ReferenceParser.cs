using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.References;

/// <summary>
/// Reads the places that a question names, French or English: numbers, letters, ranges, ordinals, first and last, notes, next and previous.
/// A number of another text's article or paragraph (« paragraphe 4 de l'article 4 ») is none of ours.
/// </summary>
public static partial class ReferenceParser
{
    /// <summary>Reads the references of a question.</summary>
    public static ParsedReferences Parse(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var text = TextFolding.Fold(question);
        var rest = new StringBuilder(question);
        var found = new List<(int At, PassageReference Reference)>();

        foreach (Match m in Raw().Matches(text))
        {
            Take(m, found, rest, RawReference(m));
        }

        foreach (Match m in OfAnnex().Matches(text))
        {
            Take(m, found, rest, new PassageReference(ReferencePart.Annex, Number(m.Groups["n"].Value), Letter: LetterOf(m)));
        }

        foreach (Match m in OrdinalPart().Matches(text))
        {
            if (!SpeaksOfAnotherText(text, m))
            {
                Take(m, found, rest, new PassageReference(ReferencePart.Operative, Number(m.Groups["n"].Value), Letter: "#" + OrdinalWords.Position(m.Groups["o"].Value), Section: SectionOf(m)));
            }
        }

        foreach (Match m in Lettered().Matches(text))
        {
            if (IsBlank(rest, m) || SpeaksOfAnotherText(text, m))
            {
                continue;
            }

            // « alinéa b) du paragraphe 17 »: the number comes after the letter.
            var number = Number(m.Groups["n"].Value);
            Take(m, found, rest, new PassageReference(PartOf(m), number, Letter: m.Groups["l"].Value, Section: SectionOf(m)));
        }

        foreach (Match m in Beside().Matches(text))
        {
            var by = m.Groups["next"].Success ? 1 : -1;
            if (m.Groups["n"].Success ? Number(m.Groups["n"].Value) + by > 0 : by < 0)
            {
                Take(m, found, rest, m.Groups["n"].Success ? new PassageReference(PartOf(m), Number(m.Groups["n"].Value) + by, Section: SectionOf(m)) : new PassageReference(PartOf(m), 2, FromEnd: true, Section: SectionOf(m)));
            }
        }

        foreach (Match m in Numbered().Matches(text))
        {
            if (!IsBlank(rest, m) && !SpeaksOfAnotherText(text, m))
            {
                foreach (var reference in NumberedReferences(m))
                {
                    found.Add((m.Index, reference));
                }

                Blank(rest, m);
            }
        }

        foreach (Match m in Several().Matches(text))
        {
            var count = CardinalWords.TryParse(m.Groups["count"].Value, out var n) ? n : Number(m.Groups["count"].Value);
            if (count is < 2 or > 99)
            {
                continue;
            }

            Take(m, found, rest, new PassageReference(PartOf(m), m.Groups["last"].Success ? count : 1, FromEnd: m.Groups["last"].Success, To: m.Groups["last"].Success ? 1 : count, Section: SectionOf(m)));
        }

        foreach (Match m in Worded().Matches(text))
        {
            if (!IsBlank(rest, m) && CardinalWords.TryParse(m.Groups["word"].Value, out var number))
            {
                Take(m, found, rest, new PassageReference(PartOf(m), number, Letter: LetterOf(m), Section: SectionOf(m)));
            }
        }

        foreach (Match m in Ordinal().Matches(text))
        {
            if (!IsBlank(rest, m) && !SpeaksOfAnotherText(text, m) && OrdinalReference(m) is { } reference)
            {
                Take(m, found, rest, reference);
            }
        }

        if (found.Count == 0 && BareRange().Match(text) is { Success: true } range && (range.Groups["s"].Success || Number(range.Groups["to"].Value) > Number(range.Groups["n"].Value)))
        {
            var (from, to) = (Number(range.Groups["n"].Value), range.Groups["to"].Success ? Number(range.Groups["to"].Value) : (int?)null);
            Take(range, found, rest, new PassageReference(ReferencePart.Operative, from, To: to, Section: SectionOf(range)));
        }

        if (found.Count == 0 && Bare().Match(text) is { Success: true } bare && !SpeaksOfAnotherText(text, bare))
        {
            found.AddRange(LetterList(bare).Select(letter => (bare.Index, new PassageReference(ReferencePart.Operative, Number(bare.Groups["n"].Value), Letter: letter))));
            Blank(rest, bare);
        }

        if (found.Count == 0 && Nominal().Match(text) is { Success: true } nominal)
        {
            Take(nominal.Groups["number"], found, rest, new PassageReference(PartOf(nominal), Number(nominal.Groups["n"].Value)));
        }

        if (found.Count == 0 && Pointed().Match(text) is { Success: true } pointed)
        {
            Take(pointed.Groups["number"], found, rest, new PassageReference(ReferencePart.Operative, Number(pointed.Groups["n"].Value)));
        }

        var step = found.Count == 0 ? Step(text, rest) : 0;
        return new ParsedReferences([.. found.OrderBy(f => f.At).Select(f => f.Reference).Distinct()], Collapse(rest), step);
    }

    private static PassageReference RawReference(Match m)
    {
        var part = m.Groups["series"].Value switch { "pp" => ReferencePart.Preamble, "fn" => ReferencePart.Note, "ax" => ReferencePart.Annex, _ => ReferencePart.Operative };
        return new PassageReference(part, Number(m.Groups["n"].Value), Letter: LetterOf(m));
    }

    private static IEnumerable<PassageReference> NumberedReferences(Match m)
    {
        var part = PartOf(m);
        var numbers = m.Groups["n"].Captures.Select(c => Number(c.Value)).ToList();
        if (m.Groups["to"].Success)
        {
            var to = Number(m.Groups["to"].Value);
            yield return to > numbers[0]
                ? new PassageReference(part, numbers[0], To: to, Section: SectionOf(m))
                : new PassageReference(part, numbers[0], Section: SectionOf(m));
            yield break;
        }

        foreach (var each in LetterList(m))
        {
            yield return new PassageReference(part, numbers[0], Letter: each, Section: SectionOf(m));
        }

        foreach (var number in numbers.Skip(1))
        {
            yield return new PassageReference(part, number, Section: SectionOf(m));
        }
    }

    /// <summary>The letters of a place, « a) à c) », « a) et d) »; one that is null where it has none.</summary>
    private static IEnumerable<string?> LetterList(Match m)
    {
        var first = LetterOf(m);
        if (m.Groups["lto"].Success && first is [var from] && m.Groups["lto"].Value[0] is var to && to > from)
        {
            return Enumerable.Range(from, to - from + 1).Select(c => (string?)((char)c).ToString());
        }

        return m.Groups["ls"].Captures.Select(c => (string?)c.Value).Prepend(first);
    }

    /// <summary>« b », « b.ii »; null when the place has no letter.</summary>
    private static string? LetterOf(Match m)
        => m.Groups["l"].Success ? string.Join('.', m.Groups["r"].Captures.Select(c => c.Value).Prepend(m.Groups["l"].Value)) : null;

    /// <summary>The section or annex that a place is said to be in; null when none is named.</summary>
    private static string? SectionOf(Match m)
    {
        var annex = m.Groups["ax"];
        var section = string.Join(". ", m.Groups["s"].Captures.Select(c => Counted(c.Value)));
        return annex.Success && section.Length > 0 ? $"annexe {annex.Value}. {section}" : annex.Success ? "annexe " + annex.Value : section.Length > 0 ? section : null;
    }

    /// <summary>« deux », « deuxième » are 2; « dernière » stays what it is until the text is known.</summary>
    private static string Counted(string name) => name.Length < 3 ? name
        : OrdinalWords.IsLast(name) ? PassageReference.LastSection
        : CardinalWords.TryParse(name, out var n) || OrdinalWords.TryParse(name, out n) ? n.ToString(CultureInfo.InvariantCulture)
        : name;

    private static PassageReference? OrdinalReference(Match m)
    {
        var word = m.Groups["o"].Value;
        var part = PartOf(m);
        if (word is "dernier" or "derniere" or "last" or "final" or "ultime" or "ultimo" or "ultima")
        {
            return new PassageReference(part, 1, FromEnd: true, Section: SectionOf(m));
        }

        if (word is "avant-dernier" or "avant-derniere" or "avant dernier" or "avant derniere" or "penultieme" or "penultimate" or "second to last" or "last but one")
        {
            return new PassageReference(part, 2, FromEnd: true, Section: SectionOf(m));
        }

        if (word is "antepenultieme" or "third to last")
        {
            return new PassageReference(part, 3, FromEnd: true, Section: SectionOf(m));
        }

        return OrdinalWords.TryParse(word, out var value) || int.TryParse(word.TrimEnd("erndhsmtir".ToCharArray()), NumberStyles.None, CultureInfo.InvariantCulture, out value)
            ? new PassageReference(part, value, Section: SectionOf(m))
            : null;
    }

    /// <summary>« Alinéa » is what French calls a preambular paragraph; a paragraph is operative unless the preamble is named with it.</summary>
    private static ReferencePart PartOf(Match m)
    {
        var noun = m.Groups["noun"].Value;
        if (noun.Contains("note", StringComparison.Ordinal))
        {
            return ReferencePart.Note;
        }

        if (m.Value.Contains("annex", StringComparison.Ordinal))
        {
            return ReferencePart.Annex;
        }

        var preamble = m.Value.Contains("preamb", StringComparison.Ordinal)
            || (noun.StartsWith("al", StringComparison.Ordinal) && !m.Groups["l"].Success)
            || noun.StartsWith("considerant", StringComparison.Ordinal);
        return preamble ? ReferencePart.Preamble : ReferencePart.Operative;
    }

    private static bool SpeaksOfAnotherText(string text, Match m)
    {
        var after = text.AsSpan(m.Index + m.Length).TrimStart();
        return AnotherText().IsMatch(after) || AnotherResolution().IsMatch(after);
    }

    private static int Step(string text, StringBuilder rest)
    {
        var m = NextOrPrevious().Match(text);
        if (!m.Success)
        {
            return 0;
        }

        Blank(rest, m);
        return m.Groups["next"].Success ? 1 : -1;
    }

    private static void Take(Group m, List<(int At, PassageReference Reference)> found, StringBuilder rest, PassageReference reference)
    {
        found.Add((m.Index, reference));
        Blank(rest, m);
    }

    private static void Blank(StringBuilder rest, Group m)
    {
        for (var i = m.Index; i < m.Index + m.Length; i++)
        {
            rest[i] = ' ';
        }
    }

    private static bool IsBlank(StringBuilder rest, Match m) => rest[m.Index + m.Length - 1] == ' ' && rest[m.Index] == ' ';

    private static string Collapse(StringBuilder rest) => string.Join(' ', rest.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue;
}
