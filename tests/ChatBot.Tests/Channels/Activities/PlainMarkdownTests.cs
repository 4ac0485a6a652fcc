using ChatBot.Channels.Activities;

namespace ChatBot.Tests.Channels.Activities;

/// <summary>Words of documents that look like Markdown or HTML are shown, not rendered; the bot's own marks stay.</summary>
public sealed class PlainMarkdownTests
{
    [Theory]
    [InlineData("![img](http://evil.example/p.png)", @"!\[img\](http://evil.example/p.png)")]
    [InlineData("[clic](javascript:alert(1))", @"\[clic\](javascript:alert(1))")]
    [InlineData("[1](http://evil.example)", @"\[1\](http://evil.example)")]
    [InlineData("[clic][1]", @"\[clic\][1]")]
    [InlineData("[clic]: http://evil.example", @"\[clic\]: http://evil.example")]
    [InlineData("<img src=x> et </b>", @"\<img src=x> et \</b>")]
    public void What_would_be_rendered_is_escaped(string written, string plain) => Assert.Equal(plain, PlainMarkdown.Of(written));

    [Theory]
    [InlineData("- **Lyon (France)** : « … » (par. 3) [1] [2].\n- **a)** « [sic] » [12]")]
    [InlineData("moins de 3 < 4, 5 > 2, [note]")]
    public void All_else_stays(string text) => Assert.Equal(text, PlainMarkdown.Of(text));
}
