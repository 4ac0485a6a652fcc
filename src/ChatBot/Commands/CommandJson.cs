using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Answering;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Commands;

/// <summary>What <c>--json</c> prints: camel case, letters as they are, one line.</summary>
[JsonSerializable(typeof(AnswerJson))]
[JsonSerializable(typeof(DocumentJson[]))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    public static CommandJson Wire { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}

/// <summary>A document of the library.</summary>
internal sealed record DocumentJson(string Symbol, string Edition, string Language, string? Title, int Passages, IReadOnlyList<string> Warnings);

/// <summary>An answer.</summary>
internal sealed record AnswerJson(
    string Question,
    string Text,
    string Outcome,
    string Language,
    IReadOnlyList<CitationJson> Citations,
    IReadOnlyList<string> Suggestions,
    string SettingsHash,
    IReadOnlyList<EvidenceJson>? Evidence)
{
    public static AnswerJson Of(Answer answer, Uri publicUrl, bool explain) => new(
        answer.Question,
        answer.Text,
        answer.Outcome.Name(),
        answer.Language,
        [.. answer.Citations.Select(c => new CitationJson(
            c.Position, c.Passage.Id.Value, c.Label, c.Edition.Symbol, c.Edition.Slug, publicUrl.AbsoluteUri.TrimEnd('/') + c.Path, c.Quote, c.Passage.Text))],
        answer.Suggestions,
        answer.SettingsHash,
        !explain ? null : [.. answer.Evidence.Select(h => new EvidenceJson(
            h.Passage.Id.Value, PassageLabel.Of(h.Passage, answer.Language), h.Edition.Symbol, h.Score, h.Coverage, h.Explanation))]);
}

/// <summary>A citation of an answer.</summary>
internal sealed record CitationJson(int Position, string PassageId, string Label, string Document, string Edition, string Url, string Quote, string Text);

/// <summary>A passage that was retrieved for an answer.</summary>
internal sealed record EvidenceJson(string PassageId, string Label, string Document, double Score, double Coverage, string? Explanation);
