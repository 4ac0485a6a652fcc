using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding;

/// <summary>Keeps the layout of a text whole when statements are taken out of it: a list item stays on its own line, what comes first has no gap before it.</summary>
internal sealed partial class StatementLayout
{
    private string gap = string.Empty;
    private string after = string.Empty;
    private bool begun;

    /// <summary>What goes before a statement if it is said, and the statement, tidied: references alike, emphasis closed.</summary>
    /// <param name="written">The statement as the model wrote it, with the white space around it.</param>
    public (string Gap, string Statement) Take(string written)
    {
        gap += after + written[..^written.TrimStart().Length];
        after = written[written.TrimEnd().Length..];
        return (Between(gap), Tidy(written.Trim()));
    }

    /// <summary>The statement last taken is said: the gap before it is used up.</summary>
    public void Said()
    {
        begun = true;
        gap = string.Empty;
    }

    private string Between(string white)
        => !begun ? string.Empty : white.Count(c => c == '\n') switch { 0 => " ", 1 => "\n", _ => "\n\n" };

    /// <summary>« [1, 2] », « 【1】 » and « [^1] » are [1][2]; an emphasis that nothing closes would make the rest of the answer bold.</summary>
    private static string Tidy(string statement)
    {
        var tidy = Several().Replace(statement, m => string.Concat(Number().Matches(m.Value).Select(n => $"[{n.Value}]")));
        return tidy.AsSpan().Count("**") % 2 == 0 ? tidy : tidy.Replace("**", string.Empty, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\[\^?[0-9]{1,4}(?:\s?(?:[,;]|et|and)\s?\^?[0-9]{1,4})+\]|\[\^[0-9]{1,4}\]|【[0-9]{1,4}(?:†[^】]{0,40})?】", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Several();

    [GeneratedRegex(@"(?<!†[^】]*)[0-9]{1,4}")]
    private static partial Regex Number();
}
