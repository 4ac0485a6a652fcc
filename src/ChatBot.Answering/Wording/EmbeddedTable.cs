namespace ChatBot.Answering.Wording;

/// <summary>Reads the word tables that are built into the program: one row a line, columns between « | », items between commas, comments behind #.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows that have as many columns as are asked for.</summary>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The word table {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split('|', StringSplitOptions.TrimEntries) is var row && row.Length == columns)
            {
                yield return row;
            }
        }
    }

    /// <summary>The items of a column.</summary>
    public static string[] Items(string column) => column.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
