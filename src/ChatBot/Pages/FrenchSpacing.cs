using System.Text.RegularExpressions;

namespace ChatBot.Pages;

/// <summary>Spaces where no line may break: those that French has before high signs and within its quotation marks, and those of labels.</summary>
internal static partial class FrenchSpacing
{
    private const char NoBreak = '\u00a0';

    /// <summary>The same text with those spaces unbreakable; as long as before.</summary>
    public static ReadOnlySpan<char> Bind(ReadOnlySpan<char> text)
    {
        var bound = text.ToArray();
        for (var i = 0; i < bound.Length; i++)
        {
            var beforeSign = i + 1 < bound.Length && bound[i + 1] is (';' or ':' or '!' or '?' or '»');
            if (bound[i] == ' ' && (beforeSign || (i > 0 && bound[i - 1] == '«')))
            {
                bound[i] = NoBreak;
            }
        }

        return bound;
    }

    /// <summary>A label in either language with its numbers and letters bound to what they number: « par. 17 a) », "para. 17 (a)".</summary>
    public static string BindLabel(string label) => Numbering().Replace(label, "\u00a0");

    [GeneratedRegex(@" (?=\d|\(?[a-z]{1,4}\))", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
