using System.Text.Json;

namespace ChatBot.ModelServer;

/// <summary>Bodies of refusals, as OpenAI and Azure send them.</summary>
internal static class ErrorBodies
{
    public const string ContentFilter = """
        {"error":{"message":"The response was filtered due to the prompt triggering the content management policy.","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{"jailbreak":{"filtered":true,"detected":true},"hate":{"filtered":false,"severity":"safe"}}}}}
        """;

    public static string Of(string code, string message) => JsonSerializer.Serialize(new { error = new { message, type = "invalid_request_error", param = (string?)null, code } });
}
