using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;

namespace ChatBot.Answering.Prompts;

/// <summary>The prompts, read from Semantic Kernel prompt directories (<c>NAME/skprompt.txt</c> + <c>config.json</c>) and checked once.</summary>
internal sealed partial class PromptLibrary
{
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["answer"] = ["answer_language", "question", "passages"],
        ["rewrite-question"] = ["history", "message"],
        ["translate-query"] = ["target_language", "question"],
        ["verify"] = ["statement", "passages"],
    };

    private readonly Dictionary<string, KernelFunction> functions;

    private PromptLibrary(Dictionary<string, KernelFunction> functions, string hash)
    {
        this.functions = functions;
        Hash = hash;
    }

    /// <summary>Changes whenever any prompt does.</summary>
    public string Hash { get; }

    /// <summary>A prompt by the name of its directory.</summary>
    public KernelFunction this[string name] => functions[name];

    /// <summary>Reads and checks all prompts that the product uses.</summary>
    /// <param name="folder">The folder of prompt directories.</param>
    /// <exception cref="PromptException">A prompt is missing or its placeholders are not the ones that are filled; the message says which.</exception>
    public static PromptLibrary Load(string folder)
    {
        var functions = new Dictionary<string, KernelFunction>(StringComparer.Ordinal);
        var all = new StringBuilder();
        foreach (var (name, placeholders) in Required)
        {
            var directory = Path.Combine(folder, name);
            var template = Read(Path.Combine(directory, "skprompt.txt"));
            var config = Read(Path.Combine(directory, "config.json"));
            Check(name, template, placeholders);
            all.Append(name).Append('\0').Append(template).Append('\0').Append(config).Append('\0');
            functions[name] = Function(name, template, config);
        }

        return new PromptLibrary(functions, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString()))));
    }

    private static KernelFunction Function(string name, string template, string config)
    {
        try
        {
            var settings = PromptTemplateConfig.FromJson(config);
            settings.Name = name;
            settings.Template = template;
            return KernelFunctionFactory.CreateFromPrompt(settings, new KernelPromptTemplateFactory());
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or KernelException or ArgumentException)
        {
            throw new PromptException($"The prompt '{name}' cannot be used: {e.Message} Mend {name}/config.json or {name}/skprompt.txt.", e);
        }
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PromptException($"The prompt file '{path}' cannot be read: put it back, or set Prompts:Path to the folder of the prompts.", e);
        }
    }

    private static void Check(string name, string template, string[] placeholders)
    {
        var present = Placeholder().Matches(template).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        if (placeholders.Except(present).FirstOrDefault() is { } missing)
        {
            throw new PromptException($"The prompt '{name}' lacks the placeholder {{{{${missing}}}}}: put it back into {name}/skprompt.txt.");
        }

        if (present.Except(placeholders).FirstOrDefault() is { } unknown)
        {
            throw new PromptException($"The prompt '{name}' has the placeholder {{{{${unknown}}}}}, which nothing fills: remove it from {name}/skprompt.txt.");
        }

        if (!template.Contains("<message role=", StringComparison.Ordinal))
        {
            // Without it Semantic Kernel sends the text HTML-encoded (« l&#39;ONU ») and a question could pose as an instruction.
            throw new PromptException($"The prompt '{name}' has no <message role=\"…\">: wrap its parts into messages in {name}/skprompt.txt.");
        }
    }

    [GeneratedRegex(@"\{\{\s*\$(?<name>\w+)\s*\}\}")]
    private static partial Regex Placeholder();
}

/// <summary>A prompt cannot be used; the message says which, why, and what to do.</summary>
public sealed class PromptException : Exception
{
    /// <summary>With a message for the person who runs the bot.</summary>
    public PromptException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>With a message for the person who runs the bot.</summary>
    public PromptException(string message)
        : base(message)
    {
    }

    /// <summary>For serializers.</summary>
    public PromptException()
    {
    }
}
