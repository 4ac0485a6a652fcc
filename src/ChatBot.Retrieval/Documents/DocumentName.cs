namespace ChatBot.Retrieval.Documents;

/// <summary>What people call a document by when they do not give its symbol: the day of its adoption, beside its title and the organ that speaks.</summary>
internal static class DocumentName
{
    /// <summary>The day of adoption as its language writes it: « 20 décembre 2012 », "20 December 2012"; null when the text does not show it.</summary>
    public static string? Day(Edition edition) => edition.Head.Adopted is { } day ? LongDate.Of(day, edition.Language) : null;
}
