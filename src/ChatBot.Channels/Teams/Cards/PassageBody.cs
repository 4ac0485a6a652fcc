using ChatBot.Answering;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>What a card shows of a passage: the paragraph that it stands in, its words, its points, their notes. Nothing of it is read as markup.</summary>
internal sealed class PassageBody
{
    /// <summary>Longest lead of the paragraph that a point belongs to, in characters.</summary>
    private const int LongestLead = 400;

    private readonly List<CardElement> _elements = [];
    private readonly List<PassageId> _notes = [];
    private readonly CitedText _cited;
    private readonly CardTexts _texts;
    private int _left;

    private PassageBody(CitedText cited, CardTexts texts, int most) => (_cited, _texts, _left) = (cited, texts, most);

    /// <summary>The elements, in order.</summary>
    public IReadOnlyList<CardElement> Elements => _elements;

    /// <summary>Whether something was left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The body of a passage.</summary>
    /// <param name="cited">The passage and its cited words.</param>
    /// <param name="texts">The reader's language.</param>
    /// <param name="most">Characters of the document at most.</param>
    public static PassageBody Of(CitedText cited, CardTexts texts, int most)
    {
        var body = new PassageBody(cited, texts, most);
        body.Lead();
        body.Text(cited.Passage, cited.Mark, sign: null);
        foreach (var point in ReferenceResolver.WithParts(cited.Passage, cited.Edition).Skip(1).Where(p => !body.IsInline(p)))
        {
            body.Text(point, mark: null, body.Sign(point));
        }

        body.Notes();
        return body;
    }

    /// <summary>A point alone says little: « 17. Encourage les États Membres à utiliser : ».</summary>
    private void Lead()
    {
        if (_cited.Passage.Parent is not { } id || _cited.Edition.Find(id) is not { } parent)
        {
            return;
        }

        var at = parent.Text.IndexOf(_cited.Passage.Text, StringComparison.Ordinal);
        var lead = Excerpt.Around(at > 0 ? parent.Text[..at].TrimEnd() : parent.Text, 0, LongestLead);
        _elements.Add(new RichTextBlock([new TextRun(CitedText.UpperFirst(PassageLabel.Of(parent, _texts.Language)) + _texts.Colon) { IsSubtle = true, Weight = "Bolder" }, new TextRun(lead) { IsSubtle = true }]));
    }

    private void Text(Passage passage, string? mark, string? sign)
    {
        if (_left <= 0)
        {
            IsCut = true;
            return;
        }

        var keep = MarkFinder.Find(passage.Text, [mark]) is [var first, ..] ? first : default;
        var part = Excerpt.Part(passage.Text, _left, keep);
        _left -= part.Length;
        foreach (var line in Lines(passage.Text, part))
        {
            var runs = PassageRuns.Of(_cited.Edition, passage, line, mark);
            runs.InsertRange(0, new[] { sign, line.Start == part.Start && part.Start > 0 ? "… " : null }.OfType<string>().Select(s => new TextRun(s)));
            if (line.End == part.End && part.End < passage.Text.Length)
            {
                runs.Add(new TextRun(" …"));
            }

            _elements.Add(new RichTextBlock(runs) { Spacing = line.Start == part.Start ? null : "small" });
        }

        IsCut |= part.Length < passage.Text.Length;
        _notes.AddRange(passage.Notes.Where(n => n.Offset >= part.Start && n.Offset <= part.End).Select(n => n.Note));
    }

    private void Notes()
    {
        var separator = true;
        foreach (var note in _notes.Distinct().Select(_cited.Edition.Find).OfType<Passage>())
        {
            if (_left <= 0)
            {
                IsCut = true;
                return;
            }

            var part = Excerpt.Part(note.Text, _left, default);
            _left -= part.Length;
            IsCut |= part.Length < note.Text.Length;
            var text = $"{PassageRuns.NoteSign(_cited.Edition, note.Id)} {note.Text.AsSpan(part.Start, part.Length)}{(part.Length < note.Text.Length ? " …" : string.Empty)}".ReplaceLineEndings(" ").Trim();
            _elements.Add(new RichTextBlock(new TextRun(text) { Size = "Small", IsSubtle = true }) { Separator = separator ? true : null, Spacing = separator ? null : "small" });
            separator = false;
        }
    }

    private static IEnumerable<TextSpan> Lines(string text, TextSpan part)
    {
        for (var start = part.Start; start < part.End;)
        {
            var end = text.IndexOf('\n', start, part.End - start);
            end = end < 0 ? part.End : end;
            if (end > start)
            {
                yield return new TextSpan(start, end - start);
            }

            start = end + 1;
        }
    }

    /// <summary>Points that stand within their paragraph's own text are read there.</summary>
    private bool IsInline(Passage point) =>
        point.Parent is { } id && _cited.Edition.Find(id) is { } parent && parent.Text.Contains(point.Text, StringComparison.Ordinal);

    /// <summary>The letter of a point, as texts of its language print it.</summary>
    private string? Sign(Passage point) => point.Number is not { } number ? null : _cited.Edition.Language == "en" ? $"({number}) " : $"{number}) ";
}
