using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatBot.Tests.Channels.BotFramework.Fuzzing;

/// <summary>Writes JSON, now and then as no writer of JSON would.</summary>
internal sealed class JsonVandal(Random random)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1_000 };

    public byte[] Write(JsonObject value)
    {
        var text = value.ToJsonString(Options);
        return random.Next(24) switch
        {
            0 => Bytes(InSomeString(text, "\\ud800")),
            1 => Bytes(InSomeString(text, "\\udc00\\ud800")),
            2 => Bytes("{\"text\":\"twice\",\"conversation\":null,\"type\":\"typing\"," + text[1..]),
            3 => Bytes(text[..random.Next(text.Length)]),
            4 => Bytes(text + text),
            5 => Bytes(text[..^1] + ",}"),
            6 => [0xEF, 0xBB, 0xBF, .. Bytes(text)],
            7 => WithByte(Bytes(text), 0xFF),
            8 => WithByte(Bytes(text), 0x00),
            9 => Bytes(new string('[', random.Next(1, 100_000))),
            10 => Bytes("{\"type\":\"message\",\"\\u0000\":" + text + ",\"\":" + text + "}"),
            11 => Encoding.Unicode.GetBytes(text),
            _ => Bytes(text),
        };
    }

    /// <summary>Puts letters right behind some quotation mark: into a name or a text, or between two.</summary>
    private string InSomeString(string text, string letters)
    {
        var at = text.IndexOf('"', random.Next(text.Length / 2));
        return at < 0 ? text : text.Insert(at + 1, letters);
    }

    private byte[] WithByte(byte[] bytes, byte odd)
    {
        bytes[random.Next(bytes.Length)] = odd;
        return bytes;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
