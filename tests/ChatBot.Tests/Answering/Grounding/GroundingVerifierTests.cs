using ChatBot.Answering.Grounding;
using ChatBot.Answering.Grounding.Relations;
using ChatBot.Retrieval.Searching;
using Moq;

namespace ChatBot.Tests.Answering.Grounding;

public class GroundingVerifierTests
{
    private static readonly Dictionary<int, GroundingSource> Shown = new()
    {
        [1] = new("Reconnaissant le siège à Lyon (France) et l'« Accord de 1997 »,", "fr", "préambule, al. 7"),
        [2] = new("Encourage les États Membres à coopérer ;", "fr", "par. 2"),
        [4] = new("Les gardiens veillent.", "fr", "annexe, article 3"),
        [5] = new("Les gardiens rament.", "fr", "annexe, directive 12"),
    };

    [Theory]
    [InlineData("Le siège est à **Lyon** [1].")]
    [InlineData("**Lyon (France)** : « le siège à Lyon (France) » [1].")]
    [InlineData("« le siège à **Lyon** (France) » [1].")]
    [InlineData("« l’“Accord de 1997” » [1].")]
    [InlineData("« le siège à Lyon » [1] et « les États Membres » [2].")]
    [InlineData("**Annexe, article 3** : « Les gardiens veillent » [4].")]
    [InlineData("« Les gardiens veillent » (annexe, article 3) [4].")]
    [InlineData("L'article 3 de l'annexe dit : « Les gardiens veillent » [4].")]
    [InlineData("« Les gardiens rament » (annexe, directive 12) [5].")]
    public void Lets_grounded_statements_through(string statement) => Assert.Null(Verify(statement).Fault);

    [Theory]
    [InlineData("Le siège est à Lyon.", "no reference")]
    [InlineData("Le siège est à Lyon [3].", "refers to a passage that was not shown")]
    [InlineData("« le siège à Paris » [1].", "quotes what does not stand there")]
    [InlineData("« le siège à Lyon » [2].", "quotes what does not stand there")]
    [InlineData("« le siège à Genève [1].", "quotes what does not stand there")]
    [InlineData("\"le siège à Genève\" [1].", "quotes what does not stand there")]
    [InlineData("Le siège est à Lyon depuis 1998 [1].", "figure 1998")]
    [InlineData("« Les gardiens veillent » (annexe, article 4) [4].", "figure 4")]
    [InlineData("Le siège est à Toulon [1].", "name Toulon")]
    [InlineData("Le siège est à Lyon (Italie) [1].", "country Italie")]
    [InlineData("Le siège n'est pas à Lyon [1].", "denies what the passages do not deny")]
    [InlineData("Le siège est à [Lyon](https://lies.example) [1].", "links or markup")]
    public void Holds_others_back(string statement, string because) => Assert.Equal(because, Verify(statement).Fault);

    [Theory]
    [InlineData("Le siège est décrit ainsi :\n| - à Lyon [1]", "Le siège est décrit ainsi :\n- à Lyon [1]")]
    [InlineData("Le siège de Lyon, en France, et l'Accord de 1997 [1] :\n| - une ferme de montagne [1]", "Le siège de Lyon, en France, et l'Accord de 1997 [1] :")]
    [InlineData("Le siège de Lyon et l'Accord :\n| - une ferme de montagne [1]", "")]
    [InlineData("Oui.| Le siège est à Lyon [1].", "Oui. Le siège est à Lyon [1].")]
    public void A_line_that_leads_to_a_list_stands_surety_for_none_of_its_items(string written, string said)
    {
        var gate = new StatementGate(Verifier());

        Assert.Equal(said, string.Concat(written.Split('|').Select(s => gate.Take(s).Statement?.Text)));
    }

    [Theory]
    [InlineData("Deux choses :\n| - le siège à Lyon [1]\n| - l'Accord de 1997 [1]\n| Le siège est à Lyon [1].", "Deux choses :\n- le siège à Lyon [1]\n- l'Accord de 1997 [1]\nLe siège est à Lyon [1].", 0)]
    [InlineData("Deux choses :\n| - le siège à Lyon [1]\n| - l'Accord de 1997 [1]", "Deux choses :\n- le siège à Lyon [1]\n- l'Accord de 1997 [1]", 0)]
    [InlineData("Trois choses :\n| - le siège à Lyon [1]\n| - l'Accord de 1997 [1]", "- le siège à Lyon [1]\n- l'Accord de 1997 [1]", 1)]
    [InlineData("Deux choses :\n| - le siège à Lyon [1]\n| - l'Accord de 1997 [1]\n| - une ferme de montagne [1]", "Deux choses :\n- le siège à Lyon [1]\n- l'Accord de 1997 [1]", 1)]
    public void A_line_that_counts_its_list_waits_for_it(string written, string said, int heldBack)
    {
        var gate = new StatementGate(Verifier());
        var passed = written.Split('|').Select(gate.Take).ToList();
        passed.Add(gate.End());

        Assert.Equal(said, string.Concat(passed.Select(p => p.Statement?.Text)));
        Assert.Equal(heldBack, passed.Count(p => p.Fault is not null));
    }

    [Fact]
    public void Reports_the_words_of_the_passage_that_were_quoted()
        => Assert.Equal("le siège à Lyon (France)", Verify("« le siège à **Lyon** (France) » [1]").Statement!.Quotes[1]);

    private static Verdict Verify(string statement) => Verifier().Verify(statement);

    private static GroundingVerifier Verifier()
    {
        var matcher = new Mock<ITermMatcher>();
        matcher.Setup(m => m.Analyze(It.IsAny<string>(), "fr", null)).Returns((string query, string _, string _) => new QueryAnalysis("fr", [.. Words(query)]));
        matcher.Setup(m => m.Match(It.IsAny<QueryAnalysis>(), It.IsAny<string>(), "fr")).Returns([]);
        return new GroundingVerifier(new WordSupport(matcher.Object), new RelationCheck(matcher.Object), Shown, new GroundingSource("Où est le siège ?", "fr"), "fr");
    }

    private static IEnumerable<QueryTerm> Words(string query)
        => Claim.Of(query).Words.Where(w => w.Folded.Length > 3).Select(w => new QueryTerm(w.Text, new(w.Start, w.Text.Length), w.Folded, 1, true));
}
