using ChatBot.Evaluation.TestSets;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Tests.Evaluation.TestSets;

public class GoldCheckTests
{
    private static readonly Edition[] Editions = [Sample.Edition("en"), Sample.Edition("fr")];

    [Theory]
    [InlineData("A/RES/1/2", "PP1")]
    [InlineData("A-RES-1-2.fr", "OP1.a")]
    [InlineData(null, "A-RES-1-2.fr#PP2")]
    public void What_exists_passes(string? document, string passage) => Check(document, passage);

    [Theory]
    [InlineData("A/RES/1/2", "PP9", "s.yaml(7): There is no passage 'PP9' in A/RES/1/2; its page /documents/… shows all ids.")]
    [InlineData("A/RES/9/9", "PP1", "s.yaml(5): The document 'A/RES/9/9' of case 'one' is not in the library; `chatbot documents` lists what is, `chatbot ingest` adds more.")]
    [InlineData(null, "PP1", "s.yaml(7): The case 'one' names no document, so write its passages with their edition: A-RES-77-20.fr#PP1.")]
    [InlineData(null, "A-RES-9-9.fr#PP1", "s.yaml(7): The edition 'A-RES-9-9.fr' is not in the library; `chatbot documents` lists what is.")]
    public void What_does_not_exist_is_named_with_file_and_line(string? document, string passage, string message)
    {
        Assert.Equal(message, Assert.Throws<TestSetException>(() => Check(document, passage)).Message);
    }

    private static void Check(string? document, string passage)
    {
        var turn = Sample.Turn() with { Passages = [[GoldPassage.TryParse(passage, 7)!]] };
        var set = Sample.Set("s", Sample.Case("one", turns: turn) with { Document = document, Line = 5 });
        GoldCheck.Resolve([set], name => Editions.FirstOrDefault(e => e.Slug == name || e.Symbol == name), Editions);
    }
}
