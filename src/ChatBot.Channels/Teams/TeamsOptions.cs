using System.ComponentModel.DataAnnotations;

namespace ChatBot.Channels.Teams;

/// <summary>How the bot behaves in Teams. Section <c>Teams</c> of the configuration.</summary>
public sealed class TeamsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Teams";

    /// <summary>Whether answers stream in one-to-one chats; elsewhere Teams does not allow it.</summary>
    public bool Streaming { get; set; } = true;

    /// <summary>The least time between two updates of a stream. Teams takes about one a second.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10", ErrorMessage = "Teams:StreamInterval must be from zero to ten seconds (hh:mm:ss).")]
    public TimeSpan StreamInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a stream may last before its message is updated in place instead. Teams ends streams after two minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00", ErrorMessage = "Teams:StreamLimit must be from one second to two minutes (hh:mm:ss).")]
    public TimeSpan StreamLimit { get; set; } = TimeSpan.FromSeconds(110);

    /// <summary>What the thumbs under an answer open: Teams' own form, or ours with the usual reasons.</summary>
    public FeedbackForms Feedback { get; set; } = FeedbackForms.Default;
}

/// <summary>What the thumbs under an answer open.</summary>
public enum FeedbackForms
{
    /// <summary>Teams' own form.</summary>
    Default,

    /// <summary>Our form, with the usual reasons.</summary>
    Custom,

    /// <summary>There are no thumbs.</summary>
    None,
}
