using System.Globalization;
using System.Text;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;

namespace ChatBot.Tests.Retrieval.Parsing;

/// <summary>The text that ships with the product, set in pages of lines of one width: the same passages must come out.</summary>
public class RewrappedSeedTests
{
    [Theory]
    [InlineData(78, 40, false)]
    [InlineData(90, 47, false)]
    [InlineData(78, 40, true)]
    [InlineData(66, 53, true)]
    public void Pages_do_not_change_the_passages(int width, int linesPerPage, bool blankLines)
    {
        var edition = ResolutionParser.Parse(InPages(width, linesPerPage, blankLines), Seeds.Name);

        Assert.Equal(Lines(Seeds.Edition), Lines(edition));
        Assert.Equal(
            Seeds.Edition.Passages.SelectMany(p => p.Notes),
            edition.Passages.SelectMany(p => p.Notes));
        Assert.Equal(Seeds.Edition.Head, edition.Head);
    }

    private static string Lines(Edition edition) => string.Join('\n', edition.Passages.Skip(1).Select(p => $"{p.Id}: {p.Text}"));

    private static string InPages(int width, int linesPerPage, bool blankLines)
    {
        var pages = new StringBuilder();
        var count = 0;
        var page = 1;
        foreach (var line in Seeds.Text.Split('\n').SelectMany(paragraph => Wrapped(paragraph.Trim(), width, blankLines)))
        {
            pages.Append(line).Append('\n');
            if (++count % linesPerPage == 0)
            {
                page++;
                pages.Append(CultureInfo.InvariantCulture, $"\n22-26543\n\n{page}/20\n\nA/RES/77/20\n\nCoopération entre l'Organisation des Nations Unies et l'Organisation\ninternationale de police criminelle (INTERPOL)\n\n");
            }
        }

        return pages.ToString();
    }

    private static IEnumerable<string> Wrapped(string paragraph, int width, bool blankLines)
    {
        if (paragraph.Length == 0)
        {
            return [];
        }

        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        lines.Add(line.ToString());
        return blankLines ? lines.Append(string.Empty) : lines;
    }
}
