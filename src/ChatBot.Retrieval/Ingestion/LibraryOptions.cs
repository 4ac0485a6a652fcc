using System.ComponentModel.DataAnnotations;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Where documents come from and where the index lives. Section <c>Data</c> of the configuration.</summary>
public sealed class LibraryOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Data";

    /// <summary>
    /// The one folder that the product writes to. Relative paths start at the folder of the executable's content root.
    /// Empty: <c>chatbot</c> in the user's local application data (<c>~/.local/share/chatbot</c> on Linux).
    /// </summary>
    public string Path { get; set; } = string.Empty;

    /// <summary>The folder of the documents that ship with the product. Relative paths start beside the executable.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Seeds { get; set; } = "seeds";

    /// <summary>The folder of the word lists (docs/retrieval.md). Relative paths start beside the executable.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Lexicon { get; set; } = "lexicon";

    /// <summary>The data folder, absolute.</summary>
    public string DataFolder => Ingestion.DataFolder.Of(this).Root;

    /// <summary>The folder of the word lists, absolute.</summary>
    public string LexiconFolder => System.IO.Path.GetFullPath(Lexicon, AppContext.BaseDirectory);
}
