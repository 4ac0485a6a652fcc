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

        var answer = await SendAsync(server, string.Join("\r\n", head) + "\r\n\r\n" + json);
        return answer.Length == 0
            ? throw new IOException("The server closed the connection without an answer.")
            : int.Parse(answer.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Sends a request as it stands, which asks for the connection to be closed, and reads the whole answer.</summary>
    public static async Task<string> SendAsync(Uri server, string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
