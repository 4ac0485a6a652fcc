using System.Text;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>Makes words of documents safe where clients may look for markup.</summary>
internal static class PlainWords
{
    /// <summary>The characters that open markup in the subset of Markdown that cards read, or in the HTML that some clients let through.</summary>
    private const string Markup = @"\*_[]`~<>#";

    /// <summary>Words that Markdown shows as they are.</summary>
    public static string InMarkdown(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        foreach (var c in words)
        {
            escaped.Append(Markup.Contains(c, StringComparison.Ordinal) ? "\\" : string.Empty).Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Words for fields that some clients read as HTML and others as text: angle brackets become quotation marks of the same look.</summary>
    public static string InEither(string words) => words.Replace('<', '‹').Replace('>', '›').ReplaceLineEndings(" ");
}
