using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("fr-CH", "fr")]
    [InlineData("EN", "en")]
    [InlineData("en_US", "en")]
    [InlineData(" zh-Hant-TW ", "zh")]
    [InlineData("i-klingon", null)]
    [InlineData("français", null)]
    [InlineData("*", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_language_of_a_locale_is_its_first_part(string? locale, string? expected) => Assert.Equal(expected, LanguageIdentifier.OfLocale(locale));
}
