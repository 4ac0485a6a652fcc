using ChatBot.Answering;
using ChatBot.Retrieval.Searching;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Offline;

/// <summary>Questions that say in words which of several resolutions they mean.</summary>
public sealed class DescribedResolutionTests : IAsyncLifetime
{
    private OfflineBot bot = null!;

    public async Task InitializeAsync() => bot = await OfflineBot.OpenAsync(
        ("A-RES-70-11.fr.txt", Resolution("70/11", "Protection des phares", "5 décembre 2015", "Prie le Secrétaire général de nommer douze gardiens des balises flottantes", "Constate que 34 navires ont fait naufrage sur la côte septentrionale et que neuf ports sont restés fermés")),
        ("A-RES-74-12.fr.txt", Resolution("74/12", "Protection des phares", "18 décembre 2019", "Prie le Secrétaire général de nommer quarante gardiens des balises flottantes", "Se félicite que la Mission de secours maritime en mer d'Iroise ait repris ses travaux")),
        ("A-RES-75-13.fr.txt", Resolution("75/13", "Culture des huîtres", "21 novembre 2020", "Encourage les ostréiculteurs à vendre des huîtres", "Note que la Mission a lancé en 2018 un concours de dessin destiné aux écoliers du littoral")));

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("Combien de gardiens des balises le Secrétaire général doit-il nommer, d'après la résolution de décembre 2015 sur la protection des phares ?", "A-RES-70-11.fr", "Douze")]
    [InlineData("Combien de gardiens des balises le Secrétaire général doit-il nommer, d'après la résolution de décembre 2019 sur la protection des phares ?", "A-RES-74-12.fr", "Quarante")]
    [InlineData("Protection des phares, Assemblée générale, fin 2015 : combien de navires ont fait naufrage ?", "A-RES-70-11.fr", "34")]
    public async Task The_resolution_of_that_date_answers(string question, string edition, string fact)
    {
        var answer = await Ask(question);

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Equal(edition, Assert.Single(answer.Citations.Select(c => c.Edition.Slug).Distinct()));
        Assert.Contains($"**{fact}", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Combien de phares la résolution de décembre 2019 sur la protection des phares a-t-elle éteints ?")]
    [InlineData("Qui préside le comité des phares, selon l'Assemblée générale en décembre 2019 ?")]
    public async Task That_the_resolution_is_there_is_no_answer_to_what_it_does_not_say(string question) => Assert.Equal(AnswerOutcome.NotFound, (await Ask(question)).Outcome);

    [Fact]
    public async Task Both_questions_of_a_sentence_are_answered()
    {
        var answer = await Ask("Combien de navires ont fait naufrage sur la côte septentrionale, et combien de ports sont restés fermés ?");

        Assert.Equal(AnswerOutcome.Answered, answer.Outcome);
        Assert.Contains("**34", answer.Text, StringComparison.Ordinal);
        Assert.Contains("**Neuf", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quand la résolution sur la culture des huîtres a-t-elle été adoptée ?", "21 novembre 2020")]
    public async Task A_question_on_the_head_finds_the_resolution_that_it_describes(string question, string words) => Assert.Contains(words, (await Ask(question)).Text, StringComparison.Ordinal);

    [Fact]
    public void Within_several_documents_the_lines_of_an_explanation_add_up()
    {
        var hit = bot.Get<IRetriever>().Search(new() { Query = "les gardiens des balises, décembre 2015", QueryLanguage = "fr", Limit = 1, Explain = true }).Hits[0];

        Assert.Equal("A-RES-70-11.fr", hit.Edition.Slug);
        var lines = hit.Explanation!.Split('\n').Skip(1).Select(l => l.Trim().Split(' ')).ToList();
        var sum = lines.Where(l => l[0] != "×").Sum(l => double.Parse(l[0], System.Globalization.CultureInfo.InvariantCulture));
        var prior = lines.Where(l => l[0] == "×").Select(l => double.Parse(l[1].TrimEnd(':'), System.Globalization.CultureInfo.InvariantCulture)).DefaultIfEmpty(1).Single();
        Assert.Equal(hit.Score, sum * prior, 0.15);
    }

    private Task<Answer> Ask(string question) => bot.AskAsync(question);

    private static string Resolution(string number, string title, string day, params string[] paragraphs) =>
        $"""
        Assemblée générale

        Résolution adoptée par l'Assemblée générale le {day}

        {number}. {title}

        L'Assemblée générale,

        Rappelant la Charte des Nations Unies,

        {string.Join("\n\n", paragraphs.Select((p, i) => $"{i + 1}. {p} ;"))}
        """;
}
