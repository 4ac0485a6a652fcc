using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ChatBot.Tests.Fakes;

/// <summary>A wire between a client and a server that a test can cut: what passes through it is gone with it, and new connections find it whole again.</summary>
public sealed class CuttableLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, bool> _ends = new();
    private readonly IPEndPoint _server;

    public CuttableLine(Uri server)
    {
        _server = new IPEndPoint(IPAddress.Loopback, server.Port);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The client's end.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Cuts whatever is connected, in the middle of whatever it is saying.</summary>
    public void Cut()
    {
        foreach (var end in _ends.Keys)
        {
            Break(end);
        }
    }

    public void Dispose()
    {
        _listener.Stop();
        Cut();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptSocketAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Nobody can come any more.
        }
    }

    private async Task CarryAsync(Socket client)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using var _ = client;
        _ends[client] = _ends[server] = true;
        try
        {
            await server.ConnectAsync(_server);
            await Task.WhenAny(CopyAsync(client, server), CopyAsync(server, client));
        }
        catch (SocketException)
        {
            // The server is not there.
        }
        finally
        {
            Break(client);
            Break(server);
        }
    }

    private static async Task CopyAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
            {
                for (var sent = 0; sent < count;)
                {
                    sent += await to.SendAsync(buffer.AsMemory(sent, count - sent));
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    /// <summary>With a reset rather than a good-bye, as a line breaks.</summary>
    private void Break(Socket end)
    {
        if (_ends.TryRemove(end, out _))
        {
            end.LingerState = new LingerOption(true, 0);
            end.Close();
        }
    }
}
