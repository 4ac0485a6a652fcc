using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ChatBot.Answering;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Pages;

/// <summary>A passage as programs get it: plain words, and where they stand.</summary>
internal sealed record PassageAnswer
{
    public required string Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Label { get; init; }

    public required string Language { get; init; }

    public required string Text { get; init; }

    /// <summary>The cited words, as the query <c>mark</c> names them.</summary>
    public required IReadOnlyList<Stretch> Marks { get; init; }

    public required IReadOnlyList<Stretch> Italics { get; init; }

    /// <summary>The paragraph that a sub-paragraph belongs to.</summary>
    public ParentPassage? Parent { get; init; }

    /// <summary>The part of the document, by its heading.</summary>
    public required string Part { get; init; }

    /// <summary>Which paragraph of the part it is or belongs to, from 1, and of how many.</summary>
    public required int Position { get; init; }

    public required int Count { get; init; }

    public NeighbourPassage? Previous { get; init; }

    public NeighbourPassage? Next { get; init; }

    public required PassageDocument Document { get; init; }

    /// <summary>The passage on the document's page, below the bot's address.</summary>
    public required string Url { get; init; }

    /// <summary>What an edition says of one of its passages.</summary>
    public static PassageAnswer Of(Edition edition, Passage passage, PageTexts texts, IReadOnlyList<string?> marks)
    {
        var part = DocumentPart.Of(edition, texts).Find(p => p.Passages.Contains(passage)) ?? new DocumentPart("head", texts.Text, [passage]);
        var ordered = edition.Passages;
        var at = ordered.ToList().IndexOf(passage);
        var parent = passage.Parent is { } id ? edition.Find(id) : null;
        return new PassageAnswer
        {
            Id = passage.Id.Value,
            Label = PassageLabel.Of(passage, texts.Language),
            Language = edition.Language,
            Text = passage.Text,
            Marks = [.. MarkFinder.Find(passage.Text, marks).Select(Stretch.Of)],
            Italics = [.. passage.Italics.Select(Stretch.Of)],
            Parent = parent is null ? null : new ParentPassage(parent.Id.Value, PassageLabel.Of(parent, texts.Language), parent.Text),
            Part = part.Name,
            Position = part.Passages.Take(part.Passages.IndexOf(passage) + 1).Count(p => p.Parent is null),
            Count = part.Passages.Count(p => p.Parent is null),
            Previous = Neighbour(at - 1),
            Next = Neighbour(at + 1),
            Document = new PassageDocument(edition.Slug, edition.Symbol, edition.Head.Title ?? edition.Symbol),
            Url = $"/documents/{Uri.EscapeDataString(edition.Slug)}{MarkQuery(marks)}#{passage.Id.Value}",
        };

        NeighbourPassage? Neighbour(int index) => index >= 0 && index < ordered.Count
            ? new NeighbourPassage(ordered[index].Id.Value, PassageLabel.Of(ordered[index], texts.Language))
            : null;
    }

    private static string MarkQuery(IReadOnlyList<string?> marks) => QueryString.Create(marks.Select(mark => KeyValuePair.Create("mark", mark))).Value ?? string.Empty;
}

/// <summary>Characters of a text (UTF-16 units), from 0.</summary>
internal sealed record Stretch(int Start, int Length)
{
    public static Stretch Of(TextSpan span) => new(span.Start, span.Length);
}

internal sealed record NeighbourPassage(string Id, string Label);

internal sealed record ParentPassage(string Id, string Label, string Text);

internal sealed record PassageDocument(string Slug, string Symbol, string Title);

/// <summary>The shape on the wire.</summary>
[JsonSerializable(typeof(PassageAnswer))]
[JsonSerializable(typeof(DocumentAnswer))]
[JsonSerializable(typeof(DocumentListAnswer))]
internal sealed partial class PassageJson : JsonSerializerContext
{
    /// <summary>Letters as they are: escapes would lengthen French, and far more Arabic.</summary>
    public static PassageJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
