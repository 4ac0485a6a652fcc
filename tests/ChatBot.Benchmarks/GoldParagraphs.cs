using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatBot.Benchmarks;

/// <summary>A labelled paragraph of a measuring set.</summary>
internal sealed record GoldParagraph(string Doc, string Kind, string Label, string Text);

/// <summary>Reads labelled paragraphs, and counts preambles again where an extraction error was taken for a paragraph.</summary>
internal static partial class GoldParagraphs
{
    /// <summary>The paragraphs of a file of JSON lines, by document.</summary>
    public static Dictionary<string, List<GoldParagraph>> Read(string path)
    {
        var documents = new Dictionary<string, List<GoldParagraph>>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            string Field(string name) => json.RootElement.GetProperty(name).GetString() ?? string.Empty;
            var paragraph = new GoldParagraph(Field("doc"), Field("kind"), Field("label"), Field("text"));
            if (!documents.TryGetValue(paragraph.Doc, out var list))
            {
                documents[paragraph.Doc] = list = [];
            }

            list.Add(paragraph);
        }

        return documents;
    }

    /// <summary>
    /// The same paragraphs with the preamble counted anew: job numbers, stray letters, notes and second halves of paragraphs cut by a page are no
    /// paragraphs, though a labelling by blocks counts them.
    /// </summary>
    public static List<GoldParagraph> Repair(List<GoldParagraph> paragraphs)
    {
        var result = new List<GoldParagraph>();
        var number = 0;
        var whole = true;
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Kind == "opener")
            {
                (number, whole) = (0, true);
            }

            if (paragraph.Kind != "preamble")
            {
                result.Add(paragraph);
                continue;
            }

            if (paragraph.Text.Count(char.IsLetter) <= 2 || Artefact().IsMatch(paragraph.Text))
            {
                continue;
            }

            var text = JobNumber().Replace(paragraph.Text, string.Empty);
            var opens = Opener().IsMatch(text);
            var half = !opens && (!whole || !char.IsUpper(text.TrimStart('«', ' ', '*')[0]));
            whole = ".,;:»)".Contains(text.TrimEnd(' ', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0')[^1]) || ",;.".Contains(text[^1]);
            if (!half)
            {
                result.Add(paragraph with { Label = $"préambule, al. {++number}", Text = text });
            }
        }

        return result;
    }

    [GeneratedRegex(@"^(?:(?:GE\.)?[0-9]{2}-[0-9]{5}\*? ?(?:\([A-Z]\))?(?: [0-9]{6}){0,2}|\* Nouveau tirage.*|[0-9]{1,2} ?\p{L}{3,9} ?[0-9]{4}|[0-9]{1,2} (?:[A-Z]/|Ibid|Voir|Résolution|Rapport).*|[A-Z]/[A-Z0-9/.]+(?: et [A-Z]/[A-Z0-9/.]+)*\.)$")]
    private static partial Regex Artefact();

    [GeneratedRegex(@"^(?:GE\.)?[0-9]{2}-[0-9]{5}\*? ?(?:\([A-Z]\))?(?: [0-9]{6}){0,2}\s+")]
    private static partial Regex JobNumber();

    [GeneratedRegex(@"^(?:S')?\p{Lu}\p{Ll}+(?:ant|ante|ent|ente|ée|é|ément)\b")]
    private static partial Regex Opener();
}
