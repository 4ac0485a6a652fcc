using ChatBot.Answering.Prompts;
using ChatBot.Tests.Answering.Models;

namespace ChatBot.Tests.Answering.Prompts;

/// <summary>Prompts are files that people change: what would not work is told at start, by the file's name.</summary>
public sealed class PromptLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-prompts-").FullName;

    public PromptLibraryTests()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "prompts");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public static TheoryData<string, string> Placeholders => new()
    {
        { "answer", "passages" }, { "rewrite-question", "history" }, { "rewrite-question", "message" }, { "translate-query", "target_language" }, { "translate-query", "question" }, { "verify", "statement" }, { "verify", "passages" },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Placeholders))]
    public void A_placeholder_that_is_missing_is_told_with_its_file(string prompt, string placeholder)
    {
        Change(prompt, text => text.Replace($"{{{{${placeholder}}}}}", string.Empty, StringComparison.Ordinal));

        var refused = Assert.Throws<PromptException>(() => PromptLibrary.Load(_folder));

        Assert.Contains($"{{{{${placeholder}}}}}", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"{prompt}/skprompt.txt", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rewrite-question")]
    [InlineData("translate-query")]
    [InlineData("verify")]
    public void A_placeholder_that_nothing_fills_and_a_prompt_without_messages_are_told_too(string prompt)
    {
        Change(prompt, text => text + "{{$more}}");
        Assert.Contains($"{prompt}/skprompt.txt", Assert.Throws<PromptException>(() => PromptLibrary.Load(_folder)).Message, StringComparison.Ordinal);

        Change(prompt, text => text.Replace("{{$more}}", string.Empty, StringComparison.Ordinal).Replace("<message role=", "<part role=", StringComparison.Ordinal));
        Assert.Contains($"{prompt}/skprompt.txt", Assert.Throws<PromptException>(() => PromptLibrary.Load(_folder)).Message, StringComparison.Ordinal);

        File.Delete(Path.Combine(_folder, prompt, "config.json"));
        Assert.Contains("config.json", Assert.Throws<PromptException>(() => PromptLibrary.Load(_folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("rewrite-question")]
    [InlineData("translate-query")]
    [InlineData("verify")]
    public async Task A_changed_prompt_shows_in_the_settings_of_an_answer(string prompt)
    {
        const string question = "Où est le siège du Bureau international des phares ?";
        var settings = new Dictionary<string, string?> { ["Prompts:Path"] = _folder, ["Model:Provider"] = "Offline" };
        await using var before = await ModelBot.StartAsync(settings);
        var unchanged = (await before.AskAsync(question)).SettingsHash;

        Change(prompt, text => text.Replace("</message>", "Be kind.\n</message>", StringComparison.Ordinal));
        await using var after = await ModelBot.StartAsync(settings);

        Assert.NotEqual(unchanged, (await after.AskAsync(question)).SettingsHash);
    }

    private void Change(string prompt, Func<string, string> change)
    {
        var file = Path.Combine(_folder, prompt, "skprompt.txt");
        File.WriteAllText(file, change(File.ReadAllText(file)));
    }
}
