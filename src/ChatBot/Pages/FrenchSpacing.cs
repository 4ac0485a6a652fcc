namespace ChatBot.Pages;

/// <summary>The spaces that French has before high signs and within its quotation marks: no line may break there.</summary>
internal static class FrenchSpacing
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
}
