using ChatBot.Retrieval.Embeddings;
using ChatBot.Retrieval.Indexing;
using ChatBot.Tests.Retrieval.Parsing;

namespace ChatBot.Tests.Retrieval.Embeddings;

public class EmbeddedTextTests
{
    [Fact]
    public void A_point_comes_with_the_title_and_the_paragraph_that_introduces_it()
    {
        var edition = Seeds.Edition;
        var point = edition.Passages.Single(p => p.Id.Value == "OP17.c");
        var text = EmbeddedText.Of(edition, PassageTexts.Of(edition).ElementAt(point.Ordinal));

        Assert.Equal($"{edition.Head.Title}\n{edition.Text("OP17")}\n{point.Text}", text);
    }

    [Fact]
    public void What_stands_around_a_passage_never_pushes_it_out()
    {
        var text = EmbeddedText.Of(new string('t', 50_000), new string('c', 50_000), "the passage");

        Assert.Equal(1_512, text.Length);
        Assert.EndsWith("\nthe passage", text, StringComparison.Ordinal);
        Assert.Equal(8_000, EmbeddedText.Of("", "", new string('x', 50_000)).Length);
    }

    [Fact]
    public void A_character_is_not_cut_in_two() => Assert.Equal(7_999, EmbeddedText.Of("", "", new string('x', 7_999) + "🙂").Length);
}
