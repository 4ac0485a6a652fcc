using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace ChatBot.Evaluation.Reporting.Html;

/// <summary>Collects HTML; whatever comes from questions, answers and files is encoded on its way in.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>Appends markup of ours: literal parts as they are, every value between them encoded, numbers the invariant way.</summary>
    public HtmlText Add(FormattableString markup)
    {
        var values = markup.GetArguments().Select(object? (v) => v is Raw raw ? raw.Html : HtmlEncoder.Default.Encode(Convert.ToString(v, CultureInfo.InvariantCulture) ?? string.Empty)).ToArray();
        _html.AppendFormat(CultureInfo.InvariantCulture, markup.Format, values);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    /// <summary>Markup that is encoded already.</summary>
    internal sealed record Raw(string Html);
}
