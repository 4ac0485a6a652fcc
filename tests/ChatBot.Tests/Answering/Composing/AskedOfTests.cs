using ChatBot.Answering;
using ChatBot.Tests.Fakes;

namespace ChatBot.Tests.Answering.Composing;

/// <summary>What the organ asks of somebody, what it condemns of a kind, and what comes after such a list.</summary>
public sealed class AskedOfTests : IAsyncLifetime
{
    private static readonly string[] Paragraphs =
    [
        "Rappelle que le Conseil a approuvé le Plan des balises et demandé aux gardiens de veiller la nuit",
        "Engage les gardiens à repeindre les balises de l'Iroise chaque année, et prie le Directeur de leur fournir la peinture",
        "Demande le retrait des barques prêtées aux gardiens",
        "Souligne que les gardiens doivent dormir",
        "Exige de nouveau que les gardiens rallument les lampes, et condamne les attaques menées contre les phares",
        "Demande instamment à tous les gardiens et au Directeur, avec l'appui du Port, de compter les épaves",
        "Condamne fermement le vol de cloches",
        "Prie le Port de publier un rapport sur les outils des gardiens",
        "Souligne qu'il faut :\n\na) Que les lampes soient allumées avant la nuit ;\n\nb) Que les cloches sonnent par temps de brume",
        "Demande aux pilotes :\n\na) De revoir, le cas échéant, les cartes des hauts-fonds et d'en remettre une copie au Directeur ;\n\nb) De saluer les gardiens",
        "Prie le Secrétaire général de compter les phares",
    ];

    private OfflineBot bot = null!;

    public async Task InitializeAsync() => bot = await OfflineBot.OpenAsync(("A-RES-70-11.fr.txt", $"Assemblée générale\n\nRésolution adoptée par l'Assemblée générale le 5 décembre 2015\n\n70/11. Protection des phares\n\nL'Assemblée générale,\n\nRappelant la Charte des Nations Unies,\n\n{string.Join("\n\n", Paragraphs.Select((p, i) => $"{i + 1}. {p} ;"))}\n"));

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("Que demande l'Assemblée aux gardiens ?", "OP2 OP5 OP6")]
    [InlineData("Qu'est-ce que l'Assemblée demande aux gardiens dans cette résolution ?", "OP2 OP5 OP6")]
    [InlineData("What does the Assembly ask the Secretary-General to do?", "OP11")]
    [InlineData("Que demande-t-elle au Directeur ?", "OP2 OP6")]
    [InlineData("Qu'exige-t-elle des gardiens ?", "OP5 OP6")]
    [InlineData("Que demande l'Assemblée aux pilotes ?", "OP10 OP10.a OP10.b")]
    [InlineData("Quelles attaques condamne l'Assemblée ?", "OP5")]
    [InlineData("Que souligne l'Assemblée ?", "OP4 OP9 OP9.a OP9.b")]
    public async Task The_clauses_that_name_them_next_to_their_verb_are_the_answer(string question, string passages)
        => Assert.Equal(passages, Cited(await Ask(question)));

    [Fact]
    public async Task The_clause_is_quoted_from_its_verb()
        => Assert.StartsWith("- **Par. 2** : « prie le Directeur de leur fournir la peinture » [1].", (await Ask("Que demande-t-elle au Directeur ?")).Text.Replace('\u00a0', ' '), StringComparison.Ordinal);

    [Theory]
    [InlineData("Que demande l'Assemblée aux gardiens ?", "et au Directeur ?", "OP2 OP6")]
    [InlineData("Que demande l'Assemblée aux gardiens ?", "et le dernier ?", "OP6")]
    [InlineData("Que condamne l'Assemblée ?", "and the one before?", "OP4")]
    [InlineData("Que dit le paragraphe 7 ?", "et que condamne-t-elle ?", "OP7")]
    [InlineData("Qui a volé les cloches ?", "et que condamne-t-elle ?", "OP5 OP7")]
    public async Task A_turn_that_leans_on_a_list_stays_with_it(string first, string then, string passages)
    {
        var conversation = Guid.NewGuid().ToString();
        await Ask(first, conversation);

        Assert.Equal(passages, Cited(await Ask(then, conversation)));
    }

    [Fact]
    public async Task After_a_point_comes_the_next_point_with_all_that_it_has()
    {
        var conversation = Guid.NewGuid().ToString();
        await Ask("Que dit le paragraphe 9 a) ?", conversation);

        Assert.Equal("OP9.b", Cited(await Ask("la suite", conversation)));
    }

    private async Task<Answer> Ask(string question, string? conversation = null) => await bot.Get<IAnswerer>().AnswerWholeAsync(new AnswerRequest { Text = question, ConversationId = conversation ?? Guid.NewGuid().ToString() });

    private static string Cited(Answer answer) => string.Join(' ', answer.Citations.Select(c => c.Passage.Id.Value));
}
