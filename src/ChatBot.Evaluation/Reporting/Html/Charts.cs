using System.Globalization;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>Draws charts as SVG, with a title that says in words what they show.</summary>
internal static class Charts
{
    private const int Width = 640;
    private const int LabelWidth = 170;
    private const int RowHeight = 24;

    /// <summary>A bar per name, 0 to 1, longest possible bar at the right edge.</summary>
    public static HtmlText.Raw Bars(string title, IReadOnlyList<(string Name, double Share, string Note)> bars)
    {
        const int BarWidth = Width - LabelWidth - 110;
        var svg = Open(title, (bars.Count * RowHeight) + 8);
        foreach (var ((name, share, note), i) in bars.Select((b, i) => (b, i)))
        {
            var y = (i * RowHeight) + 4;
            var length = Math.Round(Math.Clamp(share, 0, 1) * BarWidth, 1);
            svg.Add($"""<text x="{LabelWidth - 8}" y="{y + 15}" text-anchor="end">{Short(name)}</text>""")
                .Add($"""<rect class="track" x="{LabelWidth}" y="{y + 3}" width="{BarWidth}" height="16" rx="3"/>""")
                .Add($"""<rect class="bar {Level(share)}" x="{LabelWidth}" y="{y + 3}" width="{length}" height="16" rx="3"/>""")
                .Add($"""<text class="note" x="{LabelWidth + BarWidth + 8}" y="{y + 15}">{share.ToString("0.000", CultureInfo.InvariantCulture)} {note}</text>""");
        }

        return Close(svg);
    }

    /// <summary>How many values fall into each of some ranges of growing width (1, 2, 5, 10, 20, 50 … ms), because latencies spread over decades.</summary>
    public static HtmlText.Raw Latencies(string title, IReadOnlyList<double> milliseconds)
    {
        const int Height = 150, Bottom = 22;
        double[] edges = [.. new[] { 0.1, 1, 10, 100, 1000, 10_000 }.SelectMany(d => new[] { d, 2 * d, 5 * d }), 100_000];
        var counts = edges.Select((edge, i) => milliseconds.Count(v => v <= edge && (i == 0 || v > edges[i - 1]))).ToArray();
        var first = Math.Max(0, Array.FindIndex(counts, c => c > 0));
        var last = Math.Max(first, Array.FindLastIndex(counts, c => c > 0));
        var shown = Enumerable.Range(first, last - first + 1).ToArray();
        var step = Math.Min(60.0, (double)Width / shown.Length);
        var highest = Math.Max(1, counts.Max());
        var svg = Open(title, Height);
        foreach (var (bin, i) in shown.Select((b, i) => (b, i)))
        {
            var height = Math.Round((double)counts[bin] / highest * (Height - Bottom - 20), 1);
            var x = Math.Round(i * step, 1);
            svg.Add($"""<rect class="bar" x="{x + 3}" y="{Height - Bottom - height}" width="{step - 6}" height="{height}" rx="2"/>""")
                .Add($"""<text class="note" x="{x + (step / 2)}" y="{Height - Bottom - height - 4}" text-anchor="middle">{counts[bin]}</text>""")
                .Add($"""<text class="note" x="{x + (step / 2)}" y="{Height - 6}" text-anchor="middle">≤ {Label(edges[bin])}</text>""");
        }

        return Close(svg);
    }

    private static HtmlText Open(string title, int height) =>
        new HtmlText().Add($"""<figure><figcaption>{title}</figcaption><svg viewBox="0 0 {Width} {height}" role="img" aria-label="{title}">""");

    private static HtmlText.Raw Close(HtmlText svg) => new(svg.Add($"</svg></figure>").ToString());

    private static string Level(double share) => share >= 0.95 ? "good" : share >= 0.8 ? "fair" : "bad";

    private static string Short(string name) => name.Length <= 24 ? name : name[..23] + "…";

    private static string Label(double milliseconds) => milliseconds < 1000
        ? milliseconds.ToString("0.#", CultureInfo.InvariantCulture)
        : (milliseconds / 1000).ToString("0", CultureInfo.InvariantCulture) + " s";
}
