using System.Text.Json;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Lexicons;
using Lucene.Net.Store;

namespace ChatBot.Retrieval.Indexing;

/// <summary>
/// The indexes on disk. Each lies in a folder of its own with the catalogue of what it was made of; a small file names the one in use and
/// is replaced in one step, so that a reader, of this process or another, sees the old one or the new one, whole.
/// </summary>
internal sealed class GenerationStore(DataFolder folder)
{
    private const string LuceneFolder = "lucene";
    private const long LargestChecked = 64 << 20;

    /// <summary>The folder of the generation in use; null when there is none.</summary>
    public string? CurrentName()
    {
        try
        {
            var name = File.ReadAllText(folder.Current).Trim();
            return name.Length > 0 && Path.GetFileName(name) == name ? name : null;
        }
        catch (Exception e) when (DataFolder.IsUnusable(e))
        {
            return null;
        }
    }

    /// <summary>The catalogue of a generation.</summary>
    /// <exception cref="IOException">It is missing.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public Catalogue ReadCatalogue(string name)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(folder.Index, name, Catalogue.FileName));
            return JsonSerializer.Deserialize(file, LibraryJson.Default.Catalogue) ?? throw new InvalidDataException("The catalogue is empty.");
        }
        catch (Exception e) when (LibraryJson.IsDamage(e))
        {
            throw new InvalidDataException($"The catalogue of {name} is damaged.", e);
        }
    }

    /// <summary>Opens the index of a generation. Small ones are checked whole, byte by byte; a damaged large one shows when it is searched.</summary>
    /// <exception cref="IOException">It is missing.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public IndexSnapshot Open(string name)
    {
        var path = Path.Combine(folder.Index, name, LuceneFolder);
        var isSmall = new DirectoryInfo(path).EnumerateFiles().Sum(f => f.Length) <= LargestChecked;
        return IndexSnapshot.Open(FSDirectory.Open(path), isSmall);
    }

    /// <summary>Writes a generation aside: the one before with changes, or from nothing.</summary>
    /// <param name="catalogue">What it will hold.</param>
    /// <param name="before">The generation to start from; null: from nothing.</param>
    /// <param name="lexicon">The words that analysis leaves out.</param>
    /// <param name="removedGroups">What to take out of the one before.</param>
    /// <param name="passages">What to add.</param>
    /// <param name="cancellationToken">Stops; what was in use stays in use.</param>
    /// <returns>The folder's name, for <see cref="Publish"/>.</returns>
    public string Write(Catalogue catalogue, string? before, Lexicon lexicon, IEnumerable<string> removedGroups, IEnumerable<IndexedText> passages, CancellationToken cancellationToken)
    {
        var name = UnusedName(catalogue.Generation);
        var path = System.IO.Directory.CreateDirectory(Path.Combine(folder.Index, name)).FullName;
        var lucene = System.IO.Directory.CreateDirectory(Path.Combine(path, LuceneFolder)).FullName;
        if (before is not null)
        {
            foreach (var file in new DirectoryInfo(Path.Combine(folder.Index, before, LuceneFolder)).EnumerateFiles().Where(f => f.Extension != ".lock"))
            {
                file.CopyTo(Path.Combine(lucene, file.Name));
            }
        }

        using (var directory = FSDirectory.Open(lucene))
        {
            PassageWriter.Write(directory, lexicon, removedGroups, passages, cancellationToken);
        }

        using var catalogueFile = File.Create(Path.Combine(path, Catalogue.FileName));
        JsonSerializer.Serialize(catalogueFile, catalogue, LibraryJson.Default.Catalogue);
        return name;
    }

    /// <summary>Puts a generation into use and removes the others; those that another process still reads on Windows go next time.</summary>
    public void Publish(string name)
    {
        DataFolder.Replace(folder.Current, aside => File.WriteAllText(aside, name));
        foreach (var other in System.IO.Directory.EnumerateDirectories(folder.Index).Where(d => Path.GetFileName(d) != name))
        {
            try
            {
                System.IO.Directory.Delete(other, recursive: true);
            }
            catch (Exception e) when (DataFolder.IsUnusable(e))
            {
                // Still open elsewhere: the next publication removes it.
            }
        }
    }

    private string UnusedName(string generation)
    {
        var name = generation;
        for (var i = 2; System.IO.Directory.Exists(Path.Combine(folder.Index, name)); i++)
        {
            name = $"{generation}-{i}";
        }

        return name;
    }
}
