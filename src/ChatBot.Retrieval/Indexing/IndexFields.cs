using Lucene.Net.Documents;

namespace ChatBot.Retrieval.Indexing;

/// <summary>The fields of the index. Texts have one field per language, so that words of one language are counted among themselves.</summary>
internal static class IndexFields
{
    /// <summary>The group a passage belongs to: indexed for replacing, and as a column for reading.</summary>
    public const string Group = "group";

    /// <summary>The column of the place in the group.</summary>
    public const string Ordinal = "ordinal";

    /// <summary>The column of the language.</summary>
    public const string Language = "language";

    /// <summary>A passage's own words.</summary>
    public static string Text(string language) => "text." + language;

    /// <summary>Words around it.</summary>
    public static string Context(string language) => "context." + language;

    /// <summary>The title of what it belongs to.</summary>
    public static string Title(string language) => "title." + language;

    /// <summary>The document that Lucene indexes for a passage. Nothing is stored: the passages themselves are kept elsewhere.</summary>
    public static Document ToDocument(IndexedText passage)
    {
        var document = new Document
        {
            new StringField(Group, passage.Group, Field.Store.NO),
            new SortedDocValuesField(Group, new Lucene.Net.Util.BytesRef(passage.Group)),
            new SortedDocValuesField(Language, new Lucene.Net.Util.BytesRef(passage.Language)),
            new NumericDocValuesField(Ordinal, passage.Ordinal),
            new TextField(Text(passage.Language), passage.Text, Field.Store.NO),
        };
        if (passage.Context.Length > 0)
        {
            document.Add(new TextField(Context(passage.Language), passage.Context, Field.Store.NO));
        }

        if (passage.Title.Length > 0)
        {
            document.Add(new TextField(Title(passage.Language), passage.Title, Field.Store.NO));
        }

        return document;
    }
}
