using System.Text;

namespace ChatBot.Answering.Models;

/// <summary>
/// Takes off the reasoning that some models (DeepSeek R1, Qwen and others behind servers that do not separate it) write before their answer, between
/// <c>&lt;think&gt;</c> and <c>&lt;/think&gt;</c>: it is no part of it.
/// </summary>
internal sealed class ReasoningFilter
{
    private const string Open = "<think>";

    /// <summary>What ends reasoning. Some servers send it without its beginning, which stands in their prompt.</summary>
    private const string Close = "</think>";

    private readonly StringBuilder held = new();
    private bool passes;

    /// <summary>What of the text so far is answer and was not returned before.</summary>
    /// <param name="piece">The next piece of the stream.</param>
    public string Take(string piece)
    {
        if (passes)
        {
            return piece;
        }

        var text = held.Append(piece).ToString();
        var begun = text.TrimStart();
        if (begun.StartsWith(Open, StringComparison.OrdinalIgnoreCase))
        {
            return text.IndexOf(Close, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? Pass(text[(end + Close.Length)..].TrimStart()) : string.Empty;
        }

        return Open.StartsWith(begun, StringComparison.OrdinalIgnoreCase) ? string.Empty : Pass(text);
    }

    /// <summary>What is left at the end of the stream: the beginning of a mark that never became one; reasoning that nothing ended is none.</summary>
    public string Rest() => passes || held.ToString().TrimStart().StartsWith(Open, StringComparison.OrdinalIgnoreCase) ? string.Empty : held.ToString();

    /// <summary>Takes off what stands before an end of reasoning whose beginning was never sent.</summary>
    /// <param name="pending">What has been written and not been said yet.</param>
    public static void Drop(StringBuilder pending)
    {
        if (pending.ToString().LastIndexOf(Close, StringComparison.OrdinalIgnoreCase) is >= 0 and var end)
        {
            pending.Remove(0, end + Close.Length);
        }
    }

    private string Pass(string text)
    {
        passes = true;
        return text;
    }
}
