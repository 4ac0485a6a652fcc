using System.ComponentModel.DataAnnotations;

namespace ChatBot.Answering.Prompts;

/// <summary>Where the prompts are. Section <c>Prompts</c> of the configuration.</summary>
public sealed class PromptOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Prompts";

    /// <summary>The folder of Semantic Kernel prompt directories; relative paths start beside the executable.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Path { get; set; } = "prompts";
}
