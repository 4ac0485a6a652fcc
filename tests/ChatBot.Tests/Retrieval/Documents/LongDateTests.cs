using System.Globalization;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Retrieval.Documents;

public class LongDateTests
{
    [Theory]
    [InlineData("fr", "fr-FR")]
    [InlineData("en", "en-GB")]
    [InlineData("und", "en-GB")]
    public void Days_are_written_as_the_language_does(string language, string culture)
    {
        var days = Enumerable.Range(1, 12).Select(month => new DateOnly(2031, month, (2 * month) + 1)).ToList();

        Assert.Equal(days.Select(d => d.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(culture))), days.Select(d => LongDate.Of(d, language)));
    }
}
