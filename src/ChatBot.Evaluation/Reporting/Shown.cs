using System.Globalization;

namespace ChatBot.Evaluation.Reporting;

/// <summary>Makes text fit to be shown on a terminal: what a target, a model or a file says may hold what a terminal would obey.</summary>
public static class Shown
{
    /// <summary>The text in one line, with U+FFFD for control characters and for those that turn the direction of others.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.ReplaceLineEndings(" ").Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : c));
    }
}
