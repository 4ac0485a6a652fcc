using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ChatBot.Pages;

/// <summary>Writes HTML: what stands in the template is markup, what is put into it is text and is encoded. There is no
/// way around that.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _html = new(8192);

    /// <summary>Writes a template; its holes are encoded, for text and for quoted attributes alike.</summary>
    public HtmlWriter Write([InterpolatedStringHandlerArgument("")] Template template)
    {
        _ = template;
        return this;
    }

    public override string ToString() => _html.ToString();

    /// <summary>Encodes the holes of a template as they are met.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Template
    {
        private readonly StringBuilder _html;

        public Template(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _html = writer._html;
            _html.EnsureCapacity(_html.Length + literalLength + (formattedCount * 16));
        }

        public void AppendLiteral(string markup) => _html.Append(markup);

        public void AppendFormatted(string? text) => _html.Append(Encoder.Encode(text ?? string.Empty));

        public void AppendFormatted(ReadOnlySpan<char> text) => _html.Append(Encoder.Encode(text.ToString()));

        public void AppendFormatted(LangAttribute lang)
        {
            if (lang.Tag is { } tag)
            {
                _html.Append(" lang=\"").Append(Encoder.Encode(tag)).Append('"');
            }

            if (lang.IsRightToLeft)
            {
                _html.Append(" dir=\"rtl\"");
            }
        }

        public void AppendFormatted(Icon icon) =>
            _html.Append("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"").Append(icon.Path).Append("\"></path></svg>");

        public void AppendFormatted(int number) => _html.Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
