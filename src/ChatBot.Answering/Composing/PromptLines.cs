using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ChatBot.Answering.Composing;

/// <summary>The question as the composer is given it.</summary>
/// <param name="Question">The question on its own.</param>
/// <param name="Language">Its language, two letters.</param>
/// <param name="AnswerIn">The language of the reply: <c>fr</c> or <c>en</c>.</param>
/// <param name="Follows">Whether the passages are those of the turn before, to which the question refers back.</param>
/// <param name="Symbols">Whether passages of several documents are shown, so that each must be named with its symbol.</param>
/// <param name="Within">Whether the passages are those that the question names.</param>
/// <param name="Own">Of a question that leans on the one before: the characters at its beginning that were said now; all of them when it is tried by itself. 0: it leans on none.</param>
/// <param name="Subject">The words that were put into the question before, which the answer has to speak of; null when none were.</param>
internal sealed record QuestionLine(string Question, string Language, string AnswerIn, bool Follows = false, bool Symbols = false, bool Within = false, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Own = 0, string? Subject = null);

/// <summary>A passage as the composer is given it.</summary>
/// <param name="Passage">Its number, from 1: what a citation refers to.</param>
/// <param name="Label">What people call it, in the language of the reply.</param>
/// <param name="Document">The symbol of its document.</param>
/// <param name="Language">Its language.</param>
/// <param name="Kind">What part of the text it is.</param>
/// <param name="Organ">Who speaks, as the opening line has it.</param>
/// <param name="Opening">The words that open an operative paragraph (« Condamne fermement »).</param>
/// <param name="Text">Its words.</param>
/// <param name="Context">The words that it hangs on: the paragraph that a sub-paragraph is part of.</param>
/// <param name="Year">When its document was adopted; null when that is not known.</param>
/// <param name="Known">Its document's title and the full names of what it names shortly: not shown, only held against what is said.</param>
internal sealed record PassageLine(int Passage, string Label, string Document, string Language, string Kind, string? Organ, string? Opening, string Text, string? Context = null, int? Year = null, [property: JsonIgnore] string? Known = null);

/// <summary>An earlier exchange as a model is given it.</summary>
/// <param name="Asked">The question, standalone.</param>
/// <param name="Answered">The beginning of the answer.</param>
internal sealed record ExchangeLine(string Asked, string Answered);

/// <summary>What was said last, as a model is given it.</summary>
/// <param name="LastMessage">As typed.</param>
internal sealed record MessageLine(string LastMessage);

/// <summary>A statement that is to be checked.</summary>
/// <param name="Statement">The statement, with its references.</param>
/// <param name="Question">The question that it answers.</param>
internal sealed record StatementLine(string Statement, string Question);

/// <summary>One JSON object a line: delimiters that no document and no question can forge.</summary>
[JsonSerializable(typeof(QuestionLine))]
[JsonSerializable(typeof(PassageLine))]
[JsonSerializable(typeof(ExchangeLine))]
[JsonSerializable(typeof(MessageLine))]
[JsonSerializable(typeof(StatementLine))]
internal sealed partial class PromptLines : JsonSerializerContext
{
    /// <summary>Letters stay readable for the model; angle brackets, quotes and line ends are escaped.</summary>
    public static PromptLines Readable { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    /// <summary>The line of a question.</summary>
    public static string Write(QuestionLine question) => JsonSerializer.Serialize(question, Readable.QuestionLine);

    /// <summary>The lines of passages.</summary>
    public static string Write(IEnumerable<PassageLine> passages) => string.Join('\n', passages.Select(p => JsonSerializer.Serialize(p, Readable.PassageLine)));

    /// <summary>The lines of earlier exchanges.</summary>
    public static string Write(IEnumerable<ExchangeLine> exchanges) => string.Join('\n', exchanges.Select(e => JsonSerializer.Serialize(e, Readable.ExchangeLine)));

    /// <summary>The line of what was said last.</summary>
    public static string Write(MessageLine message) => JsonSerializer.Serialize(message, Readable.MessageLine);

    /// <summary>The line of a statement that is to be checked.</summary>
    public static string Write(StatementLine statement) => JsonSerializer.Serialize(statement, Readable.StatementLine);

    /// <summary>Reads back what was written; other lines are passed over. Null when there is no question.</summary>
    public static (QuestionLine Question, IReadOnlyList<PassageLine> Passages)? Read(string text)
    {
        QuestionLine? question = null;
        var passages = new List<PassageLine>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("{\"question\":", StringComparison.Ordinal))
            {
                question = JsonSerializer.Deserialize(line, Readable.QuestionLine);
            }
            else if (line.StartsWith("{\"passage\":", StringComparison.Ordinal) && JsonSerializer.Deserialize(line, Readable.PassageLine) is { } passage)
            {
                passages.Add(passage);
            }
        }

        return question is null ? null : (question, passages);
    }
}
