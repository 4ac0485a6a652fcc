using ChatBot.Answering.Wording;

namespace ChatBot.Tests.Answering.Wording;

public class CountriesTests
{
    [Theory]
    [InlineData("un phare offert par le Japon et par la République démocratique du Congo", "Japon|République démocratique du Congo")]
    [InlineData("a lighthouse given by Japan and the Democratic Republic of the Congo", "Japan|Democratic Republic of the Congo")]
    [InlineData("le Gouvernement japonais a offert une balise", "Gouvernement japonais")]
    [InlineData("les gouvernements péruvien", "gouvernements péruvien")]
    [InlineData("les autorités japonaises ont offert une balise", "autorités japonaises")]
    [InlineData("les autorités maliennes et la présidence brésilienne", "autorités maliennes|présidence brésilienne")]
    [InlineData("the Japanese Government gave a beacon", "Japanese Government")]
    [InlineData("la République de Maurice", "République de Maurice")]
    [InlineData("entre la Guinée-Bissau et le Nigéria", "Guinée-Bissau|Nigéria")]
    [InlineData("la Côte d’Ivoire et la Côte d'Ivoire", "Côte d’Ivoire|Côte d'Ivoire")]
    public void Countries_are_found_by_their_names_and_by_their_governments(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("M. Maurice Fanal et Mme Dominique Grenade ont pris la parole")]
    [InlineData("la cuisine japonaise et le port brésilien")]
    [InlineData("un vernis du genre japon")]
    [InlineData("le Centre Japon-Afrique")]
    [InlineData("les Japonais")]
    [InlineData("")]
    public void First_names_adjectives_and_peoples_are_no_countries(string text) => Assert.Equal(string.Empty, Found(text));

    [Fact]
    public void Every_name_of_the_list_that_ships_is_found_whole()
    {
        using var reader = new StreamReader(typeof(Countries).Assembly.GetManifestResourceStream("countries.txt")!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#').ToList();

        Assert.True(lines.Count > 190);
        Assert.All(lines, line =>
        {
            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            Assert.Equal(4, columns.Length);
            Assert.All(columns[..2].SelectMany(c => c.Split(',', StringSplitOptions.TrimEntries)), name => Assert.Equal(name, Found(name)));
        });
    }

    private static string Found(string text) => string.Join('|', Countries.In(text).Select(s => text.Substring(s.Start, s.Length)));
}
