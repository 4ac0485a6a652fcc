using ChatBot.Answering.Composing;

namespace ChatBot.Tests.Answering.Composing;

public class PassageWriterTests
{
    [Theory]
    [InlineData("les États Membres ;", "fr", "fr", "« les États Membres »")]
    [InlineData("les États Membres", "fr", "en", "« les États Membres »")]
    [InlineData("Member States,", "en", "en", "“Member States”")]
    [InlineData("la question intitulée « Coopération » et", "fr", "fr", "« la question intitulée « Coopération » et »")]
    [InlineData("la question intitulée « Coopération entre", "fr", "fr", "« la question intitulée »")]
    [InlineData("« Coopération entre", "fr", "fr", "« Coopération entre »")]
    [InlineData("ou autres », la question", "fr", "fr", "« la question »")]
    public void Quotes_words_as_they_are_and_never_half_a_quotation(string words, string passage, string reply, string expected)
        => Assert.Equal(expected, PassageWriter.Quote(words, passage, reply));
}
