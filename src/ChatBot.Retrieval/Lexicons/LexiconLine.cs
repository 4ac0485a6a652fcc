namespace ChatBot.Retrieval.Lexicons;

/// <summary>A line of a lexicon file that says something: comments and blank lines are left out.</summary>
/// <param name="File">The file's name, for messages.</param>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Text">The line without white space around it.</param>
internal readonly record struct LexiconLine(string File, int Number, string Text)
{
    /// <summary>The lines of a file's text.</summary>
    public static IEnumerable<LexiconLine> Of(string file, string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var trimmed = line.Trim().TrimStart('\uFEFF');
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                yield return new(file, number, trimmed);
            }
        }
    }

    /// <summary>The parts of a line between separators; none may be empty.</summary>
    public IReadOnlyList<string> Split(string text, char separator)
    {
        var parts = text.Split(separator, StringSplitOptions.TrimEntries);
        return parts.Contains(string.Empty) ? throw Error($"something is missing before or after « {separator} »") : parts;
    }

    /// <summary>The parts of a column, which may be empty as a whole.</summary>
    public IReadOnlyList<string> SplitOptional(string text, char separator) => text.Length == 0 ? [] : Split(text, separator);

    /// <summary>An error about the line.</summary>
    public LexiconException Error(string reason) => new($"{File}, line {Number}: {reason}. The line reads: {Text}");
}
