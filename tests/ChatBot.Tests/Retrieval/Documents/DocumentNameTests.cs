using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Retrieval.Documents;

public class DocumentNameTests
{
    [Theory]
    [InlineData("fr", "1 août 2031")]
    [InlineData("en", "1 August 2031")]
    public void The_day_is_written_in_the_language_of_the_text(string language, string expected) => Assert.Equal(expected, DocumentName.Day(Edition(language)));

    [Fact]
    public void A_text_without_a_day_has_none() => Assert.Null(DocumentName.Day(Edition("fr") with { Head = new() }));

    [Theory]
    [InlineData("décembre", 12)]
    [InlineData("Decembre", 12)]
    [InlineData("february", 2)]
    [InlineData("mai", 5)]
    [InlineData("phare", null)]
    public void Months_are_known_in_both_languages(string word, int? expected) => Assert.Equal(expected, Dates.Month(word));

    private static Edition Edition(string language) => Samples.Edition with { Language = language, Head = new() { Title = "Phares", Organ = "L'Assemblée générale", Adopted = new(2031, 8, 1) } };
}
