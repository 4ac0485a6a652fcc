using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Answering.Feedback;

namespace ChatBot.Evaluation.Drafts;

/// <summary>Drafts test cases from thumbs-down: the conversation is there, what should have been answered is for a person to add.</summary>
public static class DraftCases
{
    /// <summary>A test set of drafts; null when nobody was unhappy.</summary>
    /// <param name="entries">What people thought, oldest first; a question that was asked twice becomes one draft.</param>
    /// <param name="today">Names the set.</param>
    public static string? Write(IEnumerable<FeedbackEntry> entries, DateOnly today)
    {
        var unhappy = entries.Where(e => e.Reaction == Reaction.Down).GroupBy(IdOf).ToArray();
        if (unhappy.Length == 0)
        {
            return null;
        }

        var yaml = new StringBuilder();
        yaml.Append("# Drafts from thumbs-down. For each: write what the answer should have cited (passages) and said (facts),\n")
            .Append("# or 'outcome: not-found'; give it a kind; remove the comments; move it to a test set of yours.\n")
            .Append(CultureInfo.InvariantCulture, $"name: feedback-{today:yyyy-MM-dd}\ncases:\n");
        foreach (var group in unhappy)
        {
            AddCase(yaml, group.Key, [.. group]);
        }

        return yaml.ToString();
    }

    private static void AddCase(StringBuilder yaml, string id, IReadOnlyList<FeedbackEntry> entries)
    {
        var last = entries[^1];
        yaml.Append(CultureInfo.InvariantCulture, $"  - id: {id}\n    language: {Language(last)}\n    kind: feedback\n    turns:\n");
        foreach (var earlier in last.Earlier)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"      - say: {Quoted(earlier)}\n");
        }

        yaml.Append(CultureInfo.InvariantCulture, $"      - say: {Quoted(last.Question)}\n");
        Comment(yaml, "answered", last.Answer);
        Comment(yaml, "cited", string.Join(", ", last.Cited));
        foreach (var comment in entries.Select(e => e.Comment).Where(c => !string.IsNullOrWhiteSpace(c)).Distinct())
        {
            Comment(yaml, "comment", comment!);
        }

        Comment(yaml, "times", entries.Count > 1 ? entries.Count.ToString(CultureInfo.InvariantCulture) : string.Empty);
        yaml.Append("        # passages: [[…]]\n        # facts: [[\"…\"]]\n");
    }

    private static void Comment(StringBuilder yaml, string name, string text)
    {
        if (text.Length > 0)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"        # {name}: {Quoted(text)}\n");
        }
    }

    /// <summary>A JSON string is a YAML string; line breaks and control characters are escaped, so that nothing said can become YAML of its own.</summary>
    private static string Quoted(string text)
    {
        var json = JsonSerializer.Serialize(text, Readable);
        var safe = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            _ = char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' ? safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : safe.Append(c);
        }

        return safe.ToString();
    }

    private static string Language(FeedbackEntry entry) => entry.Language.Length == 2 && entry.Language.All(char.IsAsciiLetterLower) ? entry.Language : "fr";

    private static string IdOf(FeedbackEntry entry)
    {
        var conversation = string.Join('\n', entry.Earlier.Append(entry.Question).Select(Metrics.TextFolding.Fold));
        return "feedback-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)))[..8];
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
