using ChatBot.Retrieval.Lexicons;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Retrieval.Lexicons;

public class FieldTableTests
{
    private const string Asylum = "asile, réfugié, demandeur d'asile, fuir | asylum, refugee, flee";
    private const string Flight = "fuir, s'évader, fugitif | flee, fugitive";

    private static readonly Lexicon Small = Lexicon.FromTexts([("fields.people.txt", $"# two fields\n{Asylum}\n{Flight}")]);

    [Fact]
    public void A_word_stands_for_the_others_of_its_field_weakly()
    {
        var forms = Forms("réfugiés", "fr", "fr");

        Assert.Equal(["asile", "réfugié", "demandeur d'asile", "fuir"], forms.Select(f => f.Written));
        Assert.All(forms, f => Assert.Equal((MatchKind.Related, FieldTable.Weight, false, false), (f.Kind, f.Weight, f.IsStrict, f.IsMeaningful)));
    }

    [Fact]
    public void A_word_of_several_fields_stands_for_all_of_them()
        => Assert.Equal(["asylum", "refugee", "flee", "flee", "fugitive"], Forms("fuir", "fr", "en").Select(f => f.Written));

    [Fact]
    public void A_phrase_is_known_as_a_whole_only()
    {
        Assert.NotEmpty(Forms("demandeurs d'asile", "fr", "fr"));
        Assert.Empty(Forms("demandeur", "fr", "fr"));
    }

    [Theory]
    [InlineData("en", "refugees", true)]
    [InlineData("fr", "asylum", false)]
    [InlineData("es", "asylum", false)]
    public void Each_language_has_its_own_words(string language, string word, bool holds)
        => Assert.Equal(holds, Small.Fields.Holds(language, PhraseTable.StemsOf(Small.Analyzer(language), word)));

    [Theory]
    [InlineData("asile, réfugié")]
    [InlineData("asile | asylum | asilo")]
    public void A_line_has_two_columns(string line)
        => Assert.Equal(
            $"fields.people.txt, line 2: « mot, mot, mot | word, word » is expected. The line reads: {line}",
            Assert.Throws<LexiconException>(() => Lexicon.FromTexts([("fields.people.txt", $"{Asylum}\n{line}")])).Message);

    [Fact]
    public void What_only_speaks_of_the_same_thing_is_found_but_does_not_meet_the_question()
    {
        using var index = PassageIndex.Build([new("0", "", "le statut de réfugié", "fr"), new("1", "", "la pêche en mer", "fr")], Small, RankingSettings.Default);
        using var without = PassageIndex.Build([new("0", "", "le statut de réfugié", "fr")], Small, RankingSettings.Default with { Fields = 0 });

        Assert.Equal(["0"], index.Search("asile", "fr", 5).Select(p => p.Id));
        Assert.Empty(without.Search("asile", "fr", 5));
    }

    [Fact]
    public void The_fields_that_ship_lead_from_plain_words_to_those_of_resolutions()
    {
        var fields = Lexicon.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"));

        IEnumerable<string> Written(string word, string language) => fields.Fields.Forms(PhraseTable.StemsOf(fields.Analyzer(language), word), language, "fr").Select(f => f.Written);
        Assert.Contains("faune sauvage", Written("éléphants", "fr"));
        Assert.Contains("réfugié", Written("asylum", "en"));
    }

    private static List<TermForm> Forms(string phrase, string source, string target)
        => [.. Small.Fields.Forms(PhraseTable.StemsOf(Small.Analyzer(source), phrase), source, target)];
}
