using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Answering;

namespace ChatBot.Channels.Teams.Cards;

/// <summary>An answer that is a list, as a table: which passage says what.</summary>
internal static partial class AnswerTable
{
    private const int FewestRows = 3;

    private const string Bullet = "- ";

    /// <summary>The table, hidden until it is asked for; null when the answer is no list.</summary>
    public static Container? Of(Answer answer, CardTexts texts)
    {
        var rows = answer.Text.Split('\n').Where(l => l.StartsWith(Bullet, StringComparison.Ordinal)).Select(l => Row.Of(l[Bullet.Length..], answer.Citations)).ToList();
        if (rows.Count < FewestRows)
        {
            return null;
        }

        var header = TableRow.Of(Heading(texts.Passage), Heading(texts.Words));
        var table = new Table([new TableColumn(1), new TableColumn(3)], [header, .. rows.Select(r => TableRow.Of(new RichTextBlock(new TextRun(r.Label)), new RichTextBlock(Runs(r.Words))))])
        {
            Fallback = new Container([.. rows.Select(r => new RichTextBlock([new TextRun($"{r.Label} — ") { Weight = "Bolder" }, .. Runs(r.Words)]))]),
        };
        return new Container([table]) { Id = "table", IsVisible = false };
    }

    private static TextBlock Heading(string words) => new(words) { Weight = "Bolder" };

    /// <summary>Words with <c>**bold**</c> in them, without reading any other markup.</summary>
    private static List<TextRun> Runs(string words) =>
        [.. words.Split("**").Select((run, i) => new TextRun(run) { Weight = i % 2 == 1 ? "Bolder" : null }).Where(r => r.Text.Length > 0)];

    /// <summary>A line of the list.</summary>
    private sealed record Row(string Label, string Words)
    {
        public static Row Of(string line, IReadOnlyList<Citation> citations)
        {
            var positions = Reference().Matches(line).Select(m => int.Parse(m.Groups["position"].Value, CultureInfo.InvariantCulture)).Distinct();
            List<string> labels = [.. positions.Select(p => citations.FirstOrDefault(c => c.Position == p)?.Label).OfType<string>().Distinct()];
            var words = Reference().Replace(line, string.Empty).Trim();
            return new Row(labels.Count == 0 ? "—" : string.Join(", ", labels), labels.Count == 1 ? WithoutLabel(words, labels[0]) : words);
        }

        /// <summary>« **Par. 3** : « … » » beside a cell that says « par. 3 » would say it twice.</summary>
        private static string WithoutLabel(string words, string label)
        {
            foreach (var named in new[] { $"**{label}**", label })
            {
                if (words.StartsWith(named, StringComparison.OrdinalIgnoreCase) && words[named.Length..].TrimStart() is [':' or '—', ..] rest && rest[1..].Trim() is { Length: > 0 } left)
                {
                    return left;
                }
            }

            return words;
        }
    }

    [GeneratedRegex(@"\s*\[(?<position>\d{1,4})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
