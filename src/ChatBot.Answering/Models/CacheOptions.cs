using System.ComponentModel.DataAnnotations;

namespace ChatBot.Answering.Models;

/// <summary>How long and how much of what models said is kept. Section <c>Cache</c> of the configuration.</summary>
public sealed class CacheOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Cache";

    /// <summary>How long what a model said is said again to the same question over the same passages, prompts and settings, 0 (never) to 7 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00", ErrorMessage = "Cache:Lifetime must be from 00:00:00 (off) to 7.00:00:00.")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Megabytes (2²⁰ bytes) that are kept in memory at most, 1 to 4,096.</summary>
    [Range(1, 4096, ErrorMessage = "Cache:Megabytes must be from 1 to 4096.")]
    public int Megabytes { get; set; } = 64;
}
