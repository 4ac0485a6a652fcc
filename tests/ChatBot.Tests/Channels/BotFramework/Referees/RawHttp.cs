using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.Tests.Channels.BotFramework.Referees;

/// <summary>HTTP letter by letter: HttpClient mends or joins the very headers that the tests want to send.</summary>
internal static class RawHttp
{
    /// <summary>Posts JSON and tells the status.</summary>
    public static async Task<int> PostAsync(Uri server, string path, IEnumerable<string> authorizations, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        string[] head =
        [
            $"POST {path} HTTP/1.1",
            $"Host: {server.Authority}",
            "Connection: close",
            "Content-Type: application/json",
            "Content-Length: " + body.Length.ToString(CultureInfo.InvariantCulture),
            .. authorizations.Select(a => $"Authorization: {a}"),
        ];

        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", head) + "\r\n\r\n"));
        await stream.WriteAsync(body);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var status = await reader.ReadLineAsync() ?? throw new IOException("The server closed the connection without an answer.");
        return int.Parse(status.Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
