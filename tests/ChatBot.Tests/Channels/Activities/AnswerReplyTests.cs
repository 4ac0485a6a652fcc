using System.Text.Json;
using ChatBot.Channels.Activities;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Channels.Activities;

/// <summary>How an answer becomes an activity, at the edges.</summary>
public class AnswerReplyTests
{
    private static readonly ReplyStyle Style = new(new Uri("https://bot.example"));

    [Fact]
    public void Names_and_abstracts_fit_what_Teams_shows()
    {
        var quote = string.Concat(Enumerable.Repeat("mot ", 100)).Trim();
        var answer = Samples.Answer("?") with { Citations = [Samples.Citation(quote) with { Label = new string('é', 100) }] };

        var appearance = Claims(answer.ToActivity(Style))[0].GetProperty("appearance");

        Assert.Equal(new string('é', 79) + "…", appearance.GetProperty("name").GetString());
        Assert.Equal(string.Concat(Enumerable.Repeat("mot ", 40)).Trim()[..159].TrimEnd() + "…", appearance.GetProperty("abstract").GetString());
    }

    [Fact]
    public void A_cut_never_splits_a_character()
    {
        var answer = Samples.Answer("?") with { Citations = [Samples.Citation("x" + string.Concat(Enumerable.Repeat("😀", 100)))] };

        var text = Claims(answer.ToActivity(Style))[0].GetProperty("appearance").GetProperty("abstract").GetString()!;

        Assert.EndsWith("😀…", text, StringComparison.Ordinal);
        Assert.True(text.Length <= AnswerReply.LongestAbstract);
    }

    [Fact]
    public void A_citation_without_quotation_shows_its_passage()
    {
        var answer = Samples.Answer("?") with { Citations = [Samples.Citation(string.Empty)] };

        var appearance = Claims(answer.ToActivity(Style))[0].GetProperty("appearance");

        Assert.Equal(Samples.Preamble, appearance.GetProperty("abstract").GetString());
        Assert.Equal("https://bot.example/documents/A-RES-12-34.fr#PP1", appearance.GetProperty("url").GetString());
    }

    [Fact]
    public void Positions_are_unique_in_order_and_at_most_twenty()
    {
        var answer = Samples.Answer("?") with { Citations = [.. Enumerable.Range(0, 50).Select(i => Samples.Citation("q", (i % 25) + 1)).Reverse()] };

        Assert.Equal(Enumerable.Range(1, 20), Claims(answer.ToActivity(Style)).Select(c => c.GetProperty("position").GetInt32()));
    }

    [Fact]
    public void A_client_without_the_limit_of_Teams_gets_every_citation_and_its_definition()
    {
        var answer = Samples.Answer("?") with { Citations = [.. Enumerable.Range(1, 49).Select(i => Samples.Citation("q", i))] };

        var activity = answer.ToActivity(Style with { CitationDefinitions = true, MostCitations = int.MaxValue });

        Assert.Equal(49, Claims(activity).Count);
        Assert.Contains("\n[49]: https://bot.example/", activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Definitions_quote_what_Markdown_would_misread()
    {
        var answer = Samples.Answer("?") with { Citations = [Samples.Citation(string.Empty) with { Label = """par. "1" \ a""" }] };

        var text = answer.ToActivity(Style with { CitationDefinitions = true }).Text;

        Assert.EndsWith("""[1]: https://bot.example/documents/A-RES-12-34.fr#PP1 "par. \"1\" \\ a — A/RES/12/34" """.TrimEnd(), text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_activity_comes_out_as_it_went_in()
    {
        const string Wire = """{"type":"message","id":"1","from":{"id":"u","aadObjectId":"x"},"conversation":{"id":"c","tenantId":"t"},"text":"<b>é</b> & \u0001","entities":[{"type":"clientInfo","n":[1.50,null]}],"channelData":{"a":{}},"label":"kept","relatesTo":null}""";

        var activity = JsonSerializer.Deserialize(Wire, ActivityJson.Wire.Activity)!;

        Assert.Equal(Wire, JsonSerializer.Serialize(activity, ActivityJson.Wire.Activity));
    }

    private static List<JsonElement> Claims(Activity activity) => [.. activity.Entities![0].GetProperty("citation").EnumerateArray()];
}
