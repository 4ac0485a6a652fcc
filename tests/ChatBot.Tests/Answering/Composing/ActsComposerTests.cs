using ChatBot.Answering;
using ChatBot.Answering.Composing;
using ChatBot.Answering.Understanding;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Answering.Composing;

public sealed class ActsComposerTests : IDisposable
{
    private const string Others = "Rappelle la lettre par laquelle le Bureau a condamné les naufrageurs";
    private const string Paint = "Condamne ceux qui repeignent les phares en noir";
    private const string Joined = "Note que les balises sont rouges, et condamne quiconque les éteint";
    private const string Worried = "Se déclare vivement préoccupée par l'état des lampes";

    private readonly TemporaryLibrary _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_clauses_that_do_it_are_quoted_in_the_order_of_the_text_and_nobody_elses()
    {
        var draft = await ComposeAsync("Que condamne l'Assemblée ?", Others, Paint, Worried, Joined);

        Assert.Equal("- **Par. 2** : « Condamne ceux qui repeignent les phares en noir » [1].\n- **Par. 4** : « condamne quiconque les éteint » [2].", draft.Text.Replace('\u00a0', ' '));
    }

    [Fact]
    public async Task A_clause_may_begin_with_a_phrase()
        => Assert.Contains("préoccupée par l'état des lampes", (await ComposeAsync("What worries the Assembly?", Others, Paint, Worried, Joined)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_noted_with_worry_worries()
        => Assert.Contains("Prend note avec une vive inquiétude", (await ComposeAsync("What worries the Assembly?", "Prend note avec une vive inquiétude de l'état des quais")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Que demande l'Assemblée ?")]
    [InlineData("Que regrette l'Assemblée ?")]
    public async Task What_the_organ_does_not_do_is_said_so(string question)
    {
        var draft = await ComposeAsync(question, Others, Paint, Worried, Joined);

        Assert.Equal((AnswerOutcome.NotFound, "Aucun paragraphe du texte ne le fait."), (draft.Outcome, draft.Text));
        Assert.Empty(draft.Shown);
    }

    [Fact]
    public async Task What_does_not_fit_is_left_for_the_next_turn()
    {
        var draft = await ComposeAsync("Que condamne l'Assemblée ?", [.. Enumerable.Range(1, 11).Select(i => $"Condamne le naufrageur {i}")]);

        Assert.Equal((AnswerOutcome.Answered, 8, 3), (draft.Outcome, draft.Shown.Count, draft.Left.Count));
        Assert.EndsWith("Il y en a 3 de plus, jusqu'à : par. 11. Dites **la suite** pour les voir.", draft.Text, StringComparison.Ordinal);
    }

    private async Task<Draft> ComposeAsync(string question, params string[] paragraphs)
    {
        _folder.WriteSeed("A-RES-90-1.fr.txt", TemporaryLibrary.Resolution("90/1", string.Join(" ;\n\n", paragraphs.Select((p, i) => $"{i + 1}. {p}"))[3..]));
        var library = await _folder.OpenAsync();
        return ActsComposer.Compose(new Turn(question, "fr", "fr", null, false, null, []), library.Editions[0], ActQuestion.Read(question)!.Act)!;
    }
}
