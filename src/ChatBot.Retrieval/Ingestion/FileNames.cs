namespace ChatBot.Retrieval.Ingestion;

/// <summary>Makes names of editions fit for a file system.</summary>
internal static class FileNames
{
    /// <summary>The name with hyphens for characters that some file system forbids.</summary>
    public static string Safe(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '(' or ')' ? c : '-')).Trim('.');
        return safe.Length > 0 ? safe : "-";
    }
}
