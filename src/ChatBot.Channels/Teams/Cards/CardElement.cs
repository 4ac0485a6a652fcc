using System.Text.Json.Serialization;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>A part of a card's body.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
internal abstract record CardElement
{
    public string? Id { get; init; }

    public bool? IsVisible { get; init; }

    /// <summary>The gap before it: <c>none</c>, <c>small</c>, <c>default</c>, <c>medium</c>, <c>large</c>.</summary>
    public string? Spacing { get; init; }

    public bool? Separator { get; init; }

    /// <summary>What stands in for it in clients that do not know it.</summary>
    public CardElement? Fallback { get; init; }
}

/// <summary>Words of our own. Clients read a subset of Markdown in it: what comes from documents goes through <see cref="PlainWords.InMarkdown"/>, or into a <see cref="RichTextBlock"/>.</summary>
internal sealed record TextBlock(string Text) : CardElement
{
    public bool Wrap { get; } = true;

    public string? Size { get; init; }

    public string? Weight { get; init; }

    public bool? IsSubtle { get; init; }

    /// <summary><c>heading</c>: announced as such by screen readers.</summary>
    public string? Style { get; init; }
}

/// <summary>Words in which nothing is read as markup.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    public RichTextBlock(TextRun run)
        : this([run])
    {
    }
}

/// <summary>A stretch of words that look the same.</summary>
internal sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";

    public string? Size { get; init; }

    public string? Weight { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Italic { get; init; }

    public bool? Highlight { get; init; }

    /// <summary>What a press on the words does.</summary>
    public CardButton? SelectAction { get; init; }
}

/// <summary>Elements that are shown, hidden and replaced together.</summary>
internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement;

/// <summary>Buttons inside the body.</summary>
internal sealed record ActionSet(IReadOnlyList<CardButton> Actions) : CardElement;
