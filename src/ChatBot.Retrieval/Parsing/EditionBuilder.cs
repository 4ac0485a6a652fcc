using System.Globalization;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>Makes an edition of the parts that were found: cleans the paragraphs, connects the notes, numbers everything.</summary>
internal static class EditionBuilder
{
    /// <summary>Characters of a passage that nobody reads at a glance; most often its numbers or line ends were lost.</summary>
    private const int UnusuallyLong = 20_000;

    /// <summary>The edition of a text that has the structure of a resolution.</summary>
    public static Edition Structured(Assembler parts, List<Furniture> furniture, string text, string sourceName, string? title)
    {
        var drafts = InlineLists.Expand(UnnumberedParagraphs.Name(parts.Drafts.All));
        var sources = drafts.ConvertAll(d => d.Source.ToString());
        var marks = NoteReferences.Find(sources, parts.Notes.Known);
        parts.Notes.Number(marks.SelectMany((m, i) => m.Select(mark => (mark.Number, i))).ToList());
        var items = HeadReader.Items(parts.HeadLines);
        var passages = new List<Passage>(drafts.Count + 16) { HeadPassage([.. items, .. parts.ClosingLines]) };
        for (var i = 0; i < drafts.Count; i++)
        {
            passages.Add(Passage(drafts[i], InlineMarkup.Render(sources[i], marks[i]), passages.Count));
        }

        foreach (var note in parts.Notes.Drafts())
        {
            passages.Add(Passage(note, InlineMarkup.Render(note.Source.ToString(), []), passages.Count));
        }

        var symbol = SymbolReader.Read(items, parts.Organ, sourceName);
        var head = HeadReader.Read(items, parts.ClosingLines, parts.Organ);

        // The heads of resolutions are known; of another text the file itself knows better which line is its title.
        head = head with { Title = SymbolReader.IsSymbol(symbol) ? head.Title ?? title : title ?? head.Title };
        return Edition(symbol, head, passages, furniture, Warnings(passages, parts.Restored), text, sourceName);
    }

    /// <summary>The edition of a text in which no structure of a resolution was found.</summary>
    public static Edition Plain(List<Block> blocks, List<Furniture> furniture, string text, string sourceName, string? title)
    {
        var name = SymbolReader.FromFileName(sourceName);
        var passages = new List<Passage> { HeadPassage(title is null ? [name] : [name, title]) };
        var rendered = blocks.ConvertAll(b => InlineMarkup.Render(b.Text, []));
        var heading = rendered.FindIndex(b => b.Text == title);
        var number = 0;
        foreach (var block in rendered.Where((_, i) => i != heading))
        {
            var draft = new Draft { Id = PassageId.Plain(++number), Kind = PassageKind.Plain };
            passages.Add(Passage(draft, block, passages.Count));
        }

        return Edition(name, new DocumentHead { Title = title }, passages, furniture,
            ["No structure of a resolution was found: every paragraph is a passage of its own, without the number that the text may give it."], text, sourceName);
    }

    private static Edition Edition(string symbol, DocumentHead head, List<Passage> passages, List<Furniture> furniture, List<string> warnings, string text, string sourceName)
    {
        var language = LanguageDetector.Of(text) ?? SymbolReader.LanguageOf(sourceName) ?? "und";
        return new Edition
        {
            Slug = $"{SymbolReader.Slug(symbol)}.{language}",
            Symbol = symbol,
            Language = language,
            Head = head,
            Passages = passages,
            Furniture = furniture,
            Warnings = [.. warnings, .. LongOnes(passages)],
        };
    }

    private static Passage HeadPassage(IEnumerable<string> lines) => new()
    {
        Id = PassageId.Head,
        Kind = PassageKind.Head,
        Text = string.Join('\n', lines.Select(l => InlineMarkup.Render(l, []).Text)),
        Ordinal = 0,
    };

    private static Passage Passage(Draft draft, MarkedText marked, int ordinal) => new()
    {
        Id = draft.Id,
        Kind = draft.Kind,
        Text = marked.Text,
        Ordinal = ordinal,
        Number = draft.Number,
        Parent = draft.Parent?.Id,
        Outline = draft is { Kind: PassageKind.Annex, Parent: not null } ? draft.Outline : null,
        Notes = marked.Notes,
        Italics = marked.Italics,
        Section = draft.Section,
    };

    private static readonly string Last = PassageId.Operative(ParagraphNumbers.Largest).Value, AfterLast = string.Create(CultureInfo.InvariantCulture, $"{ParagraphNumbers.Largest + 1}.");

    /// <summary>Passages that are hard to read and to ask about.</summary>
    private static IEnumerable<string> LongOnes(IEnumerable<Passage> passages) => passages.Where(p => p.Text.Length > UnusuallyLong).Take(20)
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"The passage {p.Id} is unusually long ({p.Text.Length:N0} characters): it is answered from piece by piece. Look whether numbers or line ends were lost."));

    private static List<string> Warnings(List<Passage> passages, IReadOnlyList<int> restored)
    {
        var warnings = new List<string>();
        var ids = passages.Select(p => p.Id).ToHashSet();
        var missing = passages.SelectMany(p => p.Notes).Select(n => n.Note).Where(n => !ids.Contains(n)).Distinct().Count();
        if (missing > 0)
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"The text refers to {missing} note(s) that it does not hold."));
        }

        if (restored.Count > 0)
        {
            warnings.Add($"Operative paragraphs whose number the text lost or misprints, counted from those around: {string.Join(", ", restored.Take(20))}.");
        }

        var gaps = passages.Where(p => p.Kind == PassageKind.Operative && p.Number is not null && !p.Id.Value.Contains('-', StringComparison.Ordinal))
            .Select(p => int.Parse(p.Number!, CultureInfo.InvariantCulture)).ToHashSet();
        var absent = Enumerable.Range(1, gaps.Count == 0 ? 0 : gaps.Max()).Where(n => !gaps.Contains(n)).Take(20).ToList();
        if (absent.Count > 0)
        {
            warnings.Add($"Operative paragraphs missing in the numbering: {string.Join(", ", absent)}.");
        }

        if (gaps.Contains(ParagraphNumbers.Largest) && passages.Any(p => p.Id.Value.StartsWith(Last, StringComparison.Ordinal) && p.Text.Contains(AfterLast, StringComparison.Ordinal)))
        {
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"Operative paragraphs after {ParagraphNumbers.Largest} are not told apart: they are part of that one."));
        }

        return warnings;
    }
}
