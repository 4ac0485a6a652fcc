using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Channels.Activities;

/// <summary>How activities are read and written: camel case, no nulls, unknown fields kept, at most 64 levels deep.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(AnswerEntity))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>The one instance. Letters beyond ASCII are written as they are: every body is <c>application/json</c> in UTF-8, never HTML.</summary>
    public static ActivityJson Wire { get; } = new(WireOptions());

    /// <summary>The options that all bodies of the Bot Framework protocols share; a new copy for each context.</summary>
    internal static JsonSerializerOptions WireOptions() => new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 64,
    };
}
