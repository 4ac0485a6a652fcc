using System.Text;

namespace ChatBot.Retrieval.Documents;

/// <summary>What people call a passage: « préambule, al. 7 », « par. 17 a) », "preamble, para. 7", "para. 17 (a)", "note 8".</summary>
public static class PassageLabel
{
    /// <summary>The label of a passage in a language of ours.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="language"><c>en</c> for English; anything else is French.</param>
    /// <returns>The label; in a text of several parts it begins with the part (« B, par. 1 »).</returns>
    public static string Of(Passage passage, string language)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var words = language == "en" ? Words.English : Words.French;
        var (part, path) = SplitPart(passage.Id.Value);
        var label = passage.Kind switch
        {
            PassageKind.Head => words.Head,
            PassageKind.Note => Join(words.Note, passage.Number),
            PassageKind.Plain => Join(words.Plain, path.TrimStart('P')),
            PassageKind.Annex => Annex(passage, words),
            _ => Paragraph(passage, path, words),
        };
        return part.Length == 0 ? label : $"{part}, {label}";
    }

    /// <summary><c>B-OP1</c> is paragraph <c>OP1</c> of part <c>B</c>.</summary>
    private static (string Part, string Path) SplitPart(string id)
    {
        var hyphen = id.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? (string.Empty, id) : (id[..hyphen], id[(hyphen + 1)..]);
    }

    private static string Paragraph(Passage passage, string path, Words words)
    {
        var steps = (passage.Outline ?? path.TrimStart('P', 'O')).Split('.');
        if (path.StartsWith("PP", StringComparison.Ordinal))
        {
            return Numbered(words.Preamble, steps, words);
        }

        return steps[0].Length == 0 || steps[0][0] == '0' ? words.Unnumbered : Numbered(words.Paragraph, steps, words);
    }

    private static string Annex(Passage passage, Words words)
    {
        var name = words.Annex;
        if (passage.Section is { } section && section.Split('.')[0].Split(' ') is [_, var which] && which.Length <= 5)
        {
            name = $"{name} {which}";
        }

        // Numbers may start anew under every rule and in every section: without it two paragraphs would have one name.
        if (HeadingNames.Label(passage.Section, words.OpensLetters) is { } heading)
        {
            name = $"{name}, {heading}";
        }
        else if (passage.Section?.Split(". ").TakeWhile(step => step.Length <= 5 && step.All(char.IsAsciiLetterUpper)).ToList() is { Count: > 0 } steps)
        {
            name = $"{name}, {words.Section} {string.Join('.', steps)}";
        }

        var outline = passage.Outline ?? passage.Number;
        return outline is null ? name : $"{name}, {Numbered(words.Paragraph, outline.Split('.'), words)}";
    }

    private static string Numbered(string name, string[] steps, Words words)
    {
        var label = new StringBuilder(name);
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Length == 0)
            {
                continue;
            }

            var bare = i == 0 && char.IsAsciiDigit(steps[i][0]);
            label.Append(' ').Append(!bare && words.OpensLetters ? "(" : string.Empty).Append(steps[i]).Append(bare ? string.Empty : ")");
        }

        return label.ToString();
    }

    private static string Join(string name, string? number) => number is null ? name : $"{name} {number}";

    private sealed record Words(string Head, string Preamble, string Paragraph, string Unnumbered, string Note, string Annex, string Section, string Plain, bool OpensLetters)
    {
        public static Words French { get; } = new("en-tête", "préambule, al.", "par.", "dispositif", "note", "annexe", "sect.", "passage", OpensLetters: false);

        public static Words English { get; } = new("heading", "preamble, para.", "para.", "operative part", "note", "annex", "sect.", "passage", OpensLetters: true);
    }
}
