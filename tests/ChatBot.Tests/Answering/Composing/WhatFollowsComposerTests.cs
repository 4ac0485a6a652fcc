using ChatBot.Answering.Composing;
using ChatBot.Answering.Understanding;
using ChatBot.Tests.Retrieval.Ingestion;

namespace ChatBot.Tests.Answering.Composing;

public sealed class WhatFollowsComposerTests : IDisposable
{
    private const string Old = "Prend note du rapport présenté par le Bureau à sa trentième session";
    private const string Report = "Prie le Secrétaire général de lui présenter à sa quarantième session un rapport sur les phares";
    private const string Yearly = "Prie le Bureau de lui rendre compte chaque année de l'état des lampes";
    private const string Agenda = "Décide d'inscrire à l'ordre du jour provisoire de sa quarante et unième session la question intitulée « Phares »";
    private const string Other = "Encourage les gardiens à veiller";
    private const string Talk = "Décide de tenir à sa quarante-deuxième session un dialogue avec les gardiens";

    private readonly TemporaryLibrary _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false, true, false, "**Quarante et unième session** : « Décide d'inscrire à l'ordre du jour provisoire de sa quarante et unième session la question intitulée « Phares » » (par. 5) [1].")]
    [InlineData(true, false, false, "- **Quarantième session** : « Prie le Secrétaire général de lui présenter à sa quarantième session un rapport sur les phares » (par. 2) [1].\n- **Chaque année** : « Prie le Bureau de lui rendre compte chaque année de l'état des lampes » (par. 3) [2].")]
    [InlineData(true, false, true, "**Chaque année** : « Prie le Bureau de lui rendre compte chaque année de l'état des lampes » (par. 3) [1].")]
    public async Task The_paragraphs_that_say_so_are_quoted_with_the_time_in_bold(bool report, bool session, bool howOften, string expected)
    {
        var draft = await ComposeAsync(new Intent.Follows(report, session) { HowOften = howOften }, Old, Report, Yearly, Other, Agenda);

        Assert.NotNull(draft);
        Assert.Equal(expected, draft.Text.Replace('\u00a0', ' '));
    }

    [Theory]
    [InlineData(true, "**Secrétaire général, quarantième session** : « Prie le Secrétaire général de lui présenter à sa quarantième session un rapport")]
    [InlineData(false, "**Secrétaire général** : « Prie le Secrétaire général")]
    public async Task Asked_who_and_when_both_are_told(bool when, string expected)
        => Assert.StartsWith(expected, (await ComposeAsync(new Intent.Follows(true, false) { Who = true, When = when }, Old, Report, Other))?.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

    [Fact]
    public async Task A_text_that_says_nothing_of_it_leaves_the_question_to_the_model()
        => Assert.Null(await ComposeAsync(new Intent.Follows(true, false), Old, Other));

    [Fact]
    public async Task An_organ_that_remains_seized_says_that()
        => Assert.Contains("rester saisie de la question", (await ComposeAsync(new Intent.Follows(false, true), Old, Other))!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(Talk, "**Quarante-deuxième session** :")]
    [InlineData(Report, "**Quarantième session** :")]
    public async Task A_dialogue_or_a_report_at_a_session_brings_the_question_back(string paragraph, string expected)
        => Assert.StartsWith(expected, (await ComposeAsync(new Intent.Follows(false, true), Old, paragraph, Other))?.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

    private async Task<Draft?> ComposeAsync(Intent.Follows asked, params string[] paragraphs)
    {
        _folder.WriteSeed("A-RES-90-1.fr.txt", TemporaryLibrary.Resolution("90/1", string.Join(" ;\n\n", paragraphs.Select((p, i) => $"{i + 1}. {p}"))[3..]));
        var library = await _folder.OpenAsync();
        return WhatFollowsComposer.Compose(new Turn("?", "fr", "fr", null, false, null, []), library.Editions[0], asked);
    }
}
