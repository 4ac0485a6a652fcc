using System.Text.Json;
using ChatBot.Channels.Teams.Cards;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Teams.Cards;

/// <summary>What buttons send back, from our own cards and from clients that make it up.</summary>
public class CardCallTests
{
    [Fact]
    public void Older_clients_send_the_same_as_a_message()
    {
        var button = AnswerCard.Of(Samples.Answer("?"), Shown.PublicUrl).Json().All("Action.Execute").First();

        var (pressed, submitted) = (CardCall.Read(button.Press())!, CardCall.Read(button.GetProperty("fallback").GetProperty("data"))!);

        Assert.Equal(pressed with { All = null }, submitted with { All = null });
        Assert.Equal(pressed.All, submitted.All);
        Assert.Equal(new CitedPassage("A-RES-12-34.fr", "PP1", "dont le siège est à Brest (France)"), Assert.Single(pressed.All!));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"passage\"")]
    [InlineData("{}")]
    [InlineData("""{"verb":"delete","slug":"a","passage":"OP1"}""")]
    [InlineData("""{"verb":"passage","slug":"a"}""")]
    [InlineData("""{"verb":"passage","slug":{},"passage":[]}""")]
    [InlineData("""{"verb":"close"}""")]
    [InlineData("""{"action":{"verb":"passage"}}""")]
    [InlineData("""{"action":{"verb":1,"data":{"slug":"a","passage":"OP1"}}}""")]
    [InlineData("""{"action":{"verb":"passage","data":"x"}}""")]
    public void What_is_none_of_ours_is_not_read(string json) => Assert.Null(CardCall.Read(JsonDocument.Parse(json).RootElement));

    [Fact]
    public void What_is_too_much_is_cut()
    {
        var all = Enumerable.Range(0, 50).Select(i => new CitedPassage($"s{i}", "OP1", new string('x', 5000))).Append(null);
        var sent = JsonSerializer.SerializeToElement(new { verb = "close", mark = new string('x', 5000), all }, JsonSerializerOptions.Web);

        var call = CardCall.Read(sent)!;

        Assert.Null(call.Mark);
        Assert.Equal(Enumerable.Range(0, 6).Select(i => new CitedPassage($"s{i}", "OP1")), call.All);
    }

    [Fact]
    public void A_passage_that_is_not_there_is_not_shown()
    {
        var call = new CardCall { Verb = CardCall.ShowPassage, Slug = Shown.Edition.Slug, Passage = "OP99" };

        Assert.Null(CardReplies.To(call with { Slug = "gone" }, new FakeLibrary(), Shown.PublicUrl, "fr"));
        Assert.Null(CardReplies.To(call, new FakeLibrary(), Shown.PublicUrl, "fr"));
        Assert.NotNull(CardReplies.To(call with { Passage = "OP1" }, new FakeLibrary(), Shown.PublicUrl, "fr"));
    }
}
