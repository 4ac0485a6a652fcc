using System.Text;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Retrieval.Parsing;

/// <summary>A passage in the making: its words are still as printed, with italics and note markers.</summary>
internal sealed class Draft
{
    /// <summary>The name it will have.</summary>
    public required PassageId Id { get; set; }

    /// <summary>What part of the resolution it is.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>The number or letter printed.</summary>
    public string? Number { get; set; }

    /// <summary>The paragraph above it.</summary>
    public Draft? Parent { get; init; }

    /// <summary>The part or section it stands in.</summary>
    public string? Section { get; init; }

    /// <summary>Its words as printed.</summary>
    public StringBuilder Source { get; } = new();

    /// <summary>Adds words that follow.</summary>
    public void Append(string text)
    {
        if (Source.Length > 0)
        {
            Source.Append(' ');
        }

        Source.Append(text);
    }

    /// <summary>Whether the paragraph is whole, by its last words.</summary>
    public bool IsFinished => Source.Length == 0 || ParagraphStarts.IsFinished(Tail());

    /// <summary>Whether the words so far announce a list.</summary>
    public bool EndsWithColon => LastCharacter == ':';

    /// <summary>The last character that is no marker of a note.</summary>
    public char LastCharacter => Tail().AsSpan().TrimEnd(" *⁰¹²³⁴⁵⁶⁷⁸⁹0123456789") is { Length: > 0 } tail ? tail[^1] : ' ';

    private string Tail()
    {
        var length = Math.Min(Source.Length, 24);
        return Source.ToString(Source.Length - length, length);
    }

    /// <summary>The letters that lead to it from its paragraph, outermost first.</summary>
    public string Outline => Parent is null ? Number ?? string.Empty : $"{Parent.Outline}.{Number}";
}
