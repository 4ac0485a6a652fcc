using System.Globalization;
using System.Text;
using System.Xml;

namespace ChatBot.Evaluation.Reporting;

/// <summary>Collects XML that says of itself that it is UTF-8.</summary>
internal sealed class XmlText() : StringWriter(CultureInfo.InvariantCulture)
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>XML 1.0 has no way to write control characters, and questions may hold any.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            clean.Append(pair || XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            if (pair)
            {
                clean.Append(text[++i]);
            }
        }

        return clean.ToString();
    }
}
