using System.Globalization;

namespace ChatBot.Retrieval.Documents;

/// <summary>
/// The name of a passage inside its edition: <c>HEAD</c>, <c>PP7</c>, <c>OP17</c>, <c>OP17.a</c>, <c>FN8</c>…
/// It is the fragment of every citation's address, so it holds only characters that need no escaping there.
/// </summary>
/// <param name="Value">The id as it is written; compared with case.</param>
public readonly record struct PassageId(string Value)
{
    /// <summary>The one passage that holds what stands around the paragraphs: symbol, title, session, agenda item, adoption, meeting.</summary>
    public static PassageId Head { get; } = new("HEAD");

    /// <summary>The preambular paragraph of that number, counted from 1.</summary>
    public static PassageId Preamble(int number) => new("PP" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The operative paragraph that carries that number in the text.</summary>
    public static PassageId Operative(int number) => new("OP" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The note that carries that number.</summary>
    public static PassageId Note(int number) => new("FN" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A passage of a text with no structure, counted from 1.</summary>
    public static PassageId Plain(int number) => new("P" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A sub-paragraph of this paragraph: <c>OP17</c> and <c>a</c> make <c>OP17.a</c>.</summary>
    public PassageId Sub(string letter) => new($"{Value}.{letter}");

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}
