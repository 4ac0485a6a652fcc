namespace ChatBot.Retrieval.Ingestion;

/// <summary>
/// The editions that were taken out, by slug. Files that ship with the product cannot be deleted, they would come back with its next version; and a list that
/// is replaced in one step takes several editions out together, whatever happens while their files are deleted.
/// </summary>
internal static class RemovedEditions
{
    /// <summary>The slugs; none where there is no list, or it cannot be read.</summary>
    public static IReadOnlySet<string> Load(DataFolder folder)
    {
        try
        {
            return File.ReadLines(folder.Removed).Select(l => l.Trim()).Where(l => l.Length > 0).ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception e) when (DataFolder.IsUnusable(e))
        {
            return new HashSet<string>();
        }
    }

    /// <summary>Writes the list in one step, when it has changed; without a name on it there is none.</summary>
    public static void Save(DataFolder folder, IReadOnlySet<string> slugs)
    {
        if (slugs.Count == 0)
        {
            File.Delete(folder.Removed);
        }
        else if (!slugs.SetEquals(Load(folder)))
        {
            DataFolder.Replace(folder.Removed, aside => File.WriteAllLines(aside, slugs.Order(StringComparer.Ordinal)));
        }
    }
}
