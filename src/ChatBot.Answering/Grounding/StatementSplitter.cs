using System.Text;

namespace ChatBot.Answering.Grounding;

/// <summary>Cuts a model's text, while it streams, into statements that can be checked by themselves: lines, and sentences that end in a reference.</summary>
internal static class StatementSplitter
{
    /// <summary>Takes the complete statements off the front of what has been streamed; what is still open stays.</summary>
    public static IReadOnlyList<string> TakeComplete(StringBuilder pending)
    {
        var text = pending.ToString();
        var statements = new List<string>();
        int start = 0, depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth = text[i] switch
            {
                '«' or '“' => depth + 1,
                '»' or '”' => Math.Max(0, depth - 1),
                '\n' => 0,
                _ => depth,
            };
            if (text[i] == '\n' || (depth == 0 && EndsStatement(text, i)))
            {
                statements.Add(text[start..(i + 1)]);
                start = i + 1;
            }
        }

        pending.Remove(0, start);
        return [.. statements.Where(s => s.Trim().Length > 0)];
    }

    /// <summary>A full stop after a reference (« …[1]. ») that more text follows; an abbreviation (« par. 4 ») is none.</summary>
    private static bool EndsStatement(string text, int i)
        => text[i] is '.' or '!' or '?' && i > 0 && text[i - 1] == ']' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]) && text[i + 1] != '\n';
}
