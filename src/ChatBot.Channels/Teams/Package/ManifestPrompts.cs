using ChatBot.Channels.Teams.Cards;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Channels.Teams.Package;

/// <summary>Questions to begin with: those of the welcome card, or such as any resolution can be asked while there are no documents.</summary>
internal static class ManifestPrompts
{
    private const int LongestTitle = 128;

    /// <summary>The questions in a language; as many in each, because translations find their places by counting.</summary>
    public static IReadOnlyList<ManifestCommand> For(IReadOnlyList<Edition> editions, ManifestTexts texts)
    {
        var most = Math.Min(Questions(editions, ManifestTexts.French).Count, Questions(editions, ManifestTexts.English).Count);
        return [.. (most == 0 ? texts.FirstQuestions : Questions(editions, texts).Take(most)).Select(q => new ManifestCommand(q, Type: "prompt", Prompt: q))];
    }

    /// <summary>A document without a symbol goes by the name of its file, which may be of any length.</summary>
    private static List<string> Questions(IReadOnlyList<Edition> editions, ManifestTexts texts) =>
        [.. SampleQuestions.For(editions, texts.Language).Where(q => q.Length <= LongestTitle)];
}
