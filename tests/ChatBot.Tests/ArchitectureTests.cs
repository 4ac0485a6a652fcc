namespace ChatBot.Tests;

/// <summary>The arrows between the projects run one way (docs/architecture.md).</summary>
public class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["ChatBot.Retrieval"] = [],
        ["ChatBot.Answering"] = ["ChatBot.Retrieval"],
        ["ChatBot.Channels"] = ["ChatBot.Answering", "ChatBot.Retrieval"],
        ["ChatBot.Evaluation"] = ["ChatBot.Answering", "ChatBot.Retrieval"],
    };

    [Theory]
    [InlineData("ChatBot.Retrieval")]
    [InlineData("ChatBot.Answering")]
    [InlineData("ChatBot.Channels")]
    [InlineData("ChatBot.Evaluation")]
    public void A_project_refers_only_to_those_below_it(string project)
    {
        var references = System.Reflection.Assembly.Load(project).GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => name.StartsWith("ChatBot", StringComparison.Ordinal));

        Assert.Empty(references.Except(Allowed[project]));
    }
}
