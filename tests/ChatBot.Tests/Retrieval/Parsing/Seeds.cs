using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.Parsing;

namespace ChatBot.Tests.Retrieval.Parsing;

/// <summary>The text that ships with the product.</summary>
internal static class Seeds
{
    public const string Name = "A-RES-77-20.fr.txt";

    public static string Text { get; } = File.ReadAllText(Path());

    public static Edition Edition { get; } = ResolutionParser.Parse(Text, Name);

    private static string Path()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ChatBot.sln")))
        {
            folder = folder.Parent;
        }

        return System.IO.Path.Combine(folder!.FullName, "seeds", Name);
    }
}
