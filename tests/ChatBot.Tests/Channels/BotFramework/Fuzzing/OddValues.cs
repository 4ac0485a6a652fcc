using System.Text.Json.Nodes;

namespace ChatBot.Tests.Channels.BotFramework.Fuzzing;

/// <summary>Values that nobody expects.</summary>
internal static class OddValues
{
    private static readonly string[] Literals =
    [
        "null", "true", "false", "0", "-1", "1e999", "-1e-999", "99999999999999999999999999999", "-2147483649", "0.1", "\"\"", "\" \"", "[]", "{}", "[null]", "[[]]", "[{}]", "[null,null,{\"type\":null}]",
        "{\"id\":null}", "{\"id\":7}", "{\"id\":\"\"}", "{\"type\":{\"type\":{}}}", "\"null\"", "\"true\"", "\"-0\"", "\"1970-13-45T99:99:99Z\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"../../..\"", "\"https://[::1\"",
        "{\"action\":null}", "{\"action\":{\"verb\":null,\"data\":[]}}", "{\"actionName\":\"feedback\",\"actionValue\":\"\"}", "{\"actionName\":\"feedback\",\"actionValue\":{\"reaction\":7,\"feedback\":[]}}", "{\"parameters\":[null,{\"value\":{}}]}",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\u0000", "\u200b\u200d\ufeff", "\u202e\u2066evil\u2069", "<at>", "<at><at></at>", "</at>Bot<at>", "<at>Bot</at><at>Bot</at>", "&lt;at&gt;&amp;amp;&#xFFFFFFFF;&#0;", "[1]: x [1] [[[[", "``````", "![x](https://evil.example.org)",
        "/", "/langue", "/aide \u0000", "paragraphe 99999999999999999999", "par. -1", "par. 0 a) a) a)", "🗼\u200d🗼\u200d", "ﷺ", "İıſK", "\u0130", "Où est le siège ?", "que dit le paragraphe 1 ?", "<script>alert(1)</script>", "'; DROP TABLE passages; --", "{{$x}} {0} %s %n",
    ];

    public static JsonNode? Any(Random random) => random.Next(12) switch
    {
        0 => Nested(random.Next(2, 80)),
        1 => JsonValue.Create(Text(random)),
        _ => JsonNode.Parse(Literals[random.Next(Literals.Length)]),
    };

    public static string Text(Random random) => random.Next(20) switch
    {
        0 => new string('é', random.Next(1_000, 60_000)),
        1 => "a" + new string('\u0301', 5_000),
        2 => string.Concat(Enumerable.Repeat("paragraphe ", random.Next(1, 2_000))),
        3 => string.Concat(Enumerable.Repeat("<at>", random.Next(1, 2_000))),
        4 => string.Concat(Enumerable.Repeat("[1](", random.Next(1, 2_000))),
        _ => Texts[random.Next(Texts.Length)],
    };

    private static JsonNode Nested(int depth)
    {
        JsonNode node = new JsonArray();
        for (var i = 0; i < depth; i++)
        {
            node = i % 2 == 0 ? new JsonObject { ["x"] = node } : new JsonArray(node);
        }

        return node;
    }
}
