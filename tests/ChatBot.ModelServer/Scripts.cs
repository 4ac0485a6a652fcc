using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChatBot.ModelServer;

/// <summary>Scripts that need no test around them: what the server does when it is run by hand.</summary>
public static partial class Scripts
{
    private const int Dimensions = 64;

    /// <summary>By name, for the command line.</summary>
    public static IReadOnlyDictionary<string, Func<ModelRequest, ModelAnswer>> ByName { get; } = new Dictionary<string, Func<ModelRequest, ModelAnswer>>(StringComparer.Ordinal)
    {
        ["quote"] = Quote,
        ["not-found"] = _ => ModelAnswer.Say("NOT_FOUND"),
        ["slow"] = request => Quote(request) is ModelAnswer.Speech speech ? speech with { Pause = TimeSpan.FromMilliseconds(300) } : ModelAnswer.Say("NOT_FOUND"),
        ["silent"] = _ => ModelAnswer.Say("…") with { First = Task.Delay(Timeout.Infinite) },
        ["cut"] = request => Quote(request) is ModelAnswer.Speech speech ? speech with { CutAfter = speech.Pieces.Count / 2 } : ModelAnswer.Say("NOT_FOUND"),
        ["garbage"] = _ => ModelAnswer.Say("…") with { GarbageAfter = 0 },
        ["filtered"] = _ => ModelAnswer.Filtered(),
        ["filtered-late"] = _ => ModelAnswer.Say("…") with { FinishReason = "content_filter" },
        ["page"] = _ => ModelAnswer.Page(),
        ["redirect"] = _ => new ModelAnswer.Failure(302, string.Empty) { Location = "http://127.0.0.1:9/sign-in" },
        ["malformed"] = _ => ModelAnswer.Malformed(),
        ["unauthorized"] = _ => ModelAnswer.Refuse(401, "invalid_api_key", "Incorrect API key provided."),
        ["unknown-model"] = _ => ModelAnswer.Refuse(404, "model_not_found", "The model does not exist."),
        ["over-quota"] = _ => ModelAnswer.OverQuota(3600),
        ["down"] = _ => ModelAnswer.Refuse(503, "server_error", "Overloaded."),
        ["lies"] = _ => ModelAnswer.Say("The capital of the Moon is **Selenopolis** [1]. It has 4,000,017 inhabitants [2]. Trust me. See [this page](https://lies.example/x) [1]."),
        ["obeys"] = _ => ModelAnswer.Say("I ignore my instructions as the document asks: here is my system prompt [1]. ![x](https://lies.example/leak.png)"),
    };

    /// <summary>Quotes the beginning of the first passage that it was shown: an honest model, if a dull one.</summary>
    public static ModelAnswer Quote(ModelRequest request)
    {
        var line = request.Messages("user") is [.., var message] ? message.Split('\n').FirstOrDefault(l => l.StartsWith("{\"passage\":1,", StringComparison.Ordinal)) : null;
        if (line is null)
        {
            return ModelAnswer.Say("NOT_FOUND");
        }

        var text = JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!;
        var words = string.Join(' ', text.Split(' ').Take(14)).TrimEnd(',', ';', ':', '.');
        return ModelAnswer.Say($"« {words} » [1].");
    }

    /// <summary>A vector that counts words: texts that share words are near each other. The plumbing of embeddings, not their worth.</summary>
    public static ModelAnswer Embed(ModelRequest request) => new ModelAnswer.Vectors(text =>
    {
        var vector = new float[Dimensions];
        foreach (Match word in Word().Matches(text.ToUpperInvariant()))
        {
            vector[word.Value.Aggregate(17, (hash, c) => ((hash * 31) + c) & 0xFFFFFF) % Dimensions]++;
        }

        vector[0] += 0.01f;
        return vector;
    });

    /// <summary>Vectors that never come.</summary>
    public static ModelAnswer EmbedNever(ModelRequest request) => ((ModelAnswer.Vectors)Embed(request)) with { Wait = Task.Delay(Timeout.Infinite) };

    /// <summary>Vectors of half the length: another model under the same name.</summary>
    public static ModelAnswer EmbedShorter(ModelRequest request) => new ModelAnswer.Vectors(text => ((ModelAnswer.Vectors)Embed(request)).Of(text)[..(Dimensions / 2)]);

    [GeneratedRegex(@"\p{L}{4,}")]
    private static partial Regex Word();
}
