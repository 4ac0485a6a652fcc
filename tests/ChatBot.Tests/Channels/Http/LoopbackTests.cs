using System.Net;
using ChatBot.Channels.Http;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Tests.Channels.Http;

/// <summary>Who counts as this machine: it is served without a secret.</summary>
public class LoopbackTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost")]
    [InlineData("127.0.0.1", "LOCALHOST:3978")]
    [InlineData("127.0.0.1", "127.0.0.1:3978")]
    [InlineData("::1", "[::1]:3978")]
    [InlineData("::ffff:127.0.0.1", "localhost")]
    public void This_machine_is_known(string remote, string host) => Assert.True(Loopback.Is(Request(remote, host)));

    [Theory]
    [InlineData("192.0.2.7", "localhost")]
    [InlineData("2001:db8::1", "127.0.0.1")]
    [InlineData("127.0.0.1", "attacker.example")]
    [InlineData("127.0.0.1", "localhost.attacker.example")]
    [InlineData("127.0.0.1", "127.0.0.1.attacker.example")]
    [InlineData("127.0.0.1", "attacker.example:127")]
    [InlineData("127.0.0.1", "0.0.0.0")]
    [InlineData("127.0.0.1", "192.0.2.7")]
    [InlineData("127.0.0.1", "")]
    public void Others_are_not_whatever_name_they_call(string remote, string host) => Assert.False(Loopback.Is(Request(remote, host)));

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-for", "")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Original-For", "127.0.0.1:4711")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    public void What_came_through_a_proxy_is_from_elsewhere(string header, string value)
    {
        var request = Request("127.0.0.1", "localhost");
        request.Request.Headers[header] = value;

        Assert.False(Loopback.Is(request));
    }

    private static DefaultHttpContext Request(string remote, string host)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(remote) } };
        context.Request.Host = new HostString(host);
        return context;
    }
}
