using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.ModelServer;

namespace ChatBot.Tests.Answering.Models;

/// <summary>What a model is to say, written before anybody knows which numbers its passages will have.</summary>
internal static partial class Script
{
    /// <summary>The text with the number of the passage that holds the words in place of <c>{words}</c>.</summary>
    public static string WithNumbers(string text, ModelRequest request)
    {
        var passages = request.Messages("user")[^1].Split('\n').Where(l => l.StartsWith("{\"passage\":", StringComparison.Ordinal))
            .Select(l => JsonDocument.Parse(l).RootElement).Select(p => (Number: p.GetProperty("passage").GetInt32(), Text: p.GetProperty("text").GetString()!)).ToList();
        return Words().Replace(text, m =>
        {
            var found = passages.Find(p => p.Text.Contains(m.Groups["words"].Value, StringComparison.Ordinal));
            return found.Number > 0 ? found.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) : throw new InvalidOperationException($"No passage shown holds '{m.Groups["words"].Value}'.");
        });
    }

    /// <summary>Whether an answer is asked for, not one of the small prompts.</summary>
    public static bool IsAnswer(ModelRequest request) => Begins(request, "{\"question\":") && request.Messages("user")[^1].Contains("\n{\"passage\":", StringComparison.Ordinal);

    /// <summary>Whether a question is to be made standalone.</summary>
    public static bool IsRewriting(ModelRequest request) => Lines(request)[^1].StartsWith("{\"lastMessage\":", StringComparison.Ordinal);

    /// <summary>Whether a question is to be translated.</summary>
    public static bool IsTranslation(ModelRequest request) => Begins(request, "{\"question\":") && !IsAnswer(request);

    /// <summary>The question that an answer or a translation is asked for.</summary>
    public static string QuestionOf(ModelRequest request) => JsonDocument.Parse(Lines(request)[0]).RootElement.GetProperty("question").GetString()!;

    /// <summary>The lines of the user's message.</summary>
    public static IReadOnlyList<string> Lines(ModelRequest request) => request.Messages("user")[^1].Trim().Split('\n');

    private static bool Begins(ModelRequest request, string with) => request.Messages("user")[^1].StartsWith(with, StringComparison.Ordinal);

    /// <summary>The lines of a set: document, question, what the model says, with <c>\n</c> for a line break.</summary>
    public static IReadOnlyList<(string Document, string Question, string Says)> Read(string file)
        => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "grounding", file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | ", 3)).Select(f => ($"A/RES/{f[0]}", f[1], f[2].Replace("\\n", "\n", StringComparison.Ordinal).Trim()))];

    [GeneratedRegex(@"\{(?<words>[^}]+)\}")]
    private static partial Regex Words();
}
