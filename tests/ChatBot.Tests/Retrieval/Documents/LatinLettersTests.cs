using System.Text;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Retrieval.Documents;

/// <summary>The table that stands in for ICU says what ICU says.</summary>
public class LatinLettersTests
{
    [Theory]
    [InlineData(0x00C0, 0x024F)]
    [InlineData(0x1E00, 0x1EFF)]
    public void Every_letter_is_taken_apart_and_put_together_as_unicode_does(int first, int last)
    {
        var letters = string.Concat(Enumerable.Range(first, last - first + 1).Select(c => (char)c));
        var apart = letters.Normalize(NormalizationForm.FormD);

        Assert.Equal(apart, LatinLetters.Decompose(letters));
        Assert.Equal(apart.Normalize(NormalizationForm.FormC), LatinLetters.Compose(apart));
    }

    [Fact]
    public void Other_characters_stay()
    {
        const string Text = "L'œuvre de « 1 000 » États, \ud83d\ude00 \ud83d";

        Assert.Equal("L'œuvre de « 1 000 » E\u0301tats, \ud83d\ude00 \ud83d", LatinLetters.Decompose(Text));
        Assert.Equal(Text, LatinLetters.Compose(LatinLetters.Decompose(Text)));
    }
}
