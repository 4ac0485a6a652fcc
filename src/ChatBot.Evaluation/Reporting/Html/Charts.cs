using System.Globalization;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>
/// Draws charts of bars as lists: a name, its bar, its figure. Text in a picture shrinks with it, to seven pixels on a telephone; that of a list wraps and is read out.
/// </summary>
internal static class Charts
{
    /// <summary>A bar per name, 0 to 1, longest possible bar at the end of its track.</summary>
    public static HtmlText.Raw Bars(string title, IReadOnlyList<(string Name, double Share, string Note)> bars)
        => Draw(title, bars.Select(b => (b.Name, b.Share, Level(b.Share), $"{b.Share.ToString("0.000", CultureInfo.InvariantCulture)} {b.Note}")));

    /// <summary>How many values fall into each of some ranges of growing width (1, 2, 5, 10, 20, 50 … ms), because latencies spread over decades.</summary>
    public static HtmlText.Raw Latencies(string title, IReadOnlyList<double> milliseconds)
    {
        double[] edges = [.. new[] { 0.1, 1, 10, 100, 1000, 10_000 }.SelectMany(d => new[] { d, 2 * d, 5 * d }), 100_000];
        var counts = edges.Select((edge, i) => milliseconds.Count(v => v <= edge && (i == 0 || v > edges[i - 1]))).ToArray();
        var first = Math.Max(0, Array.FindIndex(counts, c => c > 0));
        var last = Math.Max(first, Array.FindLastIndex(counts, c => c > 0));
        var highest = Math.Max(1, counts.Max());
        return Draw(title, Enumerable.Range(first, last - first + 1).Select(i => ($"≤ {Label(edges[i])}", (double)counts[i] / highest, string.Empty, counts[i].ToString(CultureInfo.InvariantCulture))));
    }

    private static HtmlText.Raw Draw(string title, IEnumerable<(string Name, double Share, string Level, string Note)> bars)
    {
        var html = new HtmlText().Add($"<figure><figcaption>{title}</figcaption><ul class=\"bars\">");
        foreach (var (name, share, level, note) in bars)
        {
            var percent = Math.Round(100 * Math.Clamp(share, 0, 1), 1);
            html.Add($"<li><span>{name}</span><span class=\"track\"><span class=\"bar {level}\" style=\"width:{percent}%\"></span></span><span class=\"note\">{note}</span></li>");
        }

        return new(html.Add($"</ul></figure>").ToString());
    }

    private static string Level(double share) => share >= 0.95 ? "good" : share >= 0.8 ? "fair" : "bad";

    private static string Label(double milliseconds) => milliseconds < 1000
        ? milliseconds.ToString("0.#", CultureInfo.InvariantCulture) + " ms"
        : (milliseconds / 1000).ToString("0", CultureInfo.InvariantCulture) + " s";
}
