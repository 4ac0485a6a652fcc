using ChatBot.Answering.Grounding;
using ChatBot.Answering.Models;

namespace ChatBot.Answering.Composing;

/// <summary>Writes an answer from passages, statement by statement; only what is grounded in them comes out.</summary>
internal interface IComposer
{
    /// <summary>Grounded statements as they are made; none when the passages do not answer.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="shown">The passages, in the order of their numbers.</param>
    /// <param name="composition">Takes down what happens; one for all that is composed in a turn.</param>
    /// <param name="cancellationToken">Stops it.</param>
    IAsyncEnumerable<GroundedStatement> ComposeAsync(Turn turn, IReadOnlyList<ShownPassage> shown, Composition composition, CancellationToken cancellationToken);
}

/// <summary>What happened while a turn was composed.</summary>
/// <param name="user">Who asks, as far as is known; names the account that tokens are put on.</param>
internal sealed class Composition(string? user)
{
    private readonly List<string> faults = [];
    private long? begun;

    /// <summary>Who asks.</summary>
    public string? User { get; } = user;

    /// <summary>Why statements were held back, in order.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Why the configured model did not answer; null as long as it does.</summary>
    public ModelTrouble? Trouble { get; set; }

    /// <summary>Whether the model broke off after it had said something.</summary>
    public bool IsCutShort { get; set; }

    /// <summary>Tokens that models read.</summary>
    public long InputTokens { get; private set; }

    /// <summary>Tokens that models wrote.</summary>
    public long OutputTokens { get; private set; }

    /// <summary>Whether the configured model was to be asked.</summary>
    public bool IsOfModel { get; set; }

    /// <summary>What it took of the configured model; null when none was asked.</summary>
    public ModelUse? Use => IsOfModel ? new ModelUse(InputTokens, OutputTokens, faults.Count, Trouble is not null || HasFallenBack) : null;

    /// <summary>Whether the offline model answered instead.</summary>
    public bool HasFallenBack { get; set; }

    /// <summary>What is left of the time that all calls of a turn may take together, counted from the first one; zero when it is up.</summary>
    /// <param name="whole">The time for all.</param>
    /// <param name="time">The clock.</param>
    public TimeSpan Left(TimeSpan whole, TimeProvider time)
    {
        begun ??= time.GetTimestamp();
        var left = whole - time.GetElapsedTime(begun.Value);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Takes down that a statement was held back.</summary>
    public void HoldBack(string fault) => faults.Add(fault);

    /// <summary>Takes down that a model failed; the first trouble is the one that is told.</summary>
    public void Fail(ModelTrouble trouble) => Trouble ??= trouble;

    /// <summary>Takes down what was spent.</summary>
    public void Spend(long input, long output) => (InputTokens, OutputTokens) = (InputTokens + input, OutputTokens + output);
}
