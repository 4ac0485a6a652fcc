using ChatBot.Answering.Understanding;

namespace ChatBot.Tests.Answering.Understanding;

public class LanguageIdentifierTests
{
    [Theory]
    [InlineData("Wo ist der Sitz der Gilde?", true)]
    [InlineData("Wann wurde die Resolution von der Versammlung verabschiedet?", true)]
    [InlineData("Dove si trova la sede della gilda?", true)]
    [InlineData("Qual é a sede da guilda?", true)]
    [InlineData("Где находится маяк?", true)]
    [InlineData("Où se trouve le siège de la guilde ?", false)]
    [InlineData("Where is the seat of the guild?", false)]
    [InlineData("¿Dónde está la sede del gremio?", false)]
    [InlineData("donde esta la sede", false)]
    [InlineData("What was the von Humboldt prize?", false)]
    [InlineData("INTERPOL", false)]
    public void Languages_that_are_not_read_are_told_when_they_are_sure(string text, bool unread) => Assert.Equal(unread, LanguageIdentifier.IsUnread(text));

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
