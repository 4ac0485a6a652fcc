using System.ComponentModel.DataAnnotations;

namespace ChatBot.Channels.Turns;

/// <summary>How turns are run. Section <c>Turns</c> of the configuration.</summary>
public sealed class TurnOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Turns";

    /// <summary>How long a turn may take before the person is told that it failed.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ErrorMessage = "Turns:Timeout must be from one second to ten minutes (hh:mm:ss).")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Turns that run at the same time, over all conversations; most of one's time in Teams is waiting between updates.</summary>
    [Range(1, 1_000, ErrorMessage = "Turns:Concurrency must be from 1 to 1000.")]
    public int Concurrency { get; set; } = 64;

    /// <summary>Turns that may wait in one conversation.</summary>
    [Range(1, 1_000, ErrorMessage = "Turns:WaitingPerConversation must be from 1 to 1000.")]
    public int WaitingPerConversation { get; set; } = 20;

    /// <summary>Turns that may wait over all conversations.</summary>
    [Range(1, 100_000, ErrorMessage = "Turns:Waiting must be from 1 to 100000.")]
    public int Waiting { get; set; } = 2_000;
}
