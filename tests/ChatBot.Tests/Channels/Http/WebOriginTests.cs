using ChatBot.Channels.Http;

namespace ChatBot.Tests.Channels.Http;

/// <summary>Origins as people write them and as browsers send them.</summary>
public class WebOriginTests
{
    [Theory]
    [InlineData("https://www.example.org", "https://www.example.org")]
    [InlineData(" HTTPS://WWW.Example.org:443/ ", "https://www.example.org")]
    [InlineData("http://localhost:3978", "http://localhost:3978")]
    [InlineData("http://192.0.2.7:80", "http://192.0.2.7")]
    [InlineData("https://[2001:DB8::0:1]", "https://[2001:db8::1]")]
    [InlineData("https://B\u00dcCHER.example", "https://xn--bcher-kva.example")]
    [InlineData("https://xn--bcher-kva.example", "https://xn--bcher-kva.example")]
    public void A_site_is_named_as_browsers_name_it(string written, string origin) => Assert.Equal(origin, WebOrigin.Read(written));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData("www.example.org")]
    [InlineData("localhost:3978")]
    [InlineData("ftp://www.example.org")]
    [InlineData("file://")]
    [InlineData("https://*")]
    [InlineData("https://*.example.org")]
    [InlineData("https://www.example.org/page")]
    [InlineData("https://www.example.org?x")]
    [InlineData("https://www.example.org#x")]
    [InlineData("https://ada@www.example.org")]
    [InlineData("https://\u0378.example")]
    [InlineData("https://\u200d.example")]
    [InlineData("https://xn--\u00fc.example")]
    public void What_no_page_can_come_from_is_none(string? written) => Assert.Null(WebOrigin.Read(written));

    [Theory]
    [InlineData("https://b\u00fccher.example/chat", "https://xn--bcher-kva.example/chat")]
    [InlineData("https://bot.example.org:8443/chat/", "https://bot.example.org:8443/chat/")]
    [InlineData("bot.example.org", "bot.example.org")]
    [InlineData("", "")]
    public void An_address_goes_on_the_wire_in_ASCII(string written, string address) => Assert.Equal(address, WebOrigin.InAscii(written));
}
