using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Composing;

/// <summary>A quotation should not end on « de la » or « et »: takes such words off its end.</summary>
internal static class Dangling
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "de", "du", "des", "la", "le", "les", "l'", "d'", "et", "ou", "à", "au", "aux", "en", "dans", "par", "pour", "sur", "avec", "que", "qui", "dont", "un", "une", "d'un", "d'une", "ce", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "contre", "notamment",
        "of", "the", "and", "or", "to", "in", "for", "with", "a", "on", "by", "its", "their", "that", "which",
    };

    /// <summary>The stretch without the words that dangle at its end.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        while (span.Length > 0)
        {
            var piece = text.AsSpan(span.Start, span.Length);
            var space = piece.LastIndexOf(' ');
            if (space <= 0 || !Words.Contains(piece[(space + 1)..].ToString().TrimEnd(',', ';', ':').ToLowerInvariant()))
            {
                return span;
            }

            span = new TextSpan(span.Start, piece[..space].TrimEnd(" ,;:").Length);
        }

        return span;
    }
}
