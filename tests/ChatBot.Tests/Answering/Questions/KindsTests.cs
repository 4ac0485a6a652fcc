using ChatBot.Answering.Questions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Searching;

namespace ChatBot.Tests.Answering.Questions;

public class KindsTests
{
    [Theory]
    [InlineData("Quels crimes sont cités ?", "la contrebande de fanaux, le trafic de lampes et la piraterie", "contrebande|trafic de lampes|piraterie")]
    [InlineData("Which crimes are named?", "la piraterie et le blanchiment du produit des épaves", "piraterie|blanchiment")]
    [InlineData("Quelles armes sont mentionnées ?", "des mines et des missiles, mais pas la mine du gardien", "mines|missiles|mine")]
    [InlineData("Quelles organisations sont mentionnées ?", "l'Organisation des Nations Unies pour les phares, l'Office et le Comité contre la brume", "Organisation des Nations Unies pour les phares|Comité contre la brume")]
    [InlineData("Quelles institutions internationales sont citées ?", "le Conseil des phares et des balises, l'Union balisienne et INTERPOL", "Conseil des phares|Union balisienne|INTERPOL")]
    [InlineData("Which UN agencies are named?", "encourage l'Office des phares, en particulier, à allumer ses lampes", "Office des phares")]
    [InlineData("Quels organismes sont nommés ?", "l'Organisation des phares pour éclairer les récifs", "Organisation des phares")]
    [InlineData("Quelles conventions sont citées ?", "la Convention contre la brume et le Protocole relatif aux balises", "Convention contre la brume|Protocole relatif")]
    public void Members_are_found_that_the_text_does_not_call_so(string question, string text, string expected)
    {
        var kind = Kinds.Asked(question, QuestionProfiler.Profile(question), []);

        Assert.NotNull(kind);
        Assert.Equal(expected, string.Join('|', kind.In(text).Select(s => text.Substring(s.Start, s.Length).Trim())));
    }

    [Theory]
    [InlineData("Quel crime est cité ?", 0)]
    [InlineData("Quels phares sont cités ?", 0)]
    [InlineData("Quels crimes ont été commis à Brest en 1931 ?", 1.2)]
    [InlineData("Quels organes de contrôle du phare sont élus ?", 0.7)]
    public void A_question_for_one_or_for_particular_ones_is_for_a_search(string question, double beside)
        => Assert.Null(Kinds.Asked(question, QuestionProfiler.Profile(question), [new(new QueryTerm("Brest", new TextSpan(question.Length, 0), "brest", beside, true), beside)]));

    [Fact]
    public void A_word_before_the_kind_says_which_ones()
    {
        const string Question = "Which coastal organizations are named?";

        Assert.Null(Kinds.Asked(Question, QuestionProfiler.Profile(Question), [new(new QueryTerm("coastal", new TextSpan(6, 7), "coastal", 0.6, true), 0.6)]));
    }

    [Fact]
    public void Every_line_of_the_list_that_ships_has_its_columns()
    {
        using var reader = new StreamReader(typeof(Kinds).Assembly.GetManifestResourceStream("kinds.txt")!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#').ToList();

        Assert.True(lines.Count > 5);
        Assert.All(lines, line => Assert.Equal(3, line.Split('|').Length));
    }
}
