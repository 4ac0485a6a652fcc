namespace ChatBot.Answering.Grounding;

/// <summary>What composers and prompts have agreed on.</summary>
internal static class GroundingMarkers
{
    /// <summary>A reply that is exactly this says that the passages do not answer: an outcome, not a phrase to be guessed.</summary>
    public const string NotFound = "NOT_FOUND";
}
