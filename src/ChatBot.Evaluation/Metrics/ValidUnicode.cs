using System.Text;

namespace ChatBot.Evaluation.Metrics;

/// <summary>Makes any text one that can be normalized: people and bots may say what is no character, and normalizing it would throw.</summary>
internal static class ValidUnicode
{
    /// <summary>The text with U+FFFD for U+FFFE and for halves of surrogate pairs.</summary>
    public static string Of(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
}
