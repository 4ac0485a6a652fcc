using System.Globalization;
using ChatBot.Evaluation.Gates;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>The frame of a page, and pieces that several pages have.</summary>
internal static class HtmlPage
{
    /// <summary>A page up to its first heading; its policy lets nothing be fetched.</summary>
    public static HtmlText Open(string title, DateTimeOffset date) => new HtmlText()
        .Add($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">")
        .Add($"<title>{title}, {date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}</title><style>{Asset("report.css")}</style></head><body><main>");

    /// <summary>The whole page.</summary>
    public static string Close(HtmlText page) => page.Add($"</main><script>{Asset("report.js")}</script></body></html>").ToString() + "\n";

    /// <summary>The cells of a difference: figure, mean, interval, verdict.</summary>
    public static HtmlText.Raw Cells(Difference d)
    {
        var (mark, word) = d.High < 0 ? ("bad", "worse") : d.Low > 0 ? ("good", "better") : ("none", "no real difference");
        return new(new HtmlText().Add($"<td>{d.Figure}<td>{Figures.Signed(d.Mean)}<td>{Figures.Signed(d.Low)} … {Figures.Signed(d.High)}<td><span class=\"pill {mark}\">{word}</span>").ToString());
    }

    private static HtmlText.Raw Asset(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing from the build.");
        using var reader = new StreamReader(stream);
        return new HtmlText.Raw(reader.ReadToEnd());
    }
}
