using System.ComponentModel.DataAnnotations;

namespace ChatBot.Channels.DirectLine;

/// <summary>Who may speak Direct Line, and how much of it. Section <c>DirectLine</c> of the configuration.</summary>
public sealed class DirectLineOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "DirectLine";

    /// <summary>
    /// The secrets that server-side clients present, and that tokens are signed with; the first signs, all are accepted, so two at once allow
    /// rotation. In the environment: <c>DirectLine__Secrets__0</c>; spaces and line ends around them do not count. None: no secret is accepted, and the page works on this
    /// machine only.
    /// </summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>Other sites (<c>https://www.example.org</c>) whose pages may get tokens for their visitors; once read, as browsers name them.</summary>
    public IList<string> TrustedOrigins { get; } = [];

    /// <summary>How long a token is good for.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "DirectLine:TokenLifetime must be from one second to one day (d.hh:mm:ss).")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Page tokens that one address may get per minute; this machine itself gets ten times as many.</summary>
    [Range(1, 1_000_000, ErrorMessage = "DirectLine:TokensPerMinute must be from 1 to 1000000.")]
    public int TokensPerMinute { get; set; } = 60;

    /// <summary>How long a conversation is kept after it was last used.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00", ErrorMessage = "DirectLine:ConversationLifetime must be from one second to 30 days (d.hh:mm:ss).")]
    public TimeSpan ConversationLifetime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>The most conversations kept; beyond, those unused for longest go.</summary>
    [Range(1, 1_000_000, ErrorMessage = "DirectLine:MaxConversations must be from 1 to 1000000.")]
    public int MaxConversations { get; set; } = 10_000;

    /// <summary>The most activities kept of one conversation; beyond, the oldest go.</summary>
    [Range(2, 100_000, ErrorMessage = "DirectLine:MaxActivities must be from 2 to 100000.")]
    public int MaxActivities { get; set; } = 2_000;

    /// <summary>The most bytes kept of one conversation; beyond, the oldest activities go.</summary>
    [Range(10_000, 1_000_000_000, ErrorMessage = "DirectLine:MaxConversationBytes must be from 10000 to 1000000000.")]
    public int MaxConversationBytes { get; set; } = 4_000_000;

    /// <summary>The most bytes kept of all conversations together; beyond, the largest go.</summary>
    [Range(1_000_000, 1_000_000_000_000, ErrorMessage = "DirectLine:MaxBytes must be from 1000000 to 1000000000000.")]
    public long MaxBytes { get; set; } = 256_000_000;

    /// <summary>The most sockets that follow one conversation at a time: a person's tabs and devices.</summary>
    [Range(1, 1_000, ErrorMessage = "DirectLine:StreamsPerConversation must be from 1 to 1000.")]
    public int StreamsPerConversation { get; set; } = 20;

    /// <summary>The shortest time between two pieces of a reply that streams; the first words and the last are not kept back.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10", ErrorMessage = "DirectLine:StreamInterval must be from zero to ten seconds (hh:mm:ss.fff).")]
    public TimeSpan StreamInterval { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Whether replies end in Markdown definitions of their citations, which Web Chat makes links of: for clients that say they are built on
    /// <c>botframework-directlinejs</c>, for all, or for none.
    /// </summary>
    public CitationDefinitions CitationDefinitions { get; set; } = CitationDefinitions.Auto;
}

/// <summary>Who gets Markdown definitions of citations.</summary>
public enum CitationDefinitions
{
    /// <summary>Clients whose <c>x-ms-bot-agent</c> header names <c>directlinejs</c>.</summary>
    Auto,

    /// <summary>Everyone.</summary>
    Always,

    /// <summary>No one.</summary>
    Never,
}
